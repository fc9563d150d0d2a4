using Nop.Plugin.Misc.Backorders.Planning.Allocation;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>A line with units that wait. One without any may be given and is left out of the plan.</summary>
/// <param name="OrderDay">The day from which a lead time counts for it: that of its order, which never changes. Counted from
/// the day of the plan, a lead time would end one day later every day.</param>
public sealed record WaitingLine(int LineId, QueuePlace Place, int Waiting, DateOnly OrderDay);

/// <summary>What a supplier is still expected to bring.</summary>
/// <param name="Quantity">Units that have not come yet: ordered less received, 0 or more.</param>
/// <param name="Window">The last stated days on which it comes in; <c>null</c>: none stated.</param>
/// <param name="IsConfirmed">Whether the supplier confirmed them, or it is on its way.</param>
public sealed record ExpectedArrival(int ArrivalId, int Quantity, PromiseWindow? Window, bool IsConfirmed);

/// <summary>Everything beside the terms that the promises for one stock item are made of.</summary>
/// <param name="Lines">In any order.</param>
/// <param name="Arrivals">Neither cancelled nor wholly received; in any order.</param>
/// <param name="Unexplained">Missing units that no line waits for: what comes fills them first.</param>
/// <param name="Withheld">Units that a policy gives to nobody: they are filled before the queue too.</param>
public sealed record PromiseSnapshot(
    IReadOnlyList<WaitingLine> Lines,
    IReadOnlyList<ExpectedArrival> Arrivals,
    long Unexplained = 0,
    long Withheld = 0);
