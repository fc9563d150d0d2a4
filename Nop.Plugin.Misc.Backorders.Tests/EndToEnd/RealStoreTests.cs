using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Npgsql;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>
/// Where a published nopCommerce 4.90 is at hand (NOPCOMMERCE_DIR, else /opt/nopcommerce): a copy of it installs itself on a
/// database of its own, takes the package through its pages, and the walk is taken through it, with no new error in the log. Where none is at hand the group is skipped and says so.
/// </summary>
[TestFixture, Category("RealStore")]
public class RealStoreTests
{
    private const string ADMIN = "admin@example.com";
    private const string PASSWORD = "Real-store-1";
    private const string PLUGINS = "/Admin/Plugin/List";
    private const string LIST_FORM = "form[action$='Plugin/List']";

    private static readonly string _source = Environment.GetEnvironmentVariable("NOPCOMMERCE_DIR") is { Length: > 0 } given ? given : "/opt/nopcommerce";

    private readonly string _database = $"real_{Environment.ProcessId}";
    private string _folder;
    private Process _process;
    private Shopper _admin;
    private string _address;

    [SetUp]
    public async Task InstallStoreAsync()
    {
        if (!File.Exists(Path.Combine(_source, "Nop.Web.dll")))
            Assert.Ignore("real store: skipped (no store at NOPCOMMERCE_DIR or /opt/nopcommerce)");

        _folder = Directory.CreateTempSubdirectory("backorders-real-").FullName;
        foreach (var file in Directory.EnumerateFiles(_source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(_source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        }

        await StartAsync();
        await _admin.OpenAsync("/install");
        var provider = _admin.Page.QuerySelectorAll("select[name=DataProvider] option").Single(option => option.TextContent.Contains("Postgre", StringComparison.OrdinalIgnoreCase)).GetAttribute("value");
        await _admin.SendAsync("form:has(input[name=AdminEmail])", ("AdminEmail", ADMIN), ("AdminPassword", PASSWORD), ("ConfirmPassword", PASSWORD),
            ("InstallSampleData", "true"), ("SubscribeNewsletters", "false"), ("DataProvider", provider), ("CreateDatabaseIfNotExists", "true"),
            ("ConnectionStringRaw", "true"), ("ConnectionString", PostgresServer.ConnectionString(_database)));
        await RestartAsync();
    }

    [TearDown]
    public async Task RemoveStoreAsync()
    {
        await EndAsync();
        _admin?.Dispose();
        _process?.Dispose();
        if (_folder == null)
            return;
        PostgresServer.Execute($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task ShouldTakeThePackageAndLiveTheStory()
    {
        await _admin.OpenAsync(PLUGINS);
        await _admin.UploadAsync("form[action$='UploadPluginsAndThemes']", "Nop.Plugin.Misc.Backorders.zip", Tests.Package.Package.Bytes());
        await RestartAsync();
        await PressAsync("install-plugin-link-Misc.Backorders");
        await EndAsync();
        await CheckOutInStepsAsync();
        await RestartAsync();

        using (var walk = new StoreWalk(new WalkedRealStore(_address, ADMIN, PASSWORD)))
        {
            await walk.RunAsync();
            Assert.That(PluginPages.NotOpened(walk.Visits), Is.Empty);
            Assert.That(PluginPages.NotSeen(walk.Visits), Is.Empty);
        }

        // The walk leaves some who wait, and a store with such keeps the plugin unless it is told not to.
        await _admin.OpenAsync("/Admin/BackordersSettings/Configure");
        await _admin.SendAsync("#backorders-settings", ("UninstallWithOpenLines", "true"));
        await PressAsync("uninstall-plugin-link-Misc.Backorders");
        await _admin.OpenAsync(PLUGINS);
        await _admin.SendAsync(LIST_FORM, ("plugin-apply-changes", ""));
        await EndAsync();
        var after = await DatabaseSnapshot.ReadAsync(PostgresServer.ConnectionString(_database));
        Assert.That(after.Tables.Where(table => table.StartsWith("Backorder", StringComparison.Ordinal)), Is.Empty);
        Assert.That(after.Rows("Log").Where(row => row.Contains("backorders", StringComparison.OrdinalIgnoreCase) && row.Contains("LogLevelId=40", StringComparison.Ordinal)), Is.Empty, "errors in the log");
        Assert.That(after.Rows("Log").Where(row => row.Contains("(plugins.misc.backorders", StringComparison.OrdinalIgnoreCase)), Is.Empty, "texts that are not there");
    }

    /// <summary>While the store is down: it keeps its settings in mind.</summary>
    private async Task CheckOutInStepsAsync()
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresServer.ConnectionString(_database)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""UPDATE "Setting" SET "Value" = 'False' WHERE lower("Name"::text) = 'ordersettings.onepagecheckoutenabled'""", connection);
        Assert.That(await command.ExecuteNonQueryAsync(), Is.EqualTo(1));
    }

    private async Task PressAsync(string button)
    {
        await _admin.OpenAsync(PLUGINS);
        await _admin.SendAsync(LIST_FORM, (button, ""));
        Assert.That(_admin.Visits.Last().Text, Does.Contain("Changes will be applied after restart application"), "a notification, which the page's script shows");
    }

    private async Task RestartAsync()
    {
        await EndAsync();
        await StartAsync();
        await _admin.OpenAsync("/login");
        await _admin.SendAsync("form:has(input[name=Password])", ("Email", ADMIN), ("Password", PASSWORD));
        await _admin.OpenAsync("/Admin");
        Assert.That(_admin.Page.QuerySelector("form:has(input[name=Password])"), Is.Null, "logged in");
    }

    /// <summary>Always at the same address: a store calls its own tasks at the one that it was installed at.</summary>
    private async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_folder, "Nop.Web.dll"), "--urls", _address, "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        _process = Process.Start(start);
        string line;
        do
            line = await _process!.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The store ended.");
        while (!line.Contains("Application started", StringComparison.Ordinal));
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _admin?.Dispose();
        _admin = new Shopper(_address);
    }

    private async Task EndAsync()
    {
        _admin?.Dispose();
        _admin = null;
        if (_process == null)
            return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }
}
