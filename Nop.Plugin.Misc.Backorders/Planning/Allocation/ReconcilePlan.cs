using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;

namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>Why a line stands where it stands after the plan; the first that fits.</summary>
public enum LineReason
{
    /// <summary>Its order or order item is gone, or smaller: units were given back.</summary>
    ClaimEnded = 1,

    /// <summary>The stock fell and the shortage is charged to the newest.</summary>
    NewlyShort = 2,

    /// <summary>More is missing than waits: the last of the queue went back to waiting.</summary>
    TakenBack = 3,

    /// <summary>Stock covers it: its turn came, for all or some of its units.</summary>
    ItsTurn = 4,

    /// <summary>Waits, and nobody is before it.</summary>
    FirstInQueue = 5,

    /// <summary>Waits behind others.</summary>
    BehindOthers = 6,

    /// <summary>No unit of it waits.</summary>
    NothingWaits = 7,
}

/// <summary>
/// What happens to one line. <see cref="Moves"/> has a kind at most once, in the order of <see cref="LegalMoves.Kinds"/>;
/// the stored quantities change by <see cref="After"/> less <see cref="Before"/>.
/// </summary>
/// <param name="LineId"><c>null</c>: a line to be created.</param>
/// <param name="Noted">The order item quantity to note; <see cref="NotedBefore"/> is what is noted now.</param>
/// <param name="Releasable">Ready units that a release may take: those that no unsent shipment made by hand holds.</param>
/// <param name="Position">Place among the lines that wait, from 1; 0 where no unit waits.</param>
/// <param name="PerItem">Units of the stock item in one unit of the order item.</param>
/// <param name="Available">Units in no shipment that do not wait: what whole bundles can be made of.</param>
/// <param name="PromisedBefore">Units that wait at earlier places and are served before this line.</param>
public sealed record LinePlan(
    int? LineId,
    QueuePlace Place,
    Quantities Before,
    Quantities After,
    int NotedBefore,
    int Noted,
    IReadOnlyList<Move> Moves,
    int Releasable,
    int Position,
    long PromisedBefore,
    LineReason Reason,
    int PerItem = 1,
    int Available = 0)
{
    public bool IsNew => LineId is null;

    /// <summary>Whether anything has to be written for the line.</summary>
    public bool Changes => Moves.Count > 0 || Noted != NotedBefore;
}

/// <summary>The plan for one stock item, and the explanation of it. Position and reason are for people; only
/// <see cref="Changed"/> and the sums are written.</summary>
/// <param name="Lines">Every line of the snapshot and the new ones, in queue order.</param>
/// <param name="Unexplained">Missing units that no line waits for.</param>
public sealed record ReconcilePlan(
    StockNumbers Stock,
    IReadOnlyList<LinePlan> Lines,
    long Waiting,
    long Ready,
    long Released,
    long Unexplained)
{
    public long Missing => Stock.Missing;

    /// <summary>The lines that have to be written.</summary>
    public IEnumerable<LinePlan> Changed => Lines.Where(line => line.Changes);

    /// <summary>Whether the plan leaves every line as it is.</summary>
    public bool IsEmpty => !Lines.Any(line => line.Changes);
}
