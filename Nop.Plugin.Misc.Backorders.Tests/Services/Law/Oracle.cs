namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// What the driver knows beside the shelves: units that nobody can explain, with the reason why not, and reservations that were
/// left where the ledger could not hear of it. A reason is good until the next judgement: what is unexplained by then stays so until goods
/// come in, and what is not has found its order or was never missing.
/// </summary>
public sealed class Oracle
{
    private readonly Dictionary<Shelf, int> _forgiven = [];
    private readonly Dictionary<Shelf, int> _sentWhileMissing = [];
    private readonly Dictionary<Shelf, int> _countedTooHigh = [];
    private readonly Dictionary<Shelf, int> _leftMeanwhile = [];
    private readonly Dictionary<Shelf, (int Unexplained, int SentAlthoughShort)> _judged = [];
    private readonly Dictionary<Shelf, int> _unknownLeft = [];
    private readonly HashSet<int> _released = [];
    private readonly HashSet<Shelf> _bookedOtherwise = [];

    /// <summary>What was seen to be wrong while acting, or null.</summary>
    public string Wrong { get; private set; }

    /// <summary>Whether the platform's number may be another than shelf less open orders, for a reason of its own.</summary>
    public bool IsMiscounted { get; private set; }

    public void Accuse(string wrong) => Wrong ??= wrong;

    public void Miscount() => IsMiscounted = true;

    /// <summary>So many missing units of the shelf need no order to answer for them.</summary>
    public void Forgive(Shelf shelf, int units) => _forgiven[shelf] = _forgiven.GetValueOrDefault(shelf) + units;

    /// <summary>So many units left while as many were missing: where they had waited, nobody waits for what is missing.</summary>
    public void NoteSent(Shelf shelf, int units) => _sentWhileMissing[shelf] = _sentWhileMissing.GetValueOrDefault(shelf) + units;

    /// <summary>
    /// So many units are at a customer's and the platform counts them, until a correction is decided. What is ordered before that
    /// counts on them, and units in parcels are covered.
    /// </summary>
    public void NoteCountedTooHigh(Shelf shelf, int units) => _countedTooHigh[shelf] = _countedTooHigh.GetValueOrDefault(shelf) + units;

    /// <summary>So many units leave for an open order.</summary>
    public void NoteLeft(Shelf shelf, int units)
    {
        if (_countedTooHigh.ContainsKey(shelf))
            _leftMeanwhile[shelf] = _leftMeanwhile.GetValueOrDefault(shelf) + units;
    }

    /// <summary>A parcel left reservations of the shelf behind.</summary>
    public void Leave(Shelf shelf, int units, bool isKnown)
    {
        IsMiscounted |= units > 0;
        if (!isKnown)
            _unknownLeft[shelf] = UnknownLeftOf(shelf) + units;
    }

    /// <summary>
    /// Units of the shelf came or went in a way that the platform books on either of its numbers: by its stock service (which takes
    /// reservations off instead of adding stock), in a bundle (whose parts are never booked as they leave), out of a parcel that is deleted of
    /// a closed order (taken back twice, as stock and as a reservation) or after it was picked up (not taken back at all), by a person who
    /// corrects by hand.
    /// </summary>
    public void NoteBookedOtherwise(Shelf shelf) => _bookedOtherwise.Add(shelf);

    /// <summary>Whether stock and reservations each are what the driver knows, once nothing is left to put right.</summary>
    public bool KnowsRowsOf(Shelf shelf) => !_bookedOtherwise.Contains(shelf) && UnknownLeftOf(shelf) == 0;

    public void NoteRelease(int orderItemId) => _released.Add(orderItemId);

    public bool IsReleased(int orderItemId) => _released.Contains(orderItemId);

    public int UnknownLeftOf(Shelf shelf) => _unknownLeft.GetValueOrDefault(shelf);

    /// <summary>
    /// No more units of the shelf than this may be unexplained: as many as before, those with a reason of their own, and those
    /// sent although short, by the ledger's count and by the driver's, and those in parcels that were counted on though they had left.
    /// </summary>
    /// <param name="packed">Units of the shelf that are in unsent parcels of open orders.</param>
    public int MayBeUnexplained(Shelf shelf, int sentAlthoughShort, int packed)
    {
        var before = _judged.GetValueOrDefault(shelf);
        var sent = Math.Min(sentAlthoughShort - before.SentAlthoughShort, _sentWhileMissing.GetValueOrDefault(shelf));

        return before.Unexplained + _forgiven.GetValueOrDefault(shelf) + Math.Max(0, sent) + Math.Min(packed + _leftMeanwhile.GetValueOrDefault(shelf), _countedTooHigh.GetValueOrDefault(shelf));
    }

    public void NoteJudged(Shelf shelf, int unexplained, int sentAlthoughShort)
    {
        _judged[shelf] = (unexplained, sentAlthoughShort);
        _forgiven.Remove(shelf);
        _sentWhileMissing.Remove(shelf);
        _countedTooHigh.Remove(shelf);
        _leftMeanwhile.Remove(shelf);
    }
}
