using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>What a person wants to be decided.</summary>
public abstract record DecisionOrder
{
    /// <summary>The permission that previewing and applying ask for.</summary>
    public virtual string Permission => BackordersPermissions.DECIDE;
}

/// <summary>Unexplained units are charged to the newest order items that are not shipped.</summary>
/// <param name="IsBackFill">Whether it is part of a back-fill; told apart in the log only.</param>
public sealed record ChargeNewest(int StockItemId, bool IsBackFill = false) : DecisionOrder
{
    /// <summary>Only these of them; null: whichever are found.</summary>
    public IReadOnlyList<int>? OrderItemIds { get; init; }
}

/// <summary>A correction is settled without touching the platform.</summary>
/// <param name="Settlement"><see cref="Settlement.AlreadyDone"/>, or <see cref="Settlement.TheyAreBack"/> for goods that were sent.</param>
public sealed record SettleCorrection(int CorrectionId, Settlement Settlement) : DecisionOrder;

public sealed record HoldStock(int StockItemId, bool Hold) : DecisionOrder;

/// <param name="Units">0 or more.</param>
public sealed record KeepForNewOrders(int StockItemId, int Units) : DecisionOrder;

/// <summary>A frozen item is counted as the platform counts it now, and its queue with it.</summary>
public sealed record AcceptCounting(int StockItemId) : DecisionOrder;

/// <summary>The open units of lines of frozen items are cancelled.</summary>
public sealed record CloseLines(IReadOnlyList<int> LineIds) : DecisionOrder;

/// <summary>The open units of lines of frozen items wait for another stock item, at the places they had.</summary>
public sealed record MoveLines(IReadOnlyList<int> LineIds, StockKey Target) : DecisionOrder;

/// <summary>An order that had been really cancelled is open again; its units are wanted, and the platform does not know.</summary>
public sealed record ReopenOrder(int OrderId) : DecisionOrder;
