using DemoStore.Seeding;
using NUnit.Framework;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd;

/// <summary>Base of tests that look at a fresh store with the plugin through a browser.</summary>
public abstract class StoreInBrowser
{
    protected static readonly Screen[] Screens = [Screen.Desktop, Screen.Phone];

    protected TestStore Store { get; private set; }

    [SetUp]
    public async Task Open()
    {
        Store = await TestStore.StartAsync(TestDatabase.Sqlite, new TestStoreOptions { WithPlugin = true, Listen = true });
    }

    [TearDown]
    public async Task Close()
    {
        if (Store != null)
            await Store.DisposeAsync();
    }

    /// <param name="story">What the pictures are named after.</param>
    private protected Task<Visitor> VisitAsync(Screen screen, string story) => Browser.VisitAsync(Store.Host.Address, screen, story);

    private protected static Task LogInAsAdminAsync(BackOffice office) => office.LogInAsync(DemoLogins.ADMIN, DemoLogins.PASSWORD);
}
