using DemoStore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>A store that starts with our plugin in its Plugins folder.</summary>
public class PlatformPluginTests(TestDatabase database) : StoreTest(database)
{
    protected override void Configure(TestStoreOptions options) => options.WithPlugin = true;

    [Test]
    public async Task The_plugin_is_installed_with_its_migrations()
    {
        var catalog = Store.Host.Services.GetRequiredService<PluginCatalog>();
        Assert.That(catalog.State.Installed.Select(x => x.SystemName), Is.EqualTo(new[] { TestStore.PLUGIN_SYSTEM_NAME }));
        Assert.That(catalog.State.ToInstall, Is.Empty);
        Assert.That(catalog.Descriptors.Single().PluginType.Assembly.GetName().Name, Is.EqualTo(TestStore.PLUGIN_ASSEMBLY));
        await Store.RunAsync<INopDataProvider>(async x =>
            Assert.That((await x.QueryAsync<int>("SELECT COUNT(*) FROM \"MigrationVersionInfo\"")).Single(), Is.Positive));
    }
}
