using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

public sealed partial class LawRun
{
    /// <summary>What is true of a parcel's units the moment before they leave.</summary>
    /// <param name="Left">Units of each shelf whose reservation the parcel leaves in another warehouse.</param>
    private sealed record Sending(IReadOnlyDictionary<int, int> Units, IReadOnlyDictionary<Shelf, int> Left, IReadOnlyList<Line> Lines);

    private async Task<Sending> BeginSendingAsync(IReadOnlyDictionary<int, int> units, IReadOnlyList<(int ItemId, int WarehouseId, int Units)> parcels)
    {
        var ids = units.Keys.ToList();
        var lines = await shop.Store.RunAsync<IRepository<Line>, List<Line>>(all => all.Table.Where(line => ids.Contains(line.OrderItemId)).ToListAsync());

        return new Sending(units, LeftBehind(parcels), lines);
    }

    private async Task EndSendingAsync(Sending sending)
    {
        var missing = _stand.Shelves.ToDictionary(shelf => shelf, shelf => Missing(shelf));
        foreach (var (itemId, units) in sending.Units.Where(pair => pair.Value > 0))
            Leave(Item(itemId), units, missing);

        rows.Read();
        if (sending.Left.Values.Any(left => left > 0))
            Count("reservation left");
        foreach (var (shelf, left) in sending.Left)
            LeaveReserved(shelf, left, isKnown: _sendingWasHeard || story.LostPercent == 0);
        if (story.LostPercent > 0)
            return;

        var ids = sending.Lines.Select(line => line.Id).ToList();
        var after = await shop.Store.RunAsync<IRepository<Line>, List<Line>>(all => all.Table.Where(line => ids.Contains(line.Id)).ToListAsync());
        foreach (var line in sending.Lines.Where(line => IsOpen(line.OrderId)))
            JudgeShort(line, after.Find(row => row.Id == line.Id), sending.Units[line.OrderItemId] * line.UnitsPerItem);
    }

    private void Leave(ItemRow item, int units, IReadOnlyDictionary<Shelf, int> missingBefore)
    {
        var isOpen = IsOpen(item.OrderId);
        if (!isOpen)
            _oracle.Miscount();
        foreach (var (shelf, perItem) in ArticleOf(item).Parts)
        {
            if (!isOpen)
            {
                ForgiveTaken(shelf, units * perItem);
                _oracle.NoteCountedTooHigh(shelf, units * perItem);
                continue;
            }

            _oracle.NoteSent(shelf, Math.Min(units * perItem, missingBefore[shelf]));
            _oracle.NoteLeft(shelf, units * perItem);
            shelf.Units -= units * perItem;
        }
    }

    /// <summary>What the ledger does not know of is missing for it, and of no order.</summary>
    private void LeaveReserved(Shelf shelf, int left, bool isKnown)
    {
        var before = Missing(shelf);
        _oracle.Leave(shelf, left, isKnown);
        _oracle.Forgive(shelf, Missing(shelf) - before);
    }

    /// <summary>As the platform books: a warehouse gives the reservations that it has, item after item.</summary>
    private Dictionary<Shelf, int> LeftBehind(IReadOnlyList<(int ItemId, int WarehouseId, int Units)> parcels)
    {
        var left = new Dictionary<Shelf, int>();
        foreach (var place in parcels.Where(parcel => WarehousesOf(Item(parcel.ItemId)).Contains(parcel.WarehouseId)).GroupBy(parcel => (Item(parcel.ItemId).ProductId, parcel.WarehouseId)))
        {
            var shelf = _stand.Shelves.Single(shelf => shelf.ProductId == place.Key.ProductId);
            var missing = place.Sum(parcel => parcel.Units) - Math.Max(0, rows.ReservedOf(place.Key.ProductId, place.Key.WarehouseId));
            left[shelf] = left.GetValueOrDefault(shelf) + Math.Max(0, missing);
        }

        return left;
    }

    /// <summary>
    /// Units that nothing was ready for leave "although short", and no others: of what was sent of the order item by now, what lies
    /// above its never-short units is the line's, and what it had ready or released goes before what waits. Not asked where
    /// a release of ours named units, or the order item is smaller than it was.
    /// </summary>
    private void JudgeShort(Line before, Line after, int leaving)
    {
        var item = Item(before.OrderItemId);
        var ordered = item.Quantity * before.UnitsPerItem;
        if (_oracle.IsReleased(before.OrderItemId) || before.QuantityNoted > ordered)
            return;

        var neverShort = ordered - before.Waiting - before.Ready - before.Released - before.Shipped;
        var shipped = Math.Max(0, Sent(item) * before.UnitsPerItem - Math.Max(0, neverShort)) - before.Shipped;
        var expected = Math.Min(before.Waiting, Math.Max(0, shipped - before.Ready - before.Released));
        if (after.SentAlthoughShort - before.SentAlthoughShort != expected)
            _oracle.Accuse($"{leaving} of order {before.OrderId} ({before.ProductName}) left with {before.Waiting} waiting, {before.Ready} ready, {before.Released} released, {before.Shipped} shipped of {ordered}: "
                + $"{after.SentAlthoughShort - before.SentAlthoughShort} are noted as sent although short, {expected} are");
    }
}
