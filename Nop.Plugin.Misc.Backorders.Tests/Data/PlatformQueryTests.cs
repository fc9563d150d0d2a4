using LinqToDB;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>Queries over several repositories, and set-based statements.</summary>
public class PlatformQueryTests(TestDatabase database) : StoreTest(database)
{
    protected override void Configure(TestStoreOptions options) => options.Empty = true;

    [SetUp]
    public Task Fill() => Store.RunAsync(async services =>
    {
        var warehouses = services.GetRequiredService<IRepository<Warehouse>>();
        var attributes = services.GetRequiredService<IRepository<GenericAttribute>>();
        foreach (var (name, address) in new[] { ("North", 7), ("South", 8), ("West", 8) })
        {
            var warehouse = new Warehouse { Name = name, AddressId = address };
            await warehouses.InsertAsync(warehouse);
            await attributes.InsertAsync(new GenericAttribute { EntityId = warehouse.Id, KeyGroup = "Test", Key = "note", Value = $"note of {name}" });
        }
    });

    [Test]
    public Task Tables_of_two_repositories_join() => WithBoth(async (warehouses, attributes) =>
    {
        var query = from warehouse in warehouses.Table
                    join attribute in attributes.Table on warehouse.Id equals attribute.EntityId
                    where attribute.KeyGroup == "Test" && warehouse.AddressId == 8
                    orderby warehouse.Name descending
                    select new { warehouse.Name, attribute.Value };

        var rows = await query.ToListAsync();
        Assert.That(rows.Select(x => x.Value), Is.EqualTo(new[] { "note of West", "note of South" }));
        Assert.That(query.ToList(), Has.Count.EqualTo(2), "synchronously too");
    });

    [Test]
    public Task A_query_may_use_another_repository_and_a_caught_query_inside() => WithBoth(async (warehouses, attributes) =>
    {
        var ids = new List<int> { 7, 8 };
        var noted = attributes.Table.Where(x => x.Value == "note of South");
        var direct = await warehouses.Table.Where(x => ids.Contains(x.AddressId) && attributes.Table.Any(y => y.EntityId == x.Id && y.Value == "note of North"))
            .ToListAsync();
        var caught = await warehouses.Table.Where(x => noted.Any(y => y.EntityId == x.Id)).Select(x => x.Name).FirstOrDefaultAsync();

        Assert.That(direct.Single().Name, Is.EqualTo("North"));
        Assert.That(caught, Is.EqualTo("South"));
    });

    [Test]
    public Task Groups_sums_pages_and_the_other_operators_run() => WithBoth(async (warehouses, _) =>
    {
        var groups = await warehouses.Table.GroupBy(x => x.AddressId)
            .Select(x => new { x.Key, Count = x.Count(), Sum = x.Sum(y => y.AddressId), Last = x.Max(y => y.Id) }).OrderBy(x => x.Key).ToListAsync();
        Assert.That(groups.Select(x => (x.Key, x.Count, x.Sum)), Is.EqualTo(new[] { (7, 1, 7), (8, 2, 16) }));

        var page = await warehouses.Table.OrderBy(x => x.Name).ToPagedListAsync(1, 2);
        Assert.That((page.TotalCount, page.TotalPages, page.Single().Name), Is.EqualTo((3, 2, "West")));
        Assert.That(await warehouses.Table.SumAsync(x => x.AddressId), Is.EqualTo(23));
        Assert.That(await warehouses.Table.MaxAsync(x => (int?)x.AddressId), Is.EqualTo(8));
        Assert.That(await warehouses.Table.Where(x => x.Id < 0).MaxAsync(x => (int?)x.AddressId), Is.Null);
        Assert.That(await warehouses.Table.AnyAsync(x => x.Name == "East"), Is.False);
        Assert.That(await warehouses.Table.AllAsync(x => x.AddressId > 6), Is.True);
        Assert.That(await warehouses.Table.ToDictionaryAsync(x => x.Name, x => x.AddressId), Has.Count.EqualTo(3));

        var streamed = 0;
        await foreach (var warehouse in AsyncIQueryableExtensions.ToAsyncEnumerable(warehouses.Table))
            streamed += warehouse.AddressId;
        Assert.That(streamed, Is.EqualTo(23));
    });

    [Test]
    public async Task The_asynchronous_operators_run_on_a_list_too()
    {
        var list = new List<int> { 3, 1, 2 }.AsQueryable();
        Assert.That(await list.Where(x => x > 1).ToListAsync(), Is.EqualTo(new[] { 3, 2 }));
        Assert.That(await list.SumAsync(x => x), Is.EqualTo(6));
        Assert.That(await list.FirstOrDefaultAsync(x => x > 5), Is.Zero);
    }

    [Test]
    public Task An_update_sets_values_and_expressions_and_counts_rows() => WithBoth(async (warehouses, _) =>
    {
        var comment = "counted";
        var rows = await warehouses.Table.Where(x => x.AddressId == 8)
            .Set(x => x.AddressId, x => x.AddressId + x.Id)
            .Set(x => x.AdminComment, comment)
            .UpdateAsync();
        Assert.That(rows, Is.EqualTo(2));
        Assert.That(await warehouses.Table.CountAsync(x => x.AdminComment == comment && x.AddressId == 8 + x.Id), Is.EqualTo(2));

        Assert.That(await warehouses.Table.Where(x => x.Name == "North").UpdateAsync(x => new Warehouse { AdminComment = x.Name, AddressId = 1 }), Is.EqualTo(1));
        Assert.That(await warehouses.Table.CountAsync(x => x.AdminComment == "North" && x.AddressId == 1), Is.EqualTo(1));
        Assert.That(await warehouses.Table.Where(x => x.Name == "East").Set(x => x.AddressId, 0).UpdateAsync(), Is.Zero);
        Assert.That(await warehouses.Table.Where(x => x.Name == "North").Set(x => x.AdminComment, (string)null).UpdateAsync(), Is.EqualTo(1));
        Assert.That(await warehouses.Table.CountAsync(x => x.AdminComment == null), Is.EqualTo(1));
    });

