namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>Why a line was planned again. The numbers are stored.</summary>
public enum PromiseCause
{
    Ordered = 10,
    ArrivalAdded = 20,
    ArrivalMoved = 30,
    ArrivalConfirmed = 40,
    ArrivalCancelled = 50,
    Received = 60,

    /// <summary>Somebody before it came, went, or wants another quantity.</summary>
    QueueChanged = 70,

    /// <summary>A lead time, a calendar, handling or grace.</summary>
    TermsChanged = 80,

    /// <summary>Nothing but the day: windows have begun, something is late or overdue.</summary>
    DayPassed = 90,

    BackFilled = 100,
    Imported = 110,
    Repaired = 120,

    /// <summary>Units came or went, and no receipt, order or person says why: counted by hand, or by another program.</summary>
    StockChanged = 130,

    /// <summary>The stock item is frozen, or was: it is not counted as its lines were.</summary>
    CountedAnew = 140,

    /// <summary>The day on which the product is out.</summary>
    ReleaseMoved = 150,
}

/// <summary>A promise that took another's place. Kept for ever.</summary>
/// <param name="IsSlip">It is later than the last date that was told, or takes it back.</param>
public sealed record PromiseRevision(Promise Before, Promise After, PromiseCause Cause, DateOnly On, bool IsSlip);

/// <summary>What the shopper was told, and on which of the store's days: the same promise is told coarser or finer on another.</summary>
public readonly record struct ToldPromise(Promise Promise, DateOnly On)
{
    /// <summary>The last day that he may count on; <c>null</c>: he was told no date.</summary>
    public DateOnly? Until => PromiseText.Of(Promise, On).Until;
}

/// <summary>Whether the shopper has to hear of it.</summary>
public enum Telling
{
    /// <summary>He knows it, it is too little to speak of, or the cause is one that is not told.</summary>
    Nothing = 0,

    /// <summary>A better date, or the first one.</summary>
    Change = 1,

    /// <summary>The date that he was told will not be kept. It is told before that date, whatever the number of days.</summary>
    Slip = 2,
}

/// <summary>What becomes of a new promise. Slip and telling compare with what was told, so they say the same again until it
/// is told; a change is reported by the revision: without one, nothing has happened that a mail would have to be made for.</summary>
/// <param name="Revision"><c>null</c>: there is nothing to keep.</param>
public sealed record RevisionDecision(PromiseBook Book, PromiseRevision? Revision, bool IsSlip, Telling Telling);
