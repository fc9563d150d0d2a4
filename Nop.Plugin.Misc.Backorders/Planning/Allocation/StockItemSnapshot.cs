using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;

namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>One backorder line as stored, beside what the platform says about its order item.</summary>
/// <param name="NotedQuantity">The order item quantity noted on the line: what a claim may grow from.</param>
public sealed record LineSnapshot(
    int LineId,
    QueuePlace Place,
    Quantities Quantities,
    int NotedQuantity,
    OrderItemUnits Units);

/// <summary>Everything that one plan is made of: one stock item, read under its lock.</summary>
/// <param name="Lines">
/// Every line with waiting, ready or released units, and that of every order item whose shipments or quantity may have
/// changed, whatever its units; in any order. A line that is left out must have none to move, and not be a claimant.
/// </param>
/// <param name="Claimants">In any order; each order item once. Those with a line may be among them.</param>
/// <param name="Confirms">
/// True where a sweep finishes with the item: every line then notes its order item's quantity, and later growth counts
/// from there. Only for an item that had no event for the settling time: between an order item's edit and the
/// stock change that follows it, noting the new quantity would leave that change without a claimant.
/// </param>
/// <param name="ReadyHasSettled">
/// Whether the ready units as stored are settled: the item had no event for the settling time before the one that
/// is handled now. Then an unsent shipment made by hand takes them (they are released); else it waits for that.
/// </param>
/// <param name="Withholding">
/// The item's policy. The stock's withheld units are then those of the plan before: a shortage that grew by a new order is
/// charged while they are still counted, and what is withheld now is worked out after. <c>null</c>: they stay as they are.
/// </param>
public sealed record StockItemSnapshot(
    StockNumbers Stock,
    IReadOnlyList<LineSnapshot> Lines,
    IReadOnlyList<Claimant> Claimants,
    bool Confirms = false,
    bool ReadyHasSettled = false,
    Withholding? Withholding = null);
