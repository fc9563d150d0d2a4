using DemoStore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Package;

/// <summary>
/// All tables of the store, before the plugin came and after it went: each row, column and index. Left are the store's own
/// notes about what happened, and, where the merchant wants it, the plugin's tables.
/// </summary>
public class UninstallTests(TestDatabase database) : StoreTest(database)
{
    /// <summary>The activity log says that a plugin was installed and uninstalled; the runner makes its table at its first migration.</summary>
    private static readonly string[] _notes = ["ActivityLog", "MigrationVersionInfo"];

    private const string WIDGETS = "widgetsettings.activewidgetsystemnames";

    private static readonly Dictionary<Type, string> _names = new BackordersNameCompatibility().TableNames;

    private static readonly string[] _ours =
        [.. PluginTypes.All.Where(type => type.IsSubclassOf(typeof(BaseEntity))).Select(type => _names.GetValueOrDefault(type, type.Name))];

    private DatabaseSnapshot _before;

    [SetUp]
    public async Task LookBeforeAsync()
    {
        await Store.RunAsync(AddLanguageStoreAndRoleAsync);
        _before = await SnapshotAsync();
        Package.CopyTo(Store.DataDirectory);
        await Store.RestartAsync();
    }

    [Test]
    public async Task ShouldLeaveTheStoreAsItWas()
    {
        await InstallAsync();
        var installed = await SnapshotAsync();
        Assert.That(_before.DifferencesTo(installed, _notes).Select(line => line.Split(':')[0]).Distinct(),
            Is.SupersetOf(new[] { "+ LocaleStringResource", "+ PermissionRecord", "+ PermissionRecord_Role_Mapping", "+ ScheduleTask", "+ Setting" }), "the comparison sees what installing brings");

        await UseAsync();
        await UninstallAsync();

        Assert.That(Told(await SnapshotAsync()), Is.Empty);
    }

    /// <summary>A store with a list of its own takes nothing from the list for all.</summary>
    [Test]
    public async Task ShouldBeActiveInEveryStoreWithAListOfItsOwn()
    {
        await InstallAsync();

        Assert.That(await WidgetsAsync(2), Is.EqualTo(new[] { "Widgets.Swiper", BackordersDefaults.SystemName }));
        Assert.That(await WidgetsAsync(0), Does.Contain(BackordersDefaults.SystemName));
        Assert.That((await SnapshotAsync()).Rows("Setting").Count(row => row.Contains("widgetsettings.", StringComparison.OrdinalIgnoreCase) && row.Contains("StoreId=2", StringComparison.Ordinal)),
            Is.EqualTo(1), "the store's other settings stay those of all");
    }

    [Test]
    public async Task ShouldLeaveTheTablesWhereTheMerchantKeepsThem()
    {
        await InstallAsync();
        await UseAsync();
        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("backorderssettings.keepdataonuninstall", true));
        await UninstallAsync();
        var kept = await SnapshotAsync();

        Assert.That(Told(kept).Where(line => !_ours.Append("ActivityLogType").Any(table => line.Contains(table, StringComparison.Ordinal))), Is.Empty);
        Assert.That(kept.Rows("ActivityLogType").Where(row => row.Contains("ackorders", StringComparison.Ordinal)), Has.Exactly(1).Items, "what was decided stays in the log, and needs its kind");
        Assert.That(kept.Tables.Except(_before.Tables).Except(_notes), Is.EquivalentTo(_ours));
        Assert.That(kept.Rows("BackorderInstallation"), Has.Count.EqualTo(1));
        Assert.That(kept.Rows("MigrationVersionInfo").Where(row => row.Contains("Backorders", StringComparison.Ordinal)), Is.Empty);

