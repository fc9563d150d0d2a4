namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>What a date rests on; the higher, the less is known. The numbers are stored.</summary>
public enum PromiseBasis
{
    /// <summary>Arrivals that the supplier confirmed.</summary>
    Confirmed = 10,

    /// <summary>Arrivals, at least one of them only planned.</summary>
    Planned = 20,

    /// <summary>At least one unit that no dated arrival brings: how long it usually takes.</summary>
    LeadTime = 30,

    /// <summary>Nothing: there is no date.</summary>
    None = 40,
}

/// <summary>The days a shopper is told, and what they rest on. Without days there is no basis, and the other way round.</summary>
public readonly record struct Promise
{
    private readonly PromiseBasis _basis;

    /// <exception cref="ArgumentOutOfRangeException">Not a basis that a date can rest on.</exception>
    public Promise(PromiseWindow window, PromiseBasis basis)
    {
        if (basis is not (PromiseBasis.Confirmed or PromiseBasis.Planned or PromiseBasis.LeadTime))
            throw new ArgumentOutOfRangeException(nameof(basis), basis, "A date rests on something.");

        Window = window;
        _basis = basis;
    }

    /// <summary>No date.</summary>
    public static Promise None => default;

    /// <summary>The days on which it ships; <c>null</c>: no date.</summary>
    public PromiseWindow? Window { get; }

    public PromiseBasis Basis => Window is null ? PromiseBasis.None : _basis;

    /// <summary>When two things ship together, as the parts of a bundle or the lines of an order: the later first day, the
    /// later last day and the less certain basis; no date where one of them has none.</summary>
    public Promise And(Promise other) => Window is { } window && other.Window is { } others
        ? new Promise(window.And(others), Basis > other.Basis ? Basis : other.Basis)
        : None;

    public override string ToString() => Window is { } window ? $"{Basis} {window}" : "no date";
}

/// <summary>Where a promise comes from; of several sources the least certain one, and of those the last.</summary>
public enum PromiseSourceKind
{
    None = 0,
    Arrival = 10,
    ProductLeadTime = 20,
    SupplierLeadTime = 30,
    ShopLeadTime = 40,

    /// <summary>The day on which something that is sold before it exists is said to be out.</summary>
    ReleaseDate = 50,
}

/// <param name="ArrivalId">The arrival, where the kind is that.</param>
public readonly record struct PromiseSource(PromiseSourceKind Kind, int? ArrivalId = null)
{
    public static PromiseSource None => default;

    public static PromiseSource Arrival(int arrivalId) => new(PromiseSourceKind.Arrival, arrivalId);
}

/// <summary>Why a promise is what it is.</summary>
public enum PromiseReason
{
    /// <summary>The shop, or the supplier whose lead time counts, has no working day left to ship or deliver on.</summary>
    NoWorkingDay = 1,

    /// <summary>Dated arrivals that are confirmed bring every unit.</summary>
    ConfirmedArrival = 2,

    /// <summary>Dated arrivals bring every unit, not all of them confirmed.</summary>
    PlannedArrival = 3,

    /// <summary>No dated arrival is left for some or all units, and no lead time is known.</summary>
    NothingKnown = 4,

    /// <summary>A line at an earlier place has no date, and whatever comes goes there first.</summary>
    BehindUndatedLine = 5,

    /// <summary>The lead time is over, the grace days too, and nothing is recorded as coming.</summary>
    LeadTimeOver = 6,

    /// <summary>The lead time would end earlier, but a line at an earlier place is served only then.</summary>
    BehindLaterLine = 7,

    /// <summary>Some or all units come when the lead time is over.</summary>
    LeadTime = 8,

    /// <summary>The steps were made for days that are gone; the item has to be planned again.</summary>
    PlanOutdated = 9,
}

/// <summary>A promise with its explanation.</summary>
public readonly record struct ExplainedPromise(Promise Promise, PromiseSource Source, PromiseReason Reason);
