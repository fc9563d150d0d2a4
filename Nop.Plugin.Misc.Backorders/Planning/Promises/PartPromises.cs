using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>A promise that took the place of a part's last one.</summary>
/// <param name="Order">Which of all parts' comes first on one day; of two with the same the one that is named first.</param>
public readonly record struct PromiseStep(DateOnly Day, long Order, Promise Promise, PromiseCause Cause);

/// <summary>From when to when a part was held, to the moment: on a day the orders of steps tell what came first.</summary>
/// <param name="FromOrder">As that of a <see cref="PromiseStep"/>; the least: from the beginning of the day.</param>
/// <param name="UntilOrder">The moment that is none of it any more; the least: it was over when the day began.</param>
public readonly record struct HeldSpan(DateOnly From, long FromOrder, DateOnly Until, long UntilOrder)
{
    public bool Contains(DateOnly day, long order) => (From, FromOrder).CompareTo((day, order)) <= 0 && (day, order).CompareTo((Until, UntilOrder)) < 0;
}

/// <summary>What one part of an order item was promised; an item that is no bundle has one part, itself.</summary>
/// <param name="First"><c>null</c>: it was never promised anything, which is no date.</param>
/// <param name="Since">The day of the first promise.</param>
/// <param name="Steps">Those after it, in any order but for those with the same <see cref="PromiseStep.Order"/>.</param>
/// <param name="Held">Of a part that was held, instead of its units; <c>null</c>: one that ran short.</param>
public sealed record PartPromises(LineHistory Units, Promise? First, DateOnly Since, IReadOnlyList<PromiseStep> Steps, IReadOnlyList<HeldSpan>? Held = null);
