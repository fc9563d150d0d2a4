using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Shipping;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class ReleaseRecovery : IReleaseRecovery
{
    private const int INTENTS_PER_RUN = 200;
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly IDirtyMarker _dirtyMarker;
    private readonly IIntentStore _intentStore;
    private readonly ILineQueryService _lineQueryService;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IShipmentService _shipmentService;
    private readonly TimeProvider _timeProvider;

    public ReleaseRecovery(IDirtyMarker dirtyMarker,
        IIntentStore intentStore,
        ILineQueryService lineQueryService,
        IRepository<Shipment> shipmentRepository,
        IRepository<ShipmentItem> shipmentItemRepository,
        IShipmentService shipmentService,
        TimeProvider timeProvider)
    {
        _dirtyMarker = dirtyMarker;
        _intentStore = intentStore;
        _lineQueryService = lineQueryService;
        _shipmentRepository = shipmentRepository;
        _shipmentItemRepository = shipmentItemRepository;
        _shipmentService = shipmentService;
        _timeProvider = timeProvider;
    }

    public virtual async Task RecoverAsync()
    {
        var stuck = await _intentStore.GetStuckAsync(_timeProvider.GetUtcNow().UtcDateTime - _patience, INTENTS_PER_RUN);
        if (stuck.Count == 0)
            return;

        foreach (var release in stuck.GroupBy(intent => intent.IntentGuid))
            await RecoverAsync(release.Key, [.. release]);

        var items = await _lineQueryService.GetStockItemsAsync([.. stuck.Select(intent => intent.StockItemId)]);
        await _dirtyMarker.MarkAsync([.. items.Values.Select(item => new StockKey(item.ProductId, item.CombinationId))]);
    }

    private async Task RecoverAsync(Guid intentGuid, List<Intent> intents)
    {
        var shipment = await FindShipmentAsync(intents[0].OrderId, intentGuid);
        var items = shipment is null
            ? []
            : await _shipmentItemRepository.Table.Where(item => item.ShipmentId == shipment.Id).ToListAsync();

        foreach (var intent in intents)
        {
            if (items.Find(item => item.OrderItemId == intent.OrderItemId) is { } item)
                await _intentStore.FinishAsync(intent, item.ShipmentId, item.Id);
            else
                await _intentStore.WithdrawAsync(intent);
        }

        if (shipment is not null && items.Count == 0)
            await _shipmentService.DeleteShipmentAsync(shipment);
    }

    private async Task<Shipment?> FindShipmentAsync(int orderId, Guid intentGuid)
    {
        var shipments = await _shipmentRepository.Table.Where(shipment => shipment.OrderId == orderId).OrderBy(shipment => shipment.Id).ToListAsync();

        return shipments.Find(shipment => ReleaseMark.Read(shipment.AdminComment) == intentGuid);
    }
}
