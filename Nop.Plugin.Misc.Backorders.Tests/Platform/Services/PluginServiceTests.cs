using DemoStore.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;
using Nop.Services.Logging;
using Nop.Services.Plugins;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Services;

public sealed class PluginServiceTests(TestDatabase database) : StoreTest(database)
{
    private const string TABLE = "SampleRow";

    [SetUp]
    public async Task BringThePluginAsync()
    {
        SamplePlugin.CopyTo(Store.DataDirectory);
        await Store.RestartAsync();
    }

    [Test]
    public async Task ShouldInstallAtTheNextStartAndNotBefore()
    {
        await WishAsync();
        Assert.That((await IsInstalledAsync(), await HasTableAsync()), Is.EqualTo((false, false)));
        Assert.That(await Store.RunAsync<IPluginService, bool>(plugins => Task.FromResult(plugins.IsRestartRequired())), Is.True);

        await Store.RestartAsync();
        Assert.That((await IsInstalledAsync(), await HasTableAsync()), Is.EqualTo((true, true)));
        Assert.That(await RowsAsync(), Is.EqualTo(1), "InstallAsync ran once, after the table was there");

        await Store.RestartAsync();
        Assert.That(await RowsAsync(), Is.EqualTo(1), "and not again");
    }

    [Test]
    public async Task ShouldUninstallFirstThePluginThenItsTables()
    {
        await InstallAsync();
        await Store.RunAsync<IPluginService>(plugins => plugins.PreparePluginToUninstallAsync(SamplePlugin.SYSTEM_NAME));
        Assert.That((await IsInstalledAsync(), await HasTableAsync()), Is.EqualTo((true, true)));

        await Store.RunAsync<IPluginService>(plugins => plugins.UninstallPluginsAsync());
        Assert.That(await SettingAsync("sample.rows"), Is.EqualTo("1"), "UninstallAsync still had the table");
        Assert.That((await IsInstalledAsync(), await HasTableAsync()), Is.EqualTo((false, false)));

        await Store.RestartAsync();
        Assert.That((await IsInstalledAsync(), await HasTableAsync()), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task ShouldKeepAPluginThatRefusesToGo()
    {
        await InstallAsync();
        await SetAsync("sample.refuse");
        Assert.That(() => Store.RunAsync<IPluginService>(plugins => plugins.PreparePluginToUninstallAsync(SamplePlugin.SYSTEM_NAME)),
            Throws.InstanceOf<NopException>().With.Message.EqualTo("the sample is needed"));
        await Store.RunAsync<IPluginService>(plugins => plugins.UninstallPluginsAsync());
        Assert.That((await IsInstalledAsync(), await HasTableAsync()), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task ShouldLogAPluginThatFailsAndTryAgainAtTheNextStart()
    {
        await SetAsync("sample.fail");
        await WishAsync();
        await Store.RestartAsync();
        Assert.That(await IsInstalledAsync(), Is.False);
        var log = await Store.RunAsync<ILogger, Log>(async logger => (await logger.GetAllLogsAsync(logLevel: LogLevel.Error)).Single());
        Assert.That(log.ShortMessage, Does.Contain(SamplePlugin.SYSTEM_NAME));
        Assert.That(log.FullMessage, Does.Contain("does not want to be installed"));

        await Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync("sample.fail", false));
        await Store.RestartAsync();
        Assert.That((await IsInstalledAsync(), await RowsAsync()), Is.EqualTo((true, 1)));
    }

    [Test]
    public void ShouldSayThatThereIsNoSuchPlugin()
        => Assert.That(() => Store.RunAsync<IPluginService>(plugins => plugins.PreparePluginToInstallAsync("Misc.None")),
            Throws.InstanceOf<NopException>().With.Message.Contains("Misc.None"));

    private async Task InstallAsync()
    {
        await WishAsync();
        await Store.RestartAsync();
    }

    private Task WishAsync() => Store.RunAsync<IPluginService>(plugins => plugins.PreparePluginToInstallAsync(SamplePlugin.SYSTEM_NAME));

    private async Task<bool> IsInstalledAsync() => await Store.RunAsync<IPluginManager<IPlugin>, IPlugin>(plugins
        => plugins.LoadPluginBySystemNameAsync(SamplePlugin.SYSTEM_NAME)) is not null;

    private Task SetAsync(string key) => Store.RunAsync<ISettingService>(settings => settings.SetSettingAsync(key, true));

    private Task<string> SettingAsync(string key) => Store.RunAsync<ISettingService, string>(settings => settings.GetSettingByKeyAsync<string>(key));

    private async Task<bool> HasTableAsync()
        => await CountAsync(Kind == TestDatabase.Sqlite
            ? $"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '{TABLE}'"
            : $"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_name = '{TABLE}'") > 0;

    private Task<int> RowsAsync() => CountAsync(Kind == TestDatabase.Sqlite
        ? $"SELECT COUNT(*) AS \"Value\" FROM \"{TABLE}\""
        : $"SELECT COUNT(*)::int AS \"Value\" FROM \"{TABLE}\"");

    private async Task<int> CountAsync(string sql)
    {
        await using var context = Store.Host.Services.GetRequiredService<StoreDatabase>().CreateContext();
        return context.Database.SqlQueryRaw<int>(sql).AsEnumerable().Single();
    }
}
