using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>Units that our releases put into shipments, or are about to.</summary>
public sealed class NamedUnits
{
    private readonly IReadOnlyDictionary<int, int> _byShipmentItem;

    public NamedUnits(IReadOnlyDictionary<int, int> byShipmentItem, IReadOnlyList<(int OrderItemId, ShipmentUnits Units)> withoutShipmentItem)
    {
        _byShipmentItem = byShipmentItem;
        WithoutShipmentItem = withoutShipmentItem;
    }

    /// <summary>On their way into a shipment that is not written yet (unsent), or handed over without one (sent).</summary>
    public IReadOnlyList<(int OrderItemId, ShipmentUnits Units)> WithoutShipmentItem { get; }

    public int InShipmentItem(int shipmentItemId)
    {
        return _byShipmentItem.GetValueOrDefault(shipmentItemId);
    }
}

/// <summary>
/// Knows which units of which shipment our releases named. A release whose call has not come back is found by the Guid in
/// its shipment's admin comment, so its units are counted once: on the way, or in the shipment, never in both.
/// </summary>
public interface INamedUnitsReader
{
    Task<NamedUnits> ReadAsync(int stockItemId, IQueryable<Line> lines, IReadOnlyCollection<ShipmentRow> shipments);
}
