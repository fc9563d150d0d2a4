using DemoStore.Seeding;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Package;

/// <summary>
/// The package's life in a store that runs as a program of its own and has nothing else of the plugin: uploaded on its page,
/// installed, used, uninstalled and installed again, all over HTTP.
/// </summary>
[TestFixture]
public class PackageStoryTests
{
    private const string PLUGINS = "/Admin/Plugin/List";
    private const string LIST_FORM = "form[action$='Plugin/List']";
    private const string UPLOAD_FORM = "form[action$='UploadPluginsAndThemes']";
    private const string SETTINGS = "/Admin/BackordersSettings/Configure";
    private const int LANTERN = 1;

    private TestStore _data;
    private StoreProcess _store;
    private Shopper _admin;

    [TearDown]
    public async Task StopAsync()
    {
        _admin?.Dispose();
        if (_store != null)
            await _store.DisposeAsync();
        _store = null;
        if (_data != null)
            await _data.DisposeAsync();
        _data = null;
    }

    [Test]
    public async Task ShouldComeGoAndComeBack()
    {
        await MakeDataAsync(TestDatabase.PostgreSql);
        await StartAsync();
        await UploadAsync();
        await PressAsync("install-plugin-link-Misc.Backorders");
        await ApplyAsync();
        Assert.That(await ConfigureLinkAsync(), Does.EndWith(SETTINGS));

        await BuyAsync(3);
        Assert.That(await WaitingAsync(), Is.EqualTo(new[] { 2 }));

        await PressAsync("uninstall-plugin-link-Misc.Backorders");
        Assert.That(_admin.Page.QuerySelector(".alert-danger")?.TextContent, Does.Contain("1 open backorder lines with 2 units in 1 orders"));

        await SetAsync(("UninstallWithOpenLines", "true"), ("KeepDataOnUninstall", "true"));
        await UninstallAsync();
        Assert.That((await LookAsync()).Rows("BackorderLine"), Has.Count.EqualTo(1), "kept");

        await PressAsync("install-plugin-link-Misc.Backorders");
        await ApplyAsync();
        Assert.That(await WaitingAsync(), Is.EqualTo(new[] { 2 }), "found again");

        await SetAsync(("UninstallWithOpenLines", "true"), ("KeepDataOnUninstall", "false"));
        await UninstallAsync();
        var after = await LookAsync();
        Assert.That(after.Tables.Where(table => table.StartsWith("Backorder", StringComparison.Ordinal)), Is.Empty);
        Assert.That(after.Rows("Setting").Where(row => row.Contains("backorder", StringComparison.OrdinalIgnoreCase)), Is.Empty);
        Assert.That(Errors(after), Is.Empty);
    }

    /// <summary>The store as version 0.1 left it: its tables with a line that waits, itself noted as installed.</summary>
    [TestCaseSource(typeof(Databases), nameof(Databases.Kinds))]
    public async Task ShouldBringAnOlderVersionsTablesToDate(TestDatabase database)
    {
        await MakeDataAsync(database, OlderVersion.LeaveInAsync);
        var older = await LookAsync();

        await StartAsync();
        await UploadAsync();
        Assert.That(await ConfigureLinkAsync(), Does.EndWith(SETTINGS), "it is installed already");
        Assert.That(await WaitingAsync(), Is.EqualTo(new[] { 2 }), "the line is there");
        await BuyAsync(1);
        Assert.That(await WaitingAsync(), Is.EquivalentTo(new[] { 1, 2 }), "and it works on");

        var newer = await LookAsync();
        Assert.That(newer.Rows("BackorderMove"), Has.One.StartsWith(older.Rows("BackorderMove").Single()), "new columns come last");
        Assert.That(newer.Rows("BackorderInstallation").Single(), Does.Contain("SchemaNumber=" + BackordersDefaults.SchemaNumber));
        Assert.That(newer.Rows("ActivityLog"), Has.Some.Contains("from version 0.1.0 to"));
        Assert.That(newer.Rows("LocaleStringResource"), Has.Some.Contains("plugins.misc.backorders.uninstall.openlines").IgnoreCase, "new texts");
        Assert.That(Errors(newer), Is.Empty);

        await using var store = await TestStore.StartAsync(database, new() { WithPlugin = true });
        var fresh = Ours(await DatabaseSnapshot.ReadAsync(store.DatabaseAddress));
        Assert.That(Ours(newer), Is.EqualTo(fresh), "an update ends where a new installation does");
        Assert.That(Ours(older), Is.Not.EqualTo(fresh), "and began elsewhere");
    }

