using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <summary>What happened to what was ordered, as its customer would tell it, in the order in which a day is read; a resource is named after each.</summary>
public enum TimelineKind
{
    Ordered = 10,
    Read = 20,
    Promised = 30,
    Changed = 40,
    NotSent = 50,
    Ready = 60,
    ReadyAgain = 70,
    WaitsAgain = 80,
    BeingPacked = 90,
    Shipped = 100,
    Cancelled = 110,
}

/// <param name="Day">The store's day.</param>
/// <param name="Items">Whole order items, where the kind has a number.</param>
/// <param name="When">What was promised then, where the kind is a promise.</param>
/// <param name="Cause">Why it changed; null where no more is known than that a part of it has come.</param>
/// <param name="Words">What the page said then, where the kind is that.</param>
public sealed record TimelineEntry(DateOnly Day, TimelineKind Kind, int Items = 0, PromiseSentence? When = null, PromiseCause? Cause = null, string? Words = null);

/// <summary>
/// Puts moves, promises and what was read in one row, the oldest first; promises only where dates are told. It speaks of the
/// order item as a whole, as the sentence beside it does, and of units a day at a time. Two statements for an order, once a request.
/// </summary>
public interface IOrderTimeline
{
    /// <param name="ofOrder">All items of the order, so that they are read together.</param>
    Task<IReadOnlyList<TimelineEntry>> ReadAsync(OrderItemTelling item, IReadOnlyList<OrderItemTelling> ofOrder);
}
