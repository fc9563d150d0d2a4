using Nop.Plugin.Misc.Backorders.Planning.Allocation;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>Units of one arrival that are meant for one line. A thought, not a reservation: every plan pegs anew.</summary>
/// <param name="ComesIn">The arrival's window as stated, before handling; <c>null</c>: none stated.</param>
/// <param name="Basis"><see cref="PromiseBasis.None"/>: undated or overdue, so that it promises nothing.</param>
public readonly record struct Peg(int ArrivalId, int Quantity, PromiseWindow? ComesIn, PromiseBasis Basis)
{
    public bool IsDated => Basis != PromiseBasis.None;
}

/// <summary>The promise of one line, and why it is that.</summary>
/// <param name="Position">Place among the lines that wait, from 1.</param>
/// <param name="PromisedBefore">Units that wait at earlier places.</param>
/// <param name="DatedUnits">Units that dated arrivals bring.</param>
/// <param name="Dated">The promise of those units alone; what an order page shows of them where the line has none.</param>
/// <param name="Promise">The line's: that of its last unit.</param>
/// <param name="Pegs">The arrivals that it takes from, in the order of the walk. What is left of its units comes from nothing known.</param>
public readonly record struct PromisePlanLine(
    int LineId,
    QueuePlace Place,
    int Waiting,
    int Position,
    long PromisedBefore,
    int DatedUnits,
    Promise Dated,
    Promise Promise,
    PromiseSource Source,
    PromiseReason Reason,
    ReadOnlyMemory<Peg> Pegs);

/// <summary>The promises for one stock item.</summary>
/// <param name="Lines">Every line that waits, in queue order.</param>
/// <param name="Ahead">What unexplained and withheld units take before the queue.</param>
/// <param name="Available">What is left for the next shopper.</param>
public sealed record PromisePlan(
    IReadOnlyList<PromisePlanLine> Lines,
    ReadOnlyMemory<Peg> Ahead,
    AvailableToPromise Available);
