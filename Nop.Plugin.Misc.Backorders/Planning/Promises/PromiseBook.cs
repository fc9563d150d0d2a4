namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// What a line was promised: first, which nothing changes, now, and as it was last told.
/// <list type="bullet">
/// <item>A revision is kept where days or basis are others than before, but not where the day alone has passed and cut
/// days off the front.</item>
/// <item>A slip is judged by what was told, not by the promise before: told the 12th, moved to the 20th and back before the
/// mail left, nothing has slipped; told the 20th, silently better by the 10th, then the 15th, neither.</item>
/// <item>What was told is the sentence: the day is the last one that it holds out (<see cref="PromiseSentence.Until"/>).</item>
/// <item>Better by fewer days than the shop speaks of is not told. A slip is always told, by however little.</item>
/// <item>Back-fill, import and repair are not told unless somebody says so; the slip stands in the revision.</item>
/// </list>
/// Worked, told 12 to 19 December, speak of changes from 3 days:
/// <code>
/// now              slip   told
/// 12 to 17         no     nothing    2 days better
/// 12 to 16         no     change     3 days better
/// 12 to 20         yes    slip       1 day, and told all the same
/// 19               no     nothing    the last day that was told
/// no date          yes    slip
/// </code>
/// Cost: O(1).
/// </summary>
public sealed record PromiseBook
{
    private PromiseBook(Promise first, Promise current, ToldPromise? told)
    {
        First = first;
        Current = current;
        Told = told;
    }

    public Promise First { get; }

    public Promise Current { get; private init; }

    /// <summary><c>null</c>: nobody told the shopper anything.</summary>
    public ToldPromise? Told { get; private init; }

    /// <summary>The first promise of a line.</summary>
    /// <param name="shown">What the page said when it was ordered, which may be another one.</param>
    public static PromiseBook Open(Promise first, ToldPromise? shown) => new(first, first, shown);

    /// <summary>A book as it is stored.</summary>
    public static PromiseBook Of(Promise first, Promise current, ToldPromise? told) => new(first, current, told);

    /// <summary>It turns out what the shopper read when he ordered.</summary>
    public PromiseBook Read(ToldPromise shown) => this with { Told = shown };

    /// <summary>The shopper is told the current promise.</summary>
    public PromiseBook Tell(DateOnly on) => this with { Told = new ToldPromise(Current, on) };

    /// <param name="today">The store's day.</param>
    /// <param name="fromDays">The shop speaks of a better date from so many days on; 0: of every other sentence.</param>
    /// <param name="tellsQuietCauses">Whether somebody wants back-fill, import or repair to be told.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of days.</exception>
    public RevisionDecision Revise(Promise next, PromiseCause cause, DateOnly today, int fromDays = 0, bool tellsQuietCauses = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fromDays);
        var telling = TellingOf(next, today, fromDays);
        var isSlip = telling == Telling.Slip;
        var isQuiet = cause is PromiseCause.BackFilled or PromiseCause.Imported or PromiseCause.Repaired && !tellsQuietCauses;
        var isKept = next != Current && !(cause == PromiseCause.DayPassed && IsCut(Current, next));

        return new RevisionDecision(
            next == Current ? this : this with { Current = next },
            isKept ? new PromiseRevision(Current, next, cause, today, isSlip) : null,
            isSlip,
            isQuiet ? Telling.Nothing : telling);
    }

    private static bool IsCut(Promise before, Promise after)
        => before.Window is { } old && after.Window is { } cut && before.Basis == after.Basis && old.To == cut.To && old.From < cut.From;

    private Telling TellingOf(Promise next, DateOnly today, int fromDays)
    {
        if (Told is not { } told)
            return PromiseText.Of(next, today).Until is null ? Telling.Nothing : Telling.Change;

        var now = PromiseText.Of(next, today);
        if (told.Until is not { } untilTold)
            return now.Until is null ? Telling.Nothing : Telling.Change;
        if (now.Until is not { } until || until > untilTold)
            return Telling.Slip;

        var saysTheSame = now == PromiseText.Of(told.Promise, today);

        return saysTheSame || untilTold.DayNumber - until.DayNumber < fromDays ? Telling.Nothing : Telling.Change;
    }
}
