using System.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Events;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>The stand-in's repositories publish, cache and write as the platform's were recorded to.</summary>
public class PlatformRepositoryTests(TestDatabase database) : StoreTest(database)
{
    private static readonly List<string> _heard = [];
    private static Func<IRepository<Warehouse>, Task> _onWarehouse;

    [SetUp]
    public void Forget()
    {
        _heard.Clear();
        _onWarehouse = null;
    }

    protected override void Configure(TestStoreOptions options)
    {
        options.Empty = true;
        options.MoreTypes.Add(typeof(First));
        options.MoreTypes.Add(typeof(Second));
    }

    [Test]
    public async Task A_single_insert_is_committed_before_its_event()
    {
        var seen = 0;
        _onWarehouse = async x => seen = await x.Table.CountAsync();
        await Insert("North");

        Assert.That(seen, Is.EqualTo(1));
        Assert.That(_heard, Is.EqualTo(new[] { "first North", "second North" }));
    }

    [Test]
    public async Task Events_of_a_list_insert_come_in_a_scope_that_is_complete()
    {
        Exception thrown = null;
        _onWarehouse = async x =>
        {
            try
            {
                await x.Table.CountAsync();
            }
            catch (Exception exception)
            {
                thrown = exception;
                throw;
            }
        };
        await Store.RunAsync<IRepository<Warehouse>>(x => x.InsertAsync([new() { Name = "North" }, new() { Name = "South" }]));

        Assert.That(thrown, Is.InstanceOf<InvalidOperationException>().With.Message.Contains("already complete"));
        Assert.That(await RowsAsync<Warehouse>(), Has.Count.EqualTo(2));
        Assert.That(await RowsAsync<Log>(), Is.Empty, "the log cannot be written there either");
        Assert.That(_heard, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task In_a_complete_scope_a_suppressed_one_reads_what_is_committed()
    {
        var seen = -1;
        _onWarehouse = async x =>
        {
            using var alone = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
            seen = await x.Table.CountAsync();
        };
        await Store.RunAsync<IRepository<Warehouse>>(x => x.InsertAsync([new() { Name = "North" }]));

        Assert.That(seen, Is.Zero);
        Assert.That(await RowsAsync<Warehouse>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_list_update_has_no_scope()
    {
        await Insert("North");
        _onWarehouse = x => x.InsertAsync(new Warehouse { Name = "made by a consumer" }, publishEvent: false);
        await Store.RunAsync<IRepository<Warehouse>>(async x => await x.UpdateAsync(await x.GetAllAsync(y => y)));

        Assert.That((await RowsAsync<Warehouse>()).Select(x => x.Name), Is.EqualTo(new[] { "North", "made by a consumer" }));
    }

    [Test]
    public async Task A_delete_by_predicate_publishes_nothing()
    {
        await Insert("North");
        await Insert("South");
        Store.Events.Clear();
        var rows = await Store.RunAsync<IRepository<Warehouse>, int>(x => x.DeleteAsync(y => y.Name == "North"));

        Assert.That(rows, Is.EqualTo(1));
        Assert.That(Store.Events.Published, Is.Empty);
        Assert.That((await RowsAsync<Warehouse>()).Single().Name, Is.EqualTo("South"));
    }

    [Test]
    public async Task A_soft_deleted_entity_stays_and_is_published_as_deleted()
    {
        var product = new Product { Name = "Lamp" };
        await Store.RunAsync<IRepository<Product>>(async x =>
        {
            await x.InsertAsync(product);
            await x.DeleteAsync(product);
        });

        Assert.That(Store.Events.Of<EntityDeletedEvent<Product>>().Single().Entity, Is.SameAs(product));
        Assert.That(Store.Events.Of<EntityUpdatedEvent<Product>>(), Is.Empty);
        Assert.That((await RowsAsync<Product>()).Single(x => x.Id == product.Id).Deleted, Is.True);
        Assert.That(await Store.RunAsync<IRepository<Product>, Product>(x => x.GetByIdAsync(product.Id, includeDeleted: false)), Is.Null);
    }

    [Test]
    public async Task An_update_writes_all_columns()
    {
        var id = await Insert("North");
        await Store.RunAsync<IRepository<Warehouse>>(async x =>
        {
            var one = await x.GetByIdAsync(id);
            var other = await x.GetByIdAsync(id);
            one.AdminComment = "by one";
            await x.UpdateAsync(one);
            other.Name = "by the other";
            await x.UpdateAsync(other);
        });

        var row = (await RowsAsync<Warehouse>()).Single();
        Assert.That((row.Name, row.AdminComment), Is.EqualTo(("by the other", (string)null)), "the first update is lost");
    }

    [Test]
    public async Task The_static_cache_gives_everybody_the_same_instance_until_an_event_clears_it()
    {
        var id = await Insert("North");
        Task<Warehouse> Cached() => Store.RunAsync<IRepository<Warehouse>, Warehouse>(x => x.GetByIdAsync(id, _ => default));
        var first = await Cached();
        first.Name = "changed, not saved";
        Assert.That(await Cached(), Is.SameAs(first));

        await Store.RunAsync<IRepository<Warehouse>>(x => LinqToDB.LinqExtensions.UpdateAsync(x.Table, y => new Warehouse { AdminComment = "set" }));
        Assert.That((await Cached()).AdminComment, Is.Null, "set-based updates leave the cache alone");

        await Store.RunAsync<IRepository<Warehouse>>(async x => await x.UpdateAsync(await x.Table.SingleAsync()));
        var again = await Cached();
        Assert.That((again.Name, again.AdminComment), Is.EqualTo(("North", "set")));
    }

    [Test]
    public async Task A_consumer_that_throws_is_logged_and_the_next_one_runs()
    {
        _onWarehouse = _ => throw new InvalidOperationException("probe failed");
        await Insert("North");

        Assert.That(_heard, Is.EqualTo(new[] { "first North", "second North" }));
        Assert.That((await RowsAsync<Log>()).Single().ShortMessage, Is.EqualTo("probe failed"));
    }

    [Test]
    public async Task A_consumer_that_cannot_be_made_breaks_the_publisher()
    {
        await Store.DisposeAsync();
        var options = new TestStoreOptions { Empty = true };
        options.MoreTypes.Add(typeof(Unmakeable));
        await using var store = await TestStore.StartAsync(Kind, options);

        Assert.That(() => store.RunAsync<IRepository<Warehouse>>(x => x.InsertAsync(new Warehouse { Name = "North" })), Throws.Exception);
        await StartStore();
    }

    [Test]
    public async Task Dates_decimals_and_identifiers_come_back_as_they_were()
    {
        var id = Guid.NewGuid();
        var when = new DateTime(2050, 3, 1, 9, 0, 0, 120, DateTimeKind.Utc);
        await Store.RunAsync(async services =>
        {
            var address = new Nop.Core.Domain.Common.Address();
            await services.GetRequiredService<IRepository<Nop.Core.Domain.Common.Address>>().InsertAsync(address);
            var customer = new Nop.Core.Domain.Customers.Customer();
            await services.GetRequiredService<IRepository<Nop.Core.Domain.Customers.Customer>>().InsertAsync(customer);
            await services.GetRequiredService<IRepository<Nop.Core.Domain.Orders.Order>>().InsertAsync(new Nop.Core.Domain.Orders.Order
            {
                OrderGuid = id, CreatedOnUtc = when, OrderTotal = 12.3456m, CustomerId = customer.Id, BillingAddressId = address.Id,
            });
        });
        var orders = await Store.RunAsync<IRepository<Nop.Core.Domain.Orders.Order>, List<Nop.Core.Domain.Orders.Order>>(x =>
            x.Table.Where(y => y.CreatedOnUtc >= when && y.CreatedOnUtc < when.AddSeconds(1) && y.OrderGuid == id && y.OrderTotal > 12.3m)
                .ToListAsync());

        Assert.That(orders.Single().OrderTotal, Is.EqualTo(12.3456m));
        Assert.That(orders.Single().CreatedOnUtc, Is.EqualTo(when));
        Assert.That(orders.Single().PaidDateUtc, Is.Null);
    }

    [Test]
    public async Task Texts_compare_without_regard_to_case()
    {
        await Insert("North");
        Assert.That(await Store.RunAsync<IRepository<Warehouse>, int>(x => x.Table.CountAsync(y => y.Name == "NORTH")), Is.EqualTo(1));
    }

    private async Task<int> Insert(string name)
    {
        var warehouse = new Warehouse { Name = name };
        await Store.RunAsync<IRepository<Warehouse>>(x => x.InsertAsync(warehouse));
        return warehouse.Id;
    }

    public sealed class First(IRepository<Warehouse> warehouses)
        : IConsumer<EntityInsertedEvent<Warehouse>>, IConsumer<EntityUpdatedEvent<Warehouse>>
    {
        public Task HandleEventAsync(EntityInsertedEvent<Warehouse> eventMessage) => HeardAsync(eventMessage.Entity);

        public Task HandleEventAsync(EntityUpdatedEvent<Warehouse> eventMessage) => HeardAsync(eventMessage.Entity);

        private async Task HeardAsync(Warehouse entity)
        {
            _heard.Add($"first {entity.Name}");
            if (_onWarehouse != null)
                await _onWarehouse(warehouses);
        }
    }

    public sealed class Second : IConsumer<EntityInsertedEvent<Warehouse>>
    {
        public Task HandleEventAsync(EntityInsertedEvent<Warehouse> eventMessage)
        {
            _heard.Add($"second {eventMessage.Entity.Name}");
            return Task.CompletedTask;
        }
    }

    public sealed class Unmakeable : IConsumer<EntityInsertedEvent<Warehouse>>
    {
        public Unmakeable() => throw new InvalidOperationException("cannot be made");

        public Task HandleEventAsync(EntityInsertedEvent<Warehouse> eventMessage) => Task.CompletedTask;
    }
}
