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
    private readonly Dictionary<Shelf, (int Unexplained, int SentAlthoughShort)> _judged = [];
    private readonly Dictionary<Shelf, int> _unknownLeft = [];
    private readonly HashSet<int> _released = [];

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
    /// So many units are at a customer's and the platform counts them, until a correction is decided. What is ordered and packed before that
    /// counts on them, and units in parcels are covered.
    /// </summary>
    public void NoteCountedTooHigh(Shelf shelf, int units) => _countedTooHigh[shelf] = _countedTooHigh.GetValueOrDefault(shelf) + units;

    /// <summary>A parcel left reservations of the shelf behind.</summary>
    public void Leave(Shelf shelf, int units, bool isKnown)
    {
        IsMiscounted |= units > 0;
        if (!isKnown)
            _unknownLeft[shelf] = UnknownLeftOf(shelf) + units;
    }

    public void NoteRelease(int orderItemId) => _released.Add(orderItemId);

    public bool IsReleased(int orderItemId) => _released.Contains(orderItemId);

    public int UnknownLeftOf(Shelf shelf) => _unknownLeft.GetValueOrDefault(shelf);

    /// <summary>
    /// No more units of the shelf than this may be unexplained: as many as before, those with a reason of their own, and those
    /// sent although short, by the ledger's count and by the driver's, and packed ones that were counted on though they had left.
    /// </summary>
    /// <param name="packed">Units of the shelf that are in parcels of open orders, sent or not.</param>
    public int MayBeUnexplained(Shelf shelf, int sentAlthoughShort, int packed)
    {
        var before = _judged.GetValueOrDefault(shelf);
        var sent = Math.Min(sentAlthoughShort - before.SentAlthoughShort, _sentWhileMissing.GetValueOrDefault(shelf));

        return before.Unexplained + _forgiven.GetValueOrDefault(shelf) + Math.Max(0, sent) + Math.Min(packed, _countedTooHigh.GetValueOrDefault(shelf));
    }

    public void NoteJudged(Shelf shelf, int unexplained, int sentAlthoughShort)
    {
        _judged[shelf] = (unexplained, sentAlthoughShort);
        _forgiven.Remove(shelf);
        _sentWhileMissing.Remove(shelf);
        _countedTooHigh.Remove(shelf);
    }
}
