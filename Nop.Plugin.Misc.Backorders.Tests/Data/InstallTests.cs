using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Core.Domain.Security;
using Nop.Data;
using Nop.Data.Mapping;
using Nop.Core;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Installing;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;
using Nop.Services.Plugins;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>Install and uninstall are mirrors; the tables go only where the merchant lets them.</summary>
public class InstallTests(TestDatabase database) : LedgerTest(database)
{
    private static readonly Type[] _entities = [typeof(StockItem), typeof(Line), typeof(Move), typeof(DirtyMark), typeof(Intent), typeof(Correction), typeof(LeftReservation), typeof(ReopenedOrder), typeof(Decision), typeof(ConsistencyRun), typeof(SeenFinding), typeof(Installation)];

    [Test]
    public async Task ShouldBringWhatItNeeds()
    {
        Assert.That(await CountOfTracesAsync(), Is.All.GreaterThan(0));
        Assert.That((await RowsAsync<Installation>()).Single().DropDataOnUninstall, Is.False);
        Assert.That((await RowsAsync<ScheduleTask>()).Single(task => task.Type == typeof(SweepTask).FullName).Seconds, Is.EqualTo(60));
        Assert.That(await TablesAsync(), Is.EqualTo(_entities.Length));
    }

    [Test]
    public async Task ShouldLeaveNothingBehind()
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 2);
        await SetAsync("uninstallwithopenlines", true);
        await UninstallAsync();

        Assert.That(await CountOfTracesAsync(), Is.All.Zero);
        Assert.That(await TablesAsync(), Is.Zero);
        Assert.That(await RowsAsync<Log>(), Is.Empty);

        await Shop.OrderAsync(tray, 1);
        Assert.That(await RowsAsync<Log>(), Is.Empty, "no consumer asks for tables that are gone");
    }

    /// <summary>Before tables 5, goods that came back were noted as if the platform's number had been changed for them.</summary>
    [TestCase(4, 0, 0, 3)]
    [TestCase(5, -3, -3, 0)]
    public async Task ShouldKeepGoodsThatCameBackApartAfterAnUpdate(int schema, int quantity, int settled, int back)
    {
        await Store.RunAsync<IRepository<Correction>>(corrections => corrections.InsertAsync(new Correction
        {
            StockItemId = 1, OrderItemId = 1, OrderId = 1, Reason = CorrectionReason.SentThenClosed, Quantity = -3, Settled = -3, Settlement = Settlement.TheyAreBack,
        }));
        await Store.RunAsync<INopDataProvider>(data => data.ExecuteNonQueryAsync($"UPDATE \"BackorderInstallation\" SET \"SchemaNumber\" = {schema}, \"LastFullSweepOnUtc\" = \"InstalledOnUtc\""));

        await Store.RunAsync<IInstallationService>(installation => installation.NoteSchemaAsync());
        await Store.RunAsync<IInstallationService>(installation => installation.NoteSchemaAsync());

        var row = (await RowsAsync<Correction>()).Single();
        Assert.That((row.Quantity, row.Settled, row.Back), Is.EqualTo((quantity, settled, back)));
        var installation = (await RowsAsync<Installation>()).Single();
        Assert.That((installation.SchemaNumber, installation.LastFullSweepOnUtc), Is.EqualTo((BackordersDefaults.SchemaNumber, (DateTime?)null)), "and the next sweep looks at everything");
    }

    [Test]
    public async Task ShouldFindTheQueueAgainWhereDataWasKept()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await SetAsync("uninstallwithopenlines", true);
        await SetAsync("keepdataonuninstall", true);
        await UninstallAsync();
        Assert.That(await TablesAsync(), Is.EqualTo(_entities.Length));
        Assert.That(await CountOfTracesAsync(), Is.All.Zero);

        var meanwhile = await Shop.OrderAsync(tray, 1);
        await InstallAsync();
        await FullSweepAsync();

        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
        Assert.That(await UnitsAsync(meanwhile), Is.EqualTo("1 0 0 0 0"), "ordered while nobody listened");
        Assert.That(await CountOfTracesAsync(), Is.All.GreaterThan(0));
    }

    [Test]
    public async Task ShouldBeInstallableAgainAfterDataWasDropped()
    {
        await UninstallAsync();
        await InstallAsync();
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);

        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
    }

    [Test]
    public async Task ShouldRefuseTheSameLineOrMoveTwice()
    {
        var tray = await Shop.ProductAsync(0);
        var line = await LineAsync(await Shop.OrderAsync(tray, 2));
        var move = (await RowsAsync<Move>()).Single();

        Assert.CatchAsync(() => InsertAsync(new Line { OrderItemId = line.OrderItemId, StockItemId = line.StockItemId }));
        Assert.CatchAsync(() => InsertAsync(new Move { LineId = move.LineId, Cause = move.Cause, Quantity = 1 }));
        Assert.CatchAsync(() => InsertAsync(new StockItem { ProductId = tray }));
    }

    /// <summary>Settings, task, permissions, texts, active widget.</summary>
    private async Task<int[]> CountOfTracesAsync()
    {
        var widgets = await Store.RunAsync<ISettingService, WidgetSettings>(settings => settings.LoadSettingAsync<WidgetSettings>());
        return
        [
            (await RowsAsync<Setting>()).Count(setting => setting.Name.StartsWith("backorderssettings.", StringComparison.OrdinalIgnoreCase)),
            (await RowsAsync<ScheduleTask>()).Count(task => task.Type.StartsWith("Nop.Plugin.Misc.Backorders", StringComparison.Ordinal)),
            (await RowsAsync<PermissionRecord>()).Count(permission => permission.SystemName.StartsWith("Backorders.", StringComparison.Ordinal)),
            (await RowsAsync<LocaleStringResource>()).Count(text => text.ResourceName.Contains("backorders.", StringComparison.OrdinalIgnoreCase)),
            widgets.ActiveWidgetSystemNames.Count(name => name == BackordersDefaults.SystemName),
        ];
    }

    private async Task<int> TablesAsync()
    {
        var found = 0;
        foreach (var entity in _entities)
        {
            var sql = Kind == TestDatabase.Sqlite
                ? $"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '{NameCompatibilityManager.GetTableName(entity)}'"
                : $"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_name = '{NameCompatibilityManager.GetTableName(entity)}'";
            found += (await Store.RunAsync<INopDataProvider, IList<int>>(provider => provider.QueryAsync<int>(sql)))[0];
        }

        return found;
    }

    private Task InsertAsync<T>(T row) where T : BaseEntity => Store.RunAsync<IRepository<T>>(rows => rows.InsertAsync(row, publishEvent: false));

    private Task SetAsync(string name, bool value) => Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync($"backorderssettings.{name}", value));

    private Task UninstallAsync() => Store.RunAsync(async services =>
    {
        var plugins = services.GetRequiredService<IPluginService>();
        await plugins.PreparePluginToUninstallAsync(BackordersDefaults.SystemName);
        await plugins.UninstallPluginsAsync();
    });

    private async Task InstallAsync()
    {
        await Store.RunAsync<IPluginService>(plugins => plugins.PreparePluginToInstallAsync(BackordersDefaults.SystemName));
        await Store.RestartAsync();
    }
}
