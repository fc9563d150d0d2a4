namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// What the driver knows beside the shelves: units that nobody can explain, with the reason why not, and reservations that were
/// left where the ledger could not hear of it.
/// </summary>
public sealed class Oracle
{
    private readonly Dictionary<Shelf, int> _forgiven = [];
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

    /// <summary>No more units of the shelf than this may be unexplained, whatever was sent although short.</summary>
    public int ForgivenOf(Shelf shelf) => _forgiven.GetValueOrDefault(shelf) + UnknownLeftOf(shelf);
}
