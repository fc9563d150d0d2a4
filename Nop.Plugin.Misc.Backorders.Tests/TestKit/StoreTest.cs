using NUnit.Framework;
using Nop.Core;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>Base of tests that run on a store of their own, once on each database.</summary>
[TestFixtureSource(typeof(Databases))]
public abstract class StoreTest(TestDatabase database)
{
    protected TestDatabase Kind { get; } = database;

    protected TestStore Store { get; private set; }

    [SetUp]
    public async Task StartStore()
    {
        var options = new TestStoreOptions();
        Configure(options);
        Store = await TestStore.StartAsync(Kind, options);
    }

    [TearDown]
    public async Task StopStore()
    {
        if (Store != null)
            await Store.DisposeAsync();
        Store = null;
    }

    protected virtual void Configure(TestStoreOptions options)
    {
    }

    /// <summary>Reads rows as a request of their own sees them.</summary>
    protected Task<List<T>> RowsAsync<T>() where T : BaseEntity
        => Store.RunAsync<IRepository<T>, List<T>>(x => x.Table.OrderBy(y => y.Id).ToListAsync());
}