        await InstallAsync();
        Assert.That(await SnapshotAsync() is var again ? again.Rows("BackorderInstallation").Single().Replace("DropDataOnUninstall=True", "") : null,
            Is.EqualTo(kept.Rows("BackorderInstallation").Single()));
        await UninstallAsync();
        Assert.That(Told(await SnapshotAsync()), Is.Empty, "and drops them later, where that is wanted");
    }

    /// <summary>Installing a newer version over tables that an older one kept runs no update; they must be brought to date all the same.</summary>
    [Test]
    public async Task ShouldTakeOverWhatAnOlderVersionKept()
    {
        await OlderVersion.LeaveTablesInAsync(Store);
        var older = await SnapshotAsync();
        await InstallAsync();
        var after = await SnapshotAsync();

        Assert.That(after.Rows("BackorderLine").Single(), Does.StartWith(older.Rows("BackorderLine").Single()), "new columns come last");
        Assert.That(after.Rows("BackorderInstallation").Single(), Does.Contain("SchemaNumber=" + BackordersDefaults.SchemaNumber));
        Assert.That(after.Rows("Log"), Is.Empty);
    }

    /// <summary>
    /// The platform notes the migration that it runs before it asks, and gives every assembly that is loaded its permissions,
    /// installed or not; nothing else may have changed.
    /// </summary>
    [Test]
    public async Task ShouldNotTakeOverWhatANewerVersionKept()
    {
        await InstallAsync();
        await UseAsync();
        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("backorderssettings.keepdataonuninstall", true));
        await UninstallAsync();
        await Store.RunAsync<INopDataProvider>(data => data.ExecuteNonQueryAsync("UPDATE \"BackorderInstallation\" SET \"SchemaNumber\" = 9"));
        var kept = await SnapshotAsync();
        await InstallAsync();
        var after = await SnapshotAsync();

        Assert.That(after.Rows("Log"), Has.Some.Contains($"tables 9, this version knows {BackordersDefaults.SchemaNumber}"));
        Assert.That(kept.DifferencesTo(after, [.. _notes, "Log", "PermissionRecord", "PermissionRecord_Role_Mapping"])
            .Where(line => !line.Contains("=security.permission.backorders.", StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    private Task<List<string>> WidgetsAsync(int storeId) => Store.RunAsync<ISettingService, List<string>>(async settings =>
        (await settings.LoadSettingAsync<WidgetSettings>(storeId)).ActiveWidgetSystemNames);

    private List<string> Told(DatabaseSnapshot after) => _before.DifferencesTo(after, _notes)
        .Where(line => !line.Contains(" MigrationVersionInfo.", StringComparison.Ordinal) && !line.Contains("MigrationVersionInfo_", StringComparison.OrdinalIgnoreCase)).ToList();

    private Task<DatabaseSnapshot> SnapshotAsync() => DatabaseSnapshot.ReadAsync(Store.DatabaseAddress);

    private async Task InstallAsync()
    {
        await Store.RunAsync<IPluginService>(plugins => plugins.PreparePluginToInstallAsync(TestStore.PLUGIN_SYSTEM_NAME));
        await Store.RestartAsync();
    }

    /// <summary>In the background: a visitor would be noted as a guest.</summary>
    private Task UninstallAsync() => RequestContext.RunInBackgroundAsync(Store.Host.Services, async services =>
    {
        var plugins = services.GetRequiredService<IPluginService>();
        await plugins.PreparePluginToUninstallAsync(TestStore.PLUGIN_SYSTEM_NAME);
        await plugins.UninstallPluginsAsync();
        return true;
    });

    /// <summary>A second language, store and role exist, so that what the plugin brings for each of them must go again.</summary>
    private static async Task AddLanguageStoreAndRoleAsync(IServiceProvider services)
    {
        await services.GetRequiredService<IRepository<Language>>().InsertAsync(new Language { Name = "Deutsch", LanguageCulture = "de-DE", UniqueSeoCode = "de", Published = true, DisplayOrder = 2 });
        await services.GetRequiredService<IRepository<Store>>().InsertAsync(new Store { Name = "Second", Url = "http://second.example.com/", Hosts = "second.example.com" });
        await services.GetRequiredService<ISettingService>().SetSettingAsync(WIDGETS, "Widgets.Swiper", storeId: 2);
        await services.GetRequiredService<IRepository<CustomerRole>>().InsertAsync(new CustomerRole { Name = "Warehouse", SystemName = "Warehouse", Active = true });
    }

    /// <summary>What a merchant changes while the plugin is there: a store's own setting, another role's permission, a text.</summary>
    private Task UseAsync() => Store.RunAsync(async services =>
    {
        var settings = services.GetRequiredService<ISettingService>();
        await settings.SetSettingAsync("backorderssettings.showavailability", false, storeId: 2);
        await settings.SetSettingAsync("backorderssettings.missingbelowzero", "{0} made for you");
        foreach (var language in await services.GetRequiredService<ILanguageService>().GetAllLanguagesAsync(showHidden: true))
            await services.GetRequiredService<ILocalizationService>().SaveLocalizedSettingAsync(new BackordersSettings(), x => x.MissingBelowZero, language.Id, "{0} in " + language.Name);
        var role = await services.GetRequiredService<IRepository<CustomerRole>>().Table.SingleAsync(x => x.SystemName == "Warehouse");
        var permission = await services.GetRequiredService<IRepository<PermissionRecord>>().Table.SingleAsync(x => x.SystemName == BackordersPermissions.VIEW);
        await services.GetRequiredService<IRepository<PermissionRecordCustomerRoleMapping>>()
            .InsertAsync(new PermissionRecordCustomerRoleMapping { CustomerRoleId = role.Id, PermissionRecordId = permission.Id });
        var texts = services.GetRequiredService<IRepository<LocaleStringResource>>();
        var title = await texts.Table.FirstAsync(x => x.ResourceName == "plugins.misc.backorders.list.title");
        title.ResourceValue = "What customers wait for";
        await texts.UpdateAsync(title);
    });
}
