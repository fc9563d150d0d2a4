using System.Text.Json.Nodes;
using System.Transactions;
using LinqToDB;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>Connections, isolation, and two writers at once: PostgreSQL only. No step is timed; the database is asked who waits.</summary>
internal sealed class ConcurrencyActions : ProbeActions
{
    public ConcurrencyActions()
    {
        On("one connection for everything in a scope?", OneConnectionAsync);
        On("a second connection while a reader is open in a scope (writes inside an await foreach)", WriteInsideReaderAsync);
        On("isolation levels", IsolationLevelsAsync);
        foreach (var (name, level) in new[] { ("default level", IsolationLevel.Serializable), ("ReadCommitted", IsolationLevel.ReadCommitted) })
        {
            On($"two scopes update one row with a condition on its old value; the second waits for the first ({name})", step => SecondWaitsAsync(step, level));
            On($"two scopes update two rows in opposite order ({name})", step => OppositeOrderAsync(step, level));
        }

        On("two scopes each read what the other one writes (write skew), default level", WriteSkewAsync);
    }

    private static async Task<JsonNode> OneConnectionAsync(ReplayStep step)
    {
        var data = step.Get<INopDataProvider>();
        async Task<T> Ask<T>(string sql) => (await data.QueryAsync<T>(sql)).Single();
        var returned = new JsonObject();
        using (Scope())
        {
            var (process, transaction) = (await Ask<int>("SELECT pg_backend_pid()"), await Ask<long>("SELECT txid_current()"));
            await Rows(step).InsertAsync("one");
            returned["sameServerProcess"] = await Ask<int>("SELECT pg_backend_pid()") == process;
            returned["sameTransaction"] = await Ask<long>("SELECT txid_current()") == transaction;
            returned["transactionHasDistributedIdentifier"] = Transaction.Current.TransactionInformation.DistributedIdentifier != Guid.Empty;
            returned["preparedTransactions"] = await Ask<int>("SELECT COUNT(*)::int FROM pg_prepared_xacts");
            returned["max_prepared_transactions of this server"] = await Ask<string>("SELECT current_setting('max_prepared_transactions')");
        }

        returned["sameTransactionOutsideAScope"] = await Ask<long>("SELECT txid_current()") == await Ask<long>("SELECT txid_current()");
        return returned;
    }

    private static async Task<JsonNode> WriteInsideReaderAsync(ReplayStep step)
    {
        var rows = Rows(step);
        await rows.InsertAsync("one", "two");
        var thrown = await ErrorNames.OfAsync(async () =>
        {
            using var scope = Scope();
            await foreach (var row in AsyncIQueryableExtensions.ToAsyncEnumerable(rows.Table.OrderBy(row => row.Id)))
                await rows.UpdateAsync(row, "changed");
            scope.Complete();
        });
        return new JsonObject { ["thrown"] = thrown, ["seenByOthersAfterDispose"] = rows.SeenByOthers() };
    }

    private static async Task<JsonNode> IsolationLevelsAsync(ReplayStep step)
    {
        async Task<string> Level() => (await step.Get<INopDataProvider>().QueryAsync<string>("SELECT current_setting('transaction_isolation')")).Single();
        var returned = new JsonObject { ["no scope"] = await Level() };
        using (Scope())
            returned["new TransactionScope(TransactionScopeAsyncFlowOption.Enabled)"] = await Level();
        using (Scope(IsolationLevel.ReadCommitted))
            returned["with IsolationLevel.ReadCommitted"] = await Level();
        using (Scope(IsolationLevel.RepeatableRead))
            returned["with IsolationLevel.RepeatableRead"] = await Level();
        return returned;
    }

    private static async Task<JsonNode> SecondWaitsAsync(ReplayStep step, IsolationLevel level)
    {
        var rows = Rows(step);
        var id = (await rows.InsertAsync("old", publish: true)).Id;
        var returned = new JsonObject();
        Task<string> second;
        int? secondAffected = null;
        using (var scope = Scope(level))
        {
            returned["first: affected rows"] = await ChangeAsync(rows.Repository, id, "first", "old");
            using (NoScope())
                second = Task.Run(() => ErrorNames.OfAsync(() => step.Store.RunAsync(async services =>
                {
                    using var own = Scope(level);
                    secondAffected = await ChangeAsync(services.GetRequiredService<IRepository<GenericAttribute>>(), id, "second", "old");
                    own.Complete();
                })));
            returned["second had to wait"] = await BlockedStatements.OneWaitsAsync(step.Store, second);
            scope.Complete();
        }

        var thrown = await second;
        if (secondAffected is not null)
            returned["second: affected rows"] = secondAffected;
        returned["second: thrown"] = thrown;
        returned["seenByOthersAfterDispose"] = rows.SeenByOthers();
        return returned;
    }

    /// <summary>Each has its first row before it asks for the other's.</summary>
    private static async Task<JsonNode> OppositeOrderAsync(ReplayStep step, IsolationLevel level)
    {
        var rows = Rows(step);
        var ids = new[] { (await rows.InsertAsync("one", publish: true)).Id, (await rows.InsertAsync("two", publish: true)).Id };
        return await BothAsync(step, level, (own, meeting) => async repository =>
        {
            await ChangeAsync(repository, ids[own], "changed");
            await meeting.ArriveAsync();
            await ChangeAsync(repository, ids[1 - own], "changed");
        });
    }

    private static async Task<JsonNode> WriteSkewAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var ids = new[] { (await rows.InsertAsync("one", publish: true)).Id, (await rows.InsertAsync("two", publish: true)).Id };
        return await BothAsync(step, IsolationLevel.Serializable, (own, meeting) => async repository =>
        {
            var other = ids[1 - own];
            await repository.Table.Where(row => row.Id == other).ToListAsync();
            await meeting.ArriveAsync();
            await ChangeAsync(repository, ids[own], "changed");
            await meeting.ArriveAsync();
        });
    }

    private static async Task<JsonNode> BothAsync(ReplayStep step, IsolationLevel level, Func<int, Meeting, Func<IRepository<GenericAttribute>, Task>> flow)
    {
        var meeting = new Meeting();
        var both = Enumerable.Range(0, 2).Select(own => Task.Run(() => ErrorNames.OfAsync(() => step.Store.RunAsync(async services =>
        {
            using var scope = Scope(level);
            await flow(own, meeting)(services.GetRequiredService<IRepository<GenericAttribute>>());
            scope.Complete();
        }))));
        return new JsonObject { ["the two, in any order"] = new JsonArray([.. (await Task.WhenAll(both)).Order(StringComparer.Ordinal).Select(outcome => JsonValue.Create(outcome))]) };
    }

    private static Task<int> ChangeAsync(IRepository<GenericAttribute> repository, int id, string value, string old = null)
        => repository.Table.Where(row => row.Id == id && (old == null || row.Value == old)).Set(row => row.Value, value).UpdateAsync();

    /// <summary>Two flows wait for each other, as often as they meet.</summary>
    private sealed class Meeting
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource _first;

        public Task ArriveAsync()
        {
            lock (_lock)
            {
                if (_first is { } first)
                {
                    _first = null;
                    first.SetResult();
                    return Task.CompletedTask;
                }

                _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
                return _first.Task;
            }
        }
    }
}
