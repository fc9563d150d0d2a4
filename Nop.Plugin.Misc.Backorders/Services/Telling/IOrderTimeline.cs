using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <summary>What happened to what was ordered, as its customer would tell it; a resource is named after each.</summary>
public enum TimelineKind
{
    Ordered = 10,
    Read = 20,
    Promised = 30,
    Changed = 40,
    Ready = 50,
    WaitsAgain = 60,
    BeingPacked = 70,
    Shipped = 80,
    Cancelled = 90,
}

/// <param name="Day">The store's day.</param>
/// <param name="Units">Where the kind has a number.</param>
/// <param name="When">What was promised then, where the kind is a promise.</param>
/// <param name="Cause">Why it changed.</param>
/// <param name="Words">What the page said then, where the kind is that.</param>
public sealed record TimelineEntry(DateOnly Day, TimelineKind Kind, int Units = 0, PromiseSentence? When = null, PromiseCause? Cause = null, string? Words = null);

/// <summary>Puts moves, promises and what was read in one row, the oldest first; promises only where dates are told. Two statements for an order, once a request.</summary>
public interface IOrderTimeline
{
    /// <param name="ofOrder">All items of the order, so that they are read together.</param>
    Task<IReadOnlyList<TimelineEntry>> ReadAsync(OrderItemTelling item, IReadOnlyList<OrderItemTelling> ofOrder);
}
