namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// Why units may be missing and no order answers for them. A claimant is an order item of this request or one above the mark, with
/// its uncovered units; so the ledger may not charge
/// <list type="bullet">
/// <item>what an order item grew, unheard, that a sweep has seen before: it is below the mark;</item>
/// <item>what nobody heard of and what lies in parcels when the sweep looks: units in parcels are covered, by the design's definition, and
/// after the sweep the order item is below the mark;</item>
/// <item>what an order item grows while as many of its units lie in parcels that somebody packed although they wait: by the design's definition
/// they are taken off as packed and as waiting, and the growth is covered by them;</item>
/// <item>what an order opened again by the drop-down takes back, where the ledger has seen it closed and given its units to others;</item>
/// <item>what is counted away, and what leaves for a closed order: the open ones had counted on it.</item>
/// </list>
/// None of these is more than the units that are missing afterwards and were not before.
/// </summary>
public sealed partial class LawRun
{
    /// <summary>Units of order items that no event of stock or line told of, since the last full sweep.</summary>
    private readonly Dictionary<int, int> _unheard = [];
    private readonly Dictionary<int, int> _unheardInParcels = [];

    /// <summary>By order, how often the ledger had looked by itself when the order was closed by the drop-down.</summary>
    private readonly Dictionary<int, int> _closedAfterLooks = [];
    private int _looks;
    private int _sweptUpTo;

    /// <summary>Units of the shelf that open orders miss, if so many more are ordered.</summary>
    private int Missing(Shelf shelf, int more = 0) => Math.Max(0, OpenUnits(shelf) + more - shelf.Units + _oracle.UnknownLeftOf(shelf));

    private bool IsUnseen(int orderId) => story.LostPercent == 100 && _closedAfterLooks.GetValueOrDefault(orderId, -1) == _looks;

    private void NoteUnheard(ItemRow item, int growth)
    {
        if (growth <= 0)
            return;

        if (item.Id <= _sweptUpTo)
            ForgiveMissing([(item, growth)]);
        else
            _unheard[item.Id] = _unheard.GetValueOrDefault(item.Id) + growth;
    }

    private void ForgivePackedAlthoughShort(ItemRow item, int growth)
    {
        var covered = Math.Min(growth, InParcels(item) - Sent(item));
        if (covered > 0)
            ForgiveMissing([(item, covered)]);
    }

    private void NoteUnheardAbove(int itemId)
    {
        foreach (var item in rows.Items.Where(item => item.Id > itemId))
            _unheard[item.Id] = item.Quantity;
    }

    /// <summary>Before a sweep.</summary>
    private void ForgiveUnheardInParcels()
    {
        foreach (var item in rows.Items.Where(item => _unheard.ContainsKey(item.Id)))
        {
            var units = Math.Min(_unheard[item.Id], IsOpen(item.OrderId) ? InParcels(item) : Sent(item));
            foreach (var (shelf, perItem) in ArticleOf(item).Parts)
                _oracle.Forgive(shelf, Math.Max(0, units - _unheardInParcels.GetValueOrDefault(item.Id)) * perItem);
            _unheardInParcels[item.Id] = Math.Max(units, _unheardInParcels.GetValueOrDefault(item.Id));
        }
    }

    /// <summary>After a sweep: a full one has asked every order item, another may have.</summary>
    private void NoteSwept(bool isFull)
    {
        _sweptUpTo = rows.Items.Select(item => item.Id).DefaultIfEmpty().Max();
        if (!isFull)
            return;

        _unheard.Clear();
        _unheardInParcels.Clear();
    }

    /// <summary>So many more units of order items are open.</summary>
    private void ForgiveMissing(IEnumerable<(ItemRow Item, int Units)> opened)
    {
        var more = opened.SelectMany(row => ArticleOf(row.Item).Parts.Select(part => (part.Shelf, Units: part.Units * row.Units)));
        foreach (var part in more.GroupBy(row => row.Shelf))
            _oracle.Forgive(part.Key, Missing(part.Key, part.Sum(row => row.Units)) - Missing(part.Key));
    }

    /// <summary>So many units of the shelf go, for no open order.</summary>
    private void ForgiveTaken(Shelf shelf, int units)
    {
        var before = Missing(shelf);
        shelf.Units -= units;
        _oracle.Forgive(shelf, Missing(shelf) - before);
    }
}
