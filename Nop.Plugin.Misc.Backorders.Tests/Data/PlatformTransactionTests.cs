using System.Data.Common;
using System.Transactions;
using LinqToDB;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;
using IsolationLevel = System.Transactions.IsolationLevel;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>Ambient transactions through the repositories end alike on both databases.</summary>
public class PlatformTransactionTests(TestDatabase database) : StoreTest(database)
{
    protected override void Configure(TestStoreOptions options) => options.Empty = true;

    [Test]
    public async Task What_is_written_in_a_scope_is_committed_together()
    {
        await Store.RunAsync<IRepository<Warehouse>>(async warehouses =>
        {
            using (var scope = Scope())
            {
                await warehouses.InsertAsync(new Warehouse { Name = "North" });
                await warehouses.InsertAsync([new() { Name = "South" }], publishEvent: false);
                var rows = await warehouses.Table.Where(x => x.Name == "South").Set(x => x.AdminComment, "set").UpdateAsync();
                Assert.That(rows, Is.EqualTo(1));
                Assert.That(await warehouses.Table.CountAsync(), Is.EqualTo(2), "its own rows are seen inside");
                Assert.That(await OutsideAsync(warehouses), Is.Zero, "and by nobody else");
                scope.Complete();
            }

            Assert.That(await OutsideAsync(warehouses), Is.EqualTo(2));
        });

        Assert.That((await RowsAsync<Warehouse>()).Last().AdminComment, Is.EqualTo("set"));
    }

    [Test]
    public async Task Without_Complete_everything_is_rolled_back()
    {
        await Store.RunAsync<IRepository<Warehouse>>(async warehouses =>
        {
            using (Scope())
            {
                await warehouses.InsertAsync(new Warehouse { Name = "North" });
                await warehouses.InsertAsync(new Warehouse { Name = "South" });
            }

            Assert.That(await warehouses.Table.CountAsync(), Is.Zero);
            await warehouses.InsertAsync(new Warehouse { Name = "afterwards" });
        });

        Assert.That((await RowsAsync<Warehouse>()).Single().Name, Is.EqualTo("afterwards"));
    }

    [Test]
    public async Task A_failed_statement_that_is_caught_rolls_everything_back_without_a_word()
    {
        await Store.RunAsync(async services =>
        {
            var warehouses = services.GetRequiredService<IRepository<Warehouse>>();
            var data = services.GetRequiredService<INopDataProvider>();
            using var scope = Scope();
            await warehouses.InsertAsync(new Warehouse { Name = "North" });
            Assert.That(() => data.ExecuteNonQueryAsync("INSERT INTO \"Nowhere\" VALUES (1)"), Throws.InstanceOf<DbException>());
            Assert.That(() => warehouses.InsertAsync(new Warehouse { Name = "South" }),
                Throws.InstanceOf<DbException>().With.Property("SqlState").EqualTo("25P02"), "later statements are refused");
            scope.Complete();
        });

        Assert.That(await RowsAsync<Warehouse>(), Is.Empty);
    }

    [Test]
    public async Task A_failed_insert_of_a_repository_dooms_the_scope_too()
    {
        await Store.RunAsync(async services =>
        {
            var data = services.GetRequiredService<INopDataProvider>();
            await data.ExecuteNonQueryAsync("CREATE UNIQUE INDEX \"IX_One\" ON \"Warehouse\" (\"Name\")");
            var warehouses = services.GetRequiredService<IRepository<Warehouse>>();
            using var scope = Scope();
            await warehouses.InsertAsync(new Warehouse { Name = "North" });
            Assert.That(() => warehouses.InsertAsync(new Warehouse { Name = "North" }), Throws.InstanceOf<DbException>());
            scope.Complete();
        });

        Assert.That(await RowsAsync<Warehouse>(), Is.Empty);
    }

    [Test]
    public async Task In_a_complete_scope_every_operation_throws()
    {
        await Store.RunAsync<IRepository<Warehouse>>(async warehouses =>
        {
            using var scope = Scope();
            await warehouses.InsertAsync(new Warehouse { Name = "North" });
            scope.Complete();
            Assert.That(() => warehouses.InsertAsync(new Warehouse { Name = "South" }),
                Throws.InvalidOperationException.With.Message.Contains("already complete"));
        });

        Assert.That((await RowsAsync<Warehouse>()).Single().Name, Is.EqualTo("North"));
    }