    [Test]
    public Task An_update_may_be_limited_by_another_table() => WithBoth(async (warehouses, attributes) =>
    {
        var rows = await warehouses.Table.Where(x => attributes.Table.Any(y => y.EntityId == x.Id && y.Value == "note of West"))
            .Set(x => x.AddressId, 99).UpdateAsync();
        Assert.That(rows, Is.EqualTo(1));
        Assert.That((await warehouses.Table.SingleAsync(x => x.AddressId == 99)).Name, Is.EqualTo("West"));
    });

    [Test]
    public Task Rows_are_inserted_from_a_query() => WithBoth(async (warehouses, attributes) =>
    {
        var group = "Copied";
        var rows = await warehouses.Table.Where(x => x.AddressId == 8).InsertAsync((ITable<GenericAttribute>)attributes.Table,
            x => new GenericAttribute { EntityId = x.Id, KeyGroup = group, Key = x.Name, Value = x.Name, StoreId = 0 });
        Assert.That(rows, Is.EqualTo(2));

        var copied = await attributes.Table.Where(x => x.KeyGroup == group).OrderBy(x => x.Id).ToListAsync();
        Assert.That(copied.Select(x => (x.Key, x.Value)), Is.EqualTo(new[] { ("South", "South"), ("West", "West") }));
        Assert.That(copied.Select(x => x.StoreId), Is.All.Zero);
    });

    [Test]
    public Task Rows_are_inserted_with_what_is_computed_and_what_was_caught() => WithBoth(async (warehouses, attributes) =>
    {
        var when = new DateTime(2050, 3, 1, 9, 0, 0, DateTimeKind.Utc);
        var store = 3;
        var rows = await warehouses.Table.Where(x => x.Name == "North").InsertAsync((ITable<GenericAttribute>)attributes.Table,
            x => new GenericAttribute { EntityId = x.AddressId * 2, KeyGroup = "Into", Key = x.Name + "!", Value = "constant", StoreId = store, CreatedOrUpdatedDateUTC = when });
        Assert.That(rows, Is.EqualTo(1));

        var row = await attributes.Table.SingleAsync(x => x.KeyGroup == "Into");
        Assert.That((row.EntityId, row.Key, row.Value, row.StoreId), Is.EqualTo((14, "North!", "constant", 3)));
        Assert.That(row.CreatedOrUpdatedDateUTC, Is.EqualTo(when));
    });

    [Test]
    public Task Columns_that_are_null_or_equal_for_every_row_are_inserted_all_the_same() => WithBoth(async (warehouses, attributes) =>
    {
        string nothing = null;
        DateTime? never = null;
        var rows = await warehouses.Table.Where(x => x.Name == "North")
            .Select(x => new Warehouse { Id = x.Id, Name = null, AddressId = 5 })
            .InsertAsync((ITable<GenericAttribute>)attributes.Table,
                x => new GenericAttribute { EntityId = x.Id, KeyGroup = x.Name, Key = x.AdminComment, Value = nothing, StoreId = x.AddressId, CreatedOrUpdatedDateUTC = never });
        Assert.That(rows, Is.EqualTo(1));

        var row = await attributes.Table.SingleAsync(x => x.KeyGroup == null);
        Assert.That((row.Key, row.Value, row.StoreId, row.CreatedOrUpdatedDateUTC), Is.EqualTo(((string)null, (string)null, 5, (DateTime?)null)));
        Assert.That((await warehouses.Table.SingleAsync(x => x.Id == row.EntityId)).Name, Is.EqualTo("North"));
    });

    [Test]
    public Task Nothing_of_the_row_may_be_asked_for_at_all() => WithBoth(async (warehouses, attributes) =>
    {
        var rows = await warehouses.Table.Where(x => x.AddressId == 8).InsertAsync((ITable<GenericAttribute>)attributes.Table,
            x => new GenericAttribute { EntityId = 0, KeyGroup = "same", Key = "same", Value = null, StoreId = 0 });
        Assert.That(rows, Is.EqualTo(2));
        Assert.That(await attributes.Table.CountAsync(x => x.Key == "same" && x.KeyGroup == "same"), Is.EqualTo(2));
    });

    [Test]
    public Task A_truncated_table_counts_on_or_from_the_start() => WithBoth(async (warehouses, _) =>
    {
        await warehouses.TruncateAsync();
        Assert.That(await warehouses.Table.CountAsync(), Is.Zero);
        await warehouses.InsertAsync(new Warehouse { Name = "fourth" });
        Assert.That((await warehouses.Table.SingleAsync()).Id, Is.EqualTo(4));

        await warehouses.TruncateAsync(resetIdentity: true);
        await warehouses.InsertAsync(new Warehouse { Name = "first" });
        Assert.That((await warehouses.Table.SingleAsync()).Id, Is.EqualTo(1));
    });

    [Test]
    public Task A_query_deletes() => WithBoth(async (warehouses, _) =>
    {
        Assert.That(await warehouses.Table.Where(x => x.AddressId == 8).DeleteAsync(), Is.EqualTo(2));
        Assert.That(await warehouses.Table.CountAsync(), Is.EqualTo(1));
    });

    private Task WithBoth(Func<IRepository<Warehouse>, IRepository<GenericAttribute>, Task> action)
        => Store.RunAsync(x => action(x.GetRequiredService<IRepository<Warehouse>>(), x.GetRequiredService<IRepository<GenericAttribute>>()));
}
