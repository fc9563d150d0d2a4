using System.Text.Json.Nodes;
using System.Transactions;
using Nop.Core.Domain.Common;
using Nop.Core.Events;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>What the recordings do with generic attributes to see how events and transactions behave.</summary>
internal abstract class ProbeActions : ActionGroup
{
    protected static ProbeRows Rows(ReplayStep step) => new(step.Get<IRepository<GenericAttribute>>(), step.Recorder.Reader);

    /// <summary>A scope as it comes: serializable.</summary>
    protected static TransactionScope Scope() => new(TransactionScopeAsyncFlowOption.Enabled);

    protected static TransactionScope Scope(IsolationLevel level)
        => new(TransactionScopeOption.Required, new TransactionOptions { IsolationLevel = level }, TransactionScopeAsyncFlowOption.Enabled);

    protected static TransactionScope NoScope() => new(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
}

/// <summary>The event bus, alone and inside scopes.</summary>
internal sealed class EventBusActions : ProbeActions
{
    public EventBusActions()
    {
        On("IEventPublisher.PublishAsync", step => step.Get<IEventPublisher>().PublishAsync(new ProbeEvent()));
        On("scope: insert with event, not completed", step => InsertInScopeAsync(step, complete: false));
        On("scope: insert with event, completed", step => InsertInScopeAsync(step, complete: true));
        On("scope: insert with event, second insert, Complete, Dispose", FailingConsumerAsync);
        On("repository.InsertAsync(list of 2)", InsertListAsync);
        On("repository.DeleteAsync(list of 2)", DeleteListAsync);
        On("IProductService.UpdateProductsAsync(2 products)", UpdateProductsAsync);
    }

    private static async Task<JsonNode> InsertInScopeAsync(ReplayStep step, bool complete)
    {
        var rows = Rows(step);
        using (var scope = Scope())
        {
            await rows.InsertAsync("one", publish: true);
            if (complete)
                scope.Complete();
        }

        return new JsonObject { ["rowsAfterwards"] = rows.SeenByOthers() };
    }

    private static async Task<JsonNode> FailingConsumerAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var second = string.Empty;
        var thrown = await ErrorNames.OfAsync(async () =>
        {
            using var scope = Scope();
            await rows.InsertAsync("one", publish: true);
            second = await ErrorNames.OfAsync(() => rows.InsertAsync("two", publish: false));
            scope.Complete();
        });
        return new JsonObject { ["second insert"] = second, ["thrown"] = thrown, ["rowsAfterwards"] = rows.SeenByOthers() };
    }

    private static async Task<JsonNode> InsertListAsync(ReplayStep step)
    {
        var rows = Rows(step);
        var thrown = await ErrorNames.OfAsync(() => rows.Repository.InsertAsync([rows.New("one"), rows.New("two")]));
        return Outcome(step, rows, thrown, "consumer reads", "consumer reads in a suppressing scope");
    }

    private static async Task<JsonNode> DeleteListAsync(ReplayStep step)
    {
        var rows = Rows(step);
        IList<GenericAttribute> both = [await rows.InsertAsync("one", publish: false), await rows.InsertAsync("two", publish: false)];
        var thrown = await ErrorNames.OfAsync(() => rows.Repository.DeleteAsync(both));
        return Outcome(step, rows, thrown, "consumer reads");
    }

    private static async Task<JsonNode> UpdateProductsAsync(ReplayStep step)
    {
        var products = await step.ProductsAsync();
        foreach (var product in products)
            product.StockQuantity += 10;
        await step.Get<Nop.Services.Catalog.IProductService>().UpdateProductsAsync(products);
        return new JsonObject { ["consumer reads"] = step.Probes.Outcomes["consumer reads"] };
    }

    private static JsonObject Outcome(ReplayStep step, ProbeRows rows, string thrown, params string[] outcomes)
    {
        var returned = new JsonObject();
        foreach (var outcome in outcomes)
            if (step.Probes.Outcomes.TryGetValue(outcome, out var seen))
                returned[outcome] = seen;
        if (returned.Count == 0)
            returned["thrown"] = thrown;
        returned["rowsAfterwards"] = rows.SeenByOthers();
        return returned;
    }
}
