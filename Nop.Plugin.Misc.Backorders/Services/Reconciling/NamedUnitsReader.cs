using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Releasing;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <inheritdoc />
public class NamedUnitsReader : INamedUnitsReader
{
    private readonly IRepository<Intent> _intentRepository;
    private readonly IRepository<Shipment> _shipmentRepository;

    public NamedUnitsReader(IRepository<Intent> intentRepository, IRepository<Shipment> shipmentRepository)
    {
        _intentRepository = intentRepository;
        _shipmentRepository = shipmentRepository;
    }

    public virtual async Task<NamedUnits> ReadAsync(int stockItemId, IQueryable<Line> lines, IReadOnlyCollection<ShipmentRow> shipments)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(shipments);
        var intents = await _intentRepository.Table
            .Where(intent => intent.StockItemId == stockItemId && intent.KindId == (int)IntentKind.Release && intent.StatusId != (int)IntentStatus.Withdrawn)
            .Join(lines, intent => intent.LineId, line => line.Id, (intent, line) => new IntentRow
            {
                IntentGuid = intent.IntentGuid,
                StatusId = intent.StatusId,
                OrderItemId = intent.OrderItemId,
                Quantity = intent.Quantity,
                ShipmentId = intent.ShipmentId,
                ShipmentItemId = intent.ShipmentItemId,
            })
            .ToListAsync();

        var written = intents.Exists(intent => intent.IsPending) ? await FindShipmentsAsync(stockItemId) : [];
        var named = new Dictionary<int, int>();
        var without = new List<(int, ShipmentUnits)>();
        foreach (var intent in intents)
        {
            var shipmentId = intent.IsPending ? written.GetValueOrDefault(intent.IntentGuid) : intent.ShipmentId;
            var shipmentItemId = intent.ShipmentItemId > 0
                ? intent.ShipmentItemId
                : shipments.FirstOrDefault(row => row.ShipmentId == shipmentId && row.OrderItemId == intent.OrderItemId)?.Id ?? 0;

            if (shipmentItemId > 0)
                named[shipmentItemId] = named.GetValueOrDefault(shipmentItemId) + intent.Quantity;
            else if (intent.IsPending || intent.ShipmentId == 0)
                without.Add((intent.OrderItemId, new ShipmentUnits(0, intent.Quantity, Sent: !intent.IsPending, Named: intent.Quantity)));
        }

        return new NamedUnits(named, without);
    }

    private async Task<Dictionary<Guid, int>> FindShipmentsAsync(int stockItemId)
    {
        var rows = await _intentRepository.Table
            .Where(intent => intent.StockItemId == stockItemId
                && (intent.StatusId == (int)IntentStatus.Intended || intent.StatusId == (int)IntentStatus.Calling))
            .Join(_shipmentRepository.Table, intent => intent.OrderId, shipment => shipment.OrderId, (intent, shipment) => new { shipment.Id, shipment.AdminComment })
            .ToListAsync();

        var found = new Dictionary<Guid, int>();
        foreach (var row in rows)
        {
            if (ReleaseMark.Read(row.AdminComment) is { } guid)
                found[guid] = row.Id;
        }

        return found;
    }

    private sealed class IntentRow
    {
        public Guid IntentGuid { get; init; }

        public int StatusId { get; init; }

        public int OrderItemId { get; init; }

        public int Quantity { get; init; }

        public int ShipmentId { get; init; }

        public int ShipmentItemId { get; init; }

        public bool IsPending => StatusId is (int)IntentStatus.Intended or (int)IntentStatus.Calling;
    }
}