    [Test]
    public async Task Nested_scopes_share_the_transaction()
    {
        await Store.RunAsync<IRepository<Warehouse>>(async warehouses =>
        {
            using (Scope())
            {
                using (var inner = Scope())
                {
                    await warehouses.InsertAsync(new Warehouse { Name = "North" });
                    inner.Complete();
                }

                Assert.That(await warehouses.Table.CountAsync(), Is.EqualTo(1));
            }
        });

        Assert.That(await RowsAsync<Warehouse>(), Is.Empty);
    }

    [Test]
    public async Task An_increment_waits_for_the_other_transaction_and_is_not_lost()
    {
        var warehouse = new Warehouse { Name = "North", AddressId = 0 };
        await Store.RunAsync<IRepository<Warehouse>>(x => x.InsertAsync(warehouse));
        Task<int> Increment(IRepository<Warehouse> x) => x.Table.Where(y => y.Id == warehouse.Id).Set(y => y.AddressId, y => y.AddressId + 1).UpdateAsync();

        var written = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var first = Task.Run(() => Store.RunAsync<IRepository<Warehouse>>(async x =>
        {
            using var scope = Scope();
            await Increment(x);
            written.SetResult();
            await goOn.Task;
            scope.Complete();
        }));
        await written.Task;
        var second = Task.Run(() => Store.RunAsync<IRepository<Warehouse>, int>(async x =>
        {
            using var scope = Scope();
            var rows = await Increment(x);
            scope.Complete();
            return rows;
        }));
        Assert.That(await BlockedStatements.OneWaitsAsync(Store, second), Is.True, "the second waits");

        goOn.SetResult();
        await first;
        Assert.That(await second, Is.EqualTo(1));
        Assert.That((await RowsAsync<Warehouse>()).Single().AddressId, Is.EqualTo(2));
    }

    [Test]
    public async Task On_PostgreSQL_sequential_operations_share_one_connection_and_a_suppressed_write_is_committed_at_once()
    {
        if (Kind != TestDatabase.PostgreSql)
            Assert.Ignore("SQLite has one writer");

        await Store.RunAsync(async services =>
        {
            var warehouses = services.GetRequiredService<IRepository<Warehouse>>();
            var data = services.GetRequiredService<INopDataProvider>();
            using var scope = Scope();
            var before = (await data.QueryAsync<int>("SELECT pg_backend_pid()")).Single();
            await warehouses.InsertAsync(new Warehouse { Name = "rolled back" });
            Assert.That((await data.QueryAsync<int>("SELECT pg_backend_pid()")).Single(), Is.EqualTo(before));
            using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
                await warehouses.InsertAsync(new Warehouse { Name = "stays" });
        });

        Assert.That((await RowsAsync<Warehouse>()).Single().Name, Is.EqualTo("stays"));
    }

    [Test]
    public async Task On_SQLite_a_suppressed_write_beside_our_own_transaction_does_not_wait_for_it()
    {
        if (Kind != TestDatabase.Sqlite)
            Assert.Ignore("PostgreSQL has many writers");

        Assert.That(Store.Database.WaitSeconds, Is.EqualTo(30), "for somebody else's transaction");
        await Store.RunAsync<IRepository<Warehouse>>(async warehouses =>
        {
            using var scope = Scope();
            await warehouses.InsertAsync(new Warehouse { Name = "North" });
            using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
            {
                Assert.That(Store.Database.WaitSeconds, Is.EqualTo(1), "the shortest that the driver knows");
                Assert.That(() => warehouses.InsertAsync(new Warehouse { Name = "South" }),
                    Throws.InstanceOf<DbException>().With.Matches<DbException>(BlockedStatements.IsBusy));
            }

            scope.Complete();
        });

        Assert.That((await RowsAsync<Warehouse>()).Single().Name, Is.EqualTo("North"), "the transaction itself is not harmed");
    }

    private static TransactionScope Scope() => new(TransactionScopeOption.Required,
        new TransactionOptions { IsolationLevel = IsolationLevel.ReadCommitted }, TransactionScopeAsyncFlowOption.Enabled);

    private static async Task<int> OutsideAsync(IRepository<Warehouse> warehouses)
    {
        using var alone = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        return await warehouses.Table.CountAsync();
    }
}