    private async Task MakeDataAsync(TestDatabase database, Func<TestStore, Task> prepare = null)
    {
        _data = await TestStore.StartAsync(database);
        if (prepare != null)
            await prepare(_data);
        await _data.StopAsync();
    }

    private static List<string> Ours(DatabaseSnapshot snapshot) => [.. snapshot.Schema.Where(line => line.Contains("Backorder", StringComparison.Ordinal))];

    private static List<string> Errors(DatabaseSnapshot snapshot)
        => [.. snapshot.Rows("Log").Where(row => row.Contains("LogLevelId=40", StringComparison.Ordinal) && !row.Contains("open backorder lines", StringComparison.Ordinal))];

    private Task<DatabaseSnapshot> LookAsync() => DatabaseSnapshot.ReadAsync(_data.DatabaseAddress);

    private async Task StartAsync()
    {
        _store = await StoreProcess.StartAsync(_data);
        _admin?.Dispose();
        _admin = new Shopper(_store.Address);
        await _admin.LogInAsync(DemoLogins.ADMIN);
    }

    private async Task UploadAsync()
    {
        await _admin.OpenAsync(PLUGINS);
        await _admin.UploadAsync(UPLOAD_FORM, "Nop.Plugin.Misc.Backorders.zip", Package.Bytes());
        Assert.That(_admin.Page.QuerySelector(".alert-success"), Is.Not.Null, _admin.Text);
        await ApplyAsync();
    }

    private async Task PressAsync(string button)
    {
        await _admin.OpenAsync(PLUGINS);
        await _admin.SendAsync(LIST_FORM, (button, ""));
    }

    private async Task ApplyAsync()
    {
        await _admin.OpenAsync(PLUGINS);
        await _admin.SendAsync(LIST_FORM, ("plugin-apply-changes", ""));
        await _store.ReadyAsync();
        await _admin.OpenAsync(PLUGINS);
        Assert.That(_admin.Page.QuerySelector("[name=plugin-apply-changes]"), Is.Null, "nothing is left to apply");
    }

    private async Task UninstallAsync()
    {
        await PressAsync("uninstall-plugin-link-Misc.Backorders");
        Assert.That(_admin.Page.QuerySelector(".alert-danger"), Is.Null, _admin.Text);
        await ApplyAsync();
        Assert.That(await ConfigureLinkAsync(), Is.Null);
    }

    private async Task<string> ConfigureLinkAsync()
    {
        await _admin.OpenAsync(PLUGINS);
        var rows = await _admin.GridAsync("/Admin/Plugin/ListSelect", ("SearchLoadModeId", "0"));
        return (string)rows.Single(row => (string)row["SystemName"] == TestStore.PLUGIN_SYSTEM_NAME)["ConfigurationUrl"];
    }

    private async Task SetAsync(params (string Name, string Value)[] settings)
    {
        await _admin.OpenAsync(SETTINGS);
        await _admin.SendAsync("#backorders-settings", settings);
        Assert.That(_admin.Page.QuerySelector(".alert-success"), Is.Not.Null, _admin.Text);
    }

    private async Task BuyAsync(int quantity)
    {
        using var guest = new Shopper(_store.Address);
        await guest.AddToCartAsync(LANTERN, quantity);
        await guest.CheckOutAsync("gina@example.com");
    }

    /// <summary>The waiting units of the lines that the Backorders page shows.</summary>
    private async Task<int[]> WaitingAsync()
    {
        await _admin.OpenAsync("/Admin/Backorders/List");
        return [.. (await _admin.GridAsync("/Admin/Backorders/LineList")).Select(row => (int)row["Waiting"])];
    }
}
