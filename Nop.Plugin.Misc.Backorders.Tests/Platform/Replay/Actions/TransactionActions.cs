using System.Text.Json.Nodes;
using System.Transactions;
using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>Repositories and set-based statements inside scopes, one writer at a time.</summary>
internal sealed class TransactionActions : ProbeActions
{
    public TransactionActions()
    {
        On("two repository inserts in one scope, completed", TwoInsertsAsync);
        On("two repository inserts in one scope, not completed", TwoInsertsRolledBackAsync);
        On("an exception between two repository writes in one scope", ExceptionBetweenAsync);
        On("insert, update and delete of a repository in one scope, not completed", InsertUpdateDeleteAsync);
        On("repository.InsertAsync(list) inside a ReadCommitted scope of ours", ListInOurScopeAsync);
        On("repository.Table.Where(...).Set(...).UpdateAsync() in a scope, completed", SetBasedAsync);
        On("repository.Table.Where(...).Set(...).UpdateAsync() in a scope, not completed", SetBasedRolledBackAsync);
        On("set-based update with arithmetic on the column (StockQuantity = StockQuantity + 3), no scope", ArithmeticAsync);
        On("repository.DeleteAsync(predicate)", DeleteByPredicateAsync);
        On("scope: insert, failing insert (caught), Complete, Dispose", FailingInsertAsync);
        On("a bulk insert (the platform's own scope) inside a scope of ours that is rolled back", ListRolledBackAsync);
        On("repository.InsertAsync(list): identifiers afterwards", IdentifiersAsync);
    }

    private static async Task<JsonNode> TwoInsertsAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var returned = new JsonObject();
        using (var scope = Scope())
        {
            await rows.InsertAsync("one", "two");
            returned["seenInsideTheScope"] = await rows.Table.CountAsync();
            returned["seenByOthersBeforeCompletion"] = rows.SeenByOthers();
            scope.Complete();
            returned["seenByOthersAfterCompleteBeforeDispose"] = rows.SeenByOthers();
        }

        returned["seenByOthersAfterDispose"] = rows.SeenByOthers();
        return returned;
    }

    private static async Task<JsonNode> TwoInsertsRolledBackAsync(ReplayStep step)
    {
        var rows = Rows(step);
        using (Scope())
            await rows.InsertAsync("one", "two");
        return AfterDispose(rows);
    }

    private static async Task<JsonNode> ExceptionBetweenAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var thrown = await ErrorNames.OfAsync(async () =>
        {
            using (Scope())
            {
                await rows.InsertAsync("one");
                throw new InvalidOperationException("between");
            }
        });
        return AfterDispose(rows, ("thrown", thrown));
    }

    private static async Task<JsonNode> InsertUpdateDeleteAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var one = await rows.InsertAsync("one", publish: true);
        var two = await rows.InsertAsync("two", publish: true);
        using (Scope())
        {
            await rows.UpdateAsync(one, "changed");
            await rows.Repository.DeleteAsync(two);
            await rows.InsertAsync("three");
        }

        return AfterDispose(rows);
    }

    private static async Task<JsonNode> ListInOurScopeAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var thrown = await ErrorNames.OfAsync(async () =>
        {
            using var scope = Scope(IsolationLevel.ReadCommitted);
            await rows.Repository.InsertAsync([rows.New("one"), rows.New("two")]);
            scope.Complete();
        });
        return AfterDispose(rows, ("thrown", thrown));
    }

    private static async Task<JsonNode> SetBasedAsync(ReplayStep step)
    {
        var rows = Rows(step);
        await rows.InsertAsync("1", publish: false);
        await rows.InsertAsync("1", publish: false);
        var returned = new JsonObject();
        using (var scope = Scope())
        {
            returned["affectedRows"] = await rows.Table.Where(row => row.Value == "1").Set(row => row.Value, "2").UpdateAsync();
            returned["affectedRowsWhereNothingMatches"] = await rows.Table.Where(row => row.Value == "1").Set(row => row.Value, "2").UpdateAsync();
            returned["seenByOthersBeforeCompletion"] = rows.SeenByOthers();
            scope.Complete();
        }

        returned["seenByOthersAfterDispose"] = rows.SeenByOthers();
        return returned;
    }

    private static async Task<JsonNode> SetBasedRolledBackAsync(ReplayStep step)
    {
        var rows = Rows(step);
        await rows.InsertAsync("1", publish: false);
        int affected;
        using (Scope())
            affected = await rows.Table.Set(row => row.Value, "2").UpdateAsync();
        return AfterDispose(rows, ("affectedRows", affected));
    }

    private static async Task<JsonNode> ArithmeticAsync(ReplayStep step)
    {
        var product = await step.ProductAsync("product A");
        var products = step.Get<IRepository<Product>>();
        return new JsonObject
        {
            ["affectedRows"] = await products.Table.Where(row => row.Id == product.Id).Set(row => row.StockQuantity, row => row.StockQuantity + 3).UpdateAsync(),
            ["database"] = await products.Table.Where(row => row.Id == product.Id).Select(row => row.StockQuantity).SingleAsync(),
            ["GetProductByIdAsync afterwards (cached before)"] = (await step.Get<IProductService>().GetProductByIdAsync(product.Id)).StockQuantity,
        };
    }

    private static async Task<JsonNode> DeleteByPredicateAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var one = await rows.InsertAsync("one", publish: false);
        await rows.InsertAsync("two", publish: false);
        return new JsonObject { ["returned"] = await rows.Repository.DeleteAsync(row => row.EntityId == one.EntityId) };
    }

    private static async Task<JsonNode> FailingInsertAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var (failing, read) = (string.Empty, string.Empty);
        var thrown = await ErrorNames.OfAsync(async () =>
        {
            using var scope = Scope();
            await rows.InsertAsync("one", publish: false);
            failing = await ErrorNames.OfAsync(() => step.Get<IRepository<OrderNote>>().InsertAsync(new OrderNote { OrderId = int.MaxValue, Note = "of no order" }, publishEvent: false));
            read = await ErrorNames.OfAsync(() => rows.Table.CountAsync());
            scope.Complete();
        });
        return new JsonObject { ["failing insert"] = failing, ["read afterwards"] = read, ["thrownByTheScope"] = thrown, ["rowsAfterwards"] = rows.SeenByOthers() };
    }

    private static async Task<JsonNode> ListRolledBackAsync(ReplayStep step)
    {
        var rows = Rows(step);
        using (Scope())
            await rows.Repository.InsertAsync([rows.New("one"), rows.New("two")], publishEvent: false);
        return new JsonObject { ["rowsAfterwards"] = rows.SeenByOthers() };
    }

    private static async Task<JsonNode> IdentifiersAsync(ReplayStep step)
    {
        var rows = Rows(step);
        IList<GenericAttribute> both = [rows.New("one"), rows.New("two")];
        await rows.Repository.InsertAsync(both, publishEvent: false);
        var stored = await rows.Table.ToDictionaryAsync(row => row.Id, row => row.Value);
        return new JsonObject
        {
            ["identifiersSet"] = both.All(row => row.Id > 0),
            ["identifiersMatchTheRows"] = both.All(row => stored.TryGetValue(row.Id, out var value) && value == row.Value),
        };
    }

    private static JsonObject AfterDispose(ProbeRows rows, params (string Name, JsonNode Value)[] more)
    {
        var returned = new JsonObject();
        foreach (var (name, value) in more)
            returned[name] = value;
        returned["seenByOthersAfterDispose"] = rows.SeenByOthers();
        return returned;
    }
}
