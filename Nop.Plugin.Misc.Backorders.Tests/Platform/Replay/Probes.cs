using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Events;
using Nop.Services.Logging;
using System.Transactions;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>An event that consumers may stop.</summary>
public sealed class ProbeEvent : IStopProcessingEvent
{
    public bool StopProcessing { get; set; }
}

/// <summary>
/// What the three probes do in a scenario: all note that they heard of an event, and the second of them does what the
/// scenario tells of ("throws on OrderPlacedEvent"). Nothing is said: nobody listens.
/// </summary>
internal sealed class ProbeScript
{
    public string Behaviour { get; set; }

    public Action<JsonObject> OnConsumed { get; set; }

    /// <summary>The order as the second probe saw it inside its events.</summary>
    public JsonArray Seen { get; private set; } = [];

    /// <summary>What the second probe was allowed.</summary>
    public Dictionary<string, string> Outcomes { get; } = [];

    /// <summary>How many events are being handled right now.</summary>
    public int Depth { get; private set; }

    public void Reset(string behaviour, Action<JsonObject> onConsumed)
    {
        (Behaviour, OnConsumed, Depth, Seen) = (behaviour, onConsumed, 0, []);
        Outcomes.Clear();
    }

    public async Task HearAsync(string probe, object published, IServiceProvider services)
    {
        if (Behaviour is null)
            return;

        var name = published.GetType().Name.Split('`')[0];
        OnConsumed(new JsonObject { ["consumer"] = probe, ["event"] = $"consumed {name}" });
        if (probe != nameof(ProbeA))
            return;

        Depth++;
        try
        {
            await ActAsync(name, published, services);
        }
        finally
        {
            Depth--;
        }
    }

    private async Task ActAsync(string name, object published, IServiceProvider services)
    {
        switch (Behaviour)
        {
            case "stops":
                ((ProbeEvent)published).StopProcessing = true;
                break;
            case "writes to the log":
                await services.GetRequiredService<ILogger>().InformationAsync("heard");
                break;
            case "changes the stock to 50" when published is EntityUpdatedEvent<Product> { Entity: { StockQuantity: not 50 } product }:
                product.StockQuantity = 50;
                await services.GetRequiredService<IProductService>().UpdateProductAsync(product);
                break;
            case "runs a statement that fails":
                await services.GetRequiredService<INopDataProvider>().ExecuteNonQueryAsync("SELECT * FROM \"Nowhere\"");
                break;
            case "reads the database":
                await ReadAsync(services);
                break;
            case "sees the order":
                await SeeAsync(name, published, services);
                break;
            case var throws when throws == $"throws on {name}":
                throw new InvalidOperationException("probe-failed");
        }
    }

    private async Task ReadAsync(IServiceProvider services)
    {
        var rows = services.GetRequiredService<IRepository<GenericAttribute>>();
        Outcomes["consumer reads"] = await ErrorNames.OfAsync(() => rows.Table.CountAsync());
        using var alone = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        Outcomes["consumer reads in a suppressing scope"] = await ErrorNames.OfAsync(() => rows.Table.CountAsync());
    }

    private async Task SeeAsync(string name, object published, IServiceProvider services)
    {
        if (published.GetType().GetProperty("Order")?.GetValue(published) is not Order order)
            return;

        Seen.Add(new JsonObject
        {
            ["event"] = name,
            ["orderStatus"] = order.OrderStatus.ToString(),
            ["paymentStatus"] = order.PaymentStatus.ToString(),
            ["CanCaptureAsync"] = await services.GetRequiredService<Nop.Services.Orders.IOrderProcessingService>().CanCaptureAsync(order),
        });
    }
}

/// <summary>Hears of the events that the recordings' consumers heard of; of settings of customers it says nothing.</summary>
internal abstract class Probe(ProbeScript script, IServiceProvider services) : IConsumer<ProbeEvent>, IConsumer<EntityInsertedEvent<GenericAttribute>>,
    IConsumer<EntityDeletedEvent<GenericAttribute>>, IConsumer<EntityUpdatedEvent<Product>>, IConsumer<OrderPlacedEvent>, IConsumer<OrderStatusChangedEvent>,
    IConsumer<OrderAuthorizedEvent>
{
    public Task HandleEventAsync(ProbeEvent eventMessage) => HearAsync(eventMessage);

    public Task HandleEventAsync(EntityInsertedEvent<GenericAttribute> eventMessage) => HearAsync(eventMessage, eventMessage.Entity);

    public Task HandleEventAsync(EntityDeletedEvent<GenericAttribute> eventMessage) => HearAsync(eventMessage, eventMessage.Entity);

    public Task HandleEventAsync(EntityUpdatedEvent<Product> eventMessage) => HearAsync(eventMessage);

    public Task HandleEventAsync(OrderPlacedEvent eventMessage) => HearAsync(eventMessage);

    public Task HandleEventAsync(OrderStatusChangedEvent eventMessage) => HearAsync(eventMessage);

    public Task HandleEventAsync(OrderAuthorizedEvent eventMessage) => HearAsync(eventMessage);

    private Task HearAsync(object published, GenericAttribute attribute = null)
        => attribute is null || attribute.KeyGroup == ProbeRows.GROUP ? script.HearAsync(GetType().Name, published, services) : Task.CompletedTask;
}

internal sealed class ProbeB(ProbeScript script, IServiceProvider services) : Probe(script, services);

internal sealed class ProbeA(ProbeScript script, IServiceProvider services) : Probe(script, services);

internal sealed class ProbeC(ProbeScript script, IServiceProvider services) : Probe(script, services);
