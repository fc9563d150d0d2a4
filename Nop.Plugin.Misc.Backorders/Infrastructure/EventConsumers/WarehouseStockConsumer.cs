using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>Stock and reservations of a product in one of several warehouses; an order writes every row of the product.</summary>
public class WarehouseStockConsumer : IConsumer<EntityInsertedEvent<ProductWarehouseInventory>>,
    IConsumer<EntityUpdatedEvent<ProductWarehouseInventory>>, IConsumer<EntityDeletedEvent<ProductWarehouseInventory>>
{
    private readonly IEventGate _eventGate;

    public WarehouseStockConsumer(IEventGate eventGate)
    {
        _eventGate = eventGate;
    }

    public Task HandleEventAsync(EntityInsertedEvent<ProductWarehouseInventory> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfInsertedAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityUpdatedEvent<ProductWarehouseInventory> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfStockAsync(eventMessage.Entity));
    }

    public Task HandleEventAsync(EntityDeletedEvent<ProductWarehouseInventory> eventMessage)
    {
        return _eventGate.LookAsync(affected => affected.OfDeletedAsync(eventMessage.Entity));
    }
}
