using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Promising;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class HeldHistories : IHeldHistories
{
    private const int IDS_AT_ONCE = 900;

    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IReleaseDates _releaseDates;
    private readonly IReleaseHold _releaseHold;
    private readonly IReturnedOrders _returnedOrders;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IStoreDay _storeDay;

    public HeldHistories(IRepository<OrderItem> orderItemRepository,
        IRepository<OrderNote> orderNoteRepository,
        IReleaseDates releaseDates,
        IReleaseHold releaseHold,
        IReturnedOrders returnedOrders,
        IRepository<ShipmentItem> shipmentItemRepository,
        IRepository<Shipment> shipmentRepository,
        IStoreDay storeDay)
    {
        _orderItemRepository = orderItemRepository;
        _orderNoteRepository = orderNoteRepository;
        _releaseDates = releaseDates;
        _releaseHold = releaseHold;
        _returnedOrders = returnedOrders;
        _shipmentItemRepository = shipmentItemRepository;
        _shipmentRepository = shipmentRepository;
        _storeDay = storeDay;
    }

    public virtual async Task<IReadOnlyDictionary<int, HeldGoods>> ReadAsync(IReadOnlyCollection<OrderItemTelling> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var kept = (await _releaseDates.ReadAsync([.. items.SelectMany(item => ProductsOf(item.Goods)).Append(ReleaseDates.EVERY_PRODUCT).Distinct()])).ToLookup(revision => revision.ProductId);
        var notedSinceUtc = kept[ReleaseDates.EVERY_PRODUCT].FirstOrDefault()?.CreatedOnUtc;
        var concerned = items.Where(item => ProductsOf(item.Goods).Any(kept.Contains)).ToList();
        var found = new Dictionary<int, HeldGoods>();
        foreach (var some in concerned.Chunk(IDS_AT_ONCE))
        {
            var packed = await PackedAsync([.. some.Select(item => item.OrderItemId)]);
            var closed = await ClosedAsync(some);
            foreach (var item in some)
            {
                var goods = item.Goods!;
                var goneOnUtc = packed.TryGetValue(item.OrderItemId, out var parcels) && parcels.Units >= goods.Quantity ? parcels.LastOnUtc : (DateTime?)null;
                if (closed.TryGetValue(goods.OrderId, out var closedOnUtc) && !(goneOnUtc < closedOnUtc))
                    goneOnUtc = closedOnUtc;

                if (Of(item, goods, kept, notedSinceUtc, goneOnUtc) is { Count: > 0 } known)
                    found[item.OrderItemId] = new HeldGoods([.. known.Values.Where(part => part.Holds.Count > 0)], await IsWholeAsync(item, goods, known.Keys));
            }
        }

        return found;
    }

    /// <summary>By product, those of which it is known. One whose first row came after the notes began was out until then.</summary>
    private Dictionary<int, HeldPart> Of(OrderItemTelling item, OrderedItem goods, ILookup<int, ReleaseDateRevision> kept, DateTime? notedSinceUtc, DateTime? goneOnUtc)
    {
        var products = ProductsOf(goods).Distinct().ToList();
        bool IsWhole(int product) => notedSinceUtc <= goods.OrderedOnUtc || kept[product].Select(revision => revision.CreatedOnUtc).FirstOrDefault() > notedSinceUtc;
        var read = item.Lines.Count == 0 && products.Count(product => kept.Contains(product) && !IsWhole(product)) == 1 ? item.Whole?.Read : null;
        var found = new Dictionary<int, HeldPart>();
        foreach (var product in products)
        {
            var known = kept[product].Where(revision => !(revision.CreatedOnUtc > goneOnUtc)).Select(revision => KnownOf(revision, goods.OrderedOnUtc)).ToList();
            if (HeldHistory.Of(known, IsWhole(product), item.OrderedOn, _storeDay.Today, goneOnUtc is { } gone ? DayOf(gone) : null, read) is { } part)
                found[product] = part;
        }

        return found;
    }

    private async Task<bool> IsWholeAsync(OrderItemTelling item, OrderedItem goods, IReadOnlyCollection<int> known)
    {
        var product = known.Contains(goods.Product.Id) ? null : goods.Product;

        return await _releaseHold.FindAsync(product, goods.Parts.Where(part => !known.Contains(part.Key.ProductId)), item.OrderedOn) is null;
    }

    private static IEnumerable<int> ProductsOf(OrderedItem? goods) => goods is null ? [] : goods.Parts.Select(part => part.Key.ProductId).Prepend(goods.Product.Id);

    private static KnownRelease KnownOf(ReleaseDateRevision revision, DateTime orderedOnUtc)
    {
        return new KnownRelease(
            StoredDay.Read(revision.Day),
            revision.CreatedOnUtc.Ticks,
            StoredDay.Read(revision.ReleasedOn),
            StoredDay.Promise(revision.ShipsFrom, revision.ShipsTo, revision.BasisId),
            revision.CreatedOnUtc <= orderedOnUtc);
    }

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(_storeDay.LocalOf(utc));

    /// <summary>Units in parcels, and when the last of these was made.</summary>
    private async Task<Dictionary<int, (int Units, DateTime LastOnUtc)>> PackedAsync(List<int> itemIds)
    {
        var rows = await _shipmentItemRepository.Table.Where(row => itemIds.Contains(row.OrderItemId))
            .Join(_shipmentRepository.Table, row => row.ShipmentId, shipment => shipment.Id, (row, shipment) => new { row.OrderItemId, row.Quantity, shipment.CreatedOnUtc })
            .ToListAsync();

        return rows.GroupBy(row => row.OrderItemId).ToDictionary(item => item.Key, item => (item.Sum(row => row.Quantity), item.Max(row => row.CreatedOnUtc)));
    }

    /// <summary>
    /// When orders that are owed nothing any more were closed: as the note says that every cancellation writes, while nobody said that the
    /// order is open again; or else, as no other note can be told by its text, when their last note was written. That is the change of
    /// status by hand, unless somebody noted more. An order that was called complete while a line is open still owes it.
    /// </summary>
    private async Task<Dictionary<int, DateTime>> ClosedAsync(IReadOnlyCollection<OrderItemTelling> items)
    {
        var itemIds = items.Select(item => item.OrderItemId).ToList();
        var returned = await _returnedOrders.ReadAsync(_orderItemRepository.Table.Where(item => itemIds.Contains(item.Id)));
        var owed = items.Where(item => item.Lines.Any(line => !line.Closed)).Select(item => item.OrderId).ToHashSet();
        var orderIds = items.Where(item => returned.Contains(item.OrderId) || (!item.Goods!.IsOpen && !owed.Contains(item.OrderId))).Select(item => item.OrderId).Distinct().ToList();
        if (orderIds.Count == 0)
            return [];

        var notes = await _orderNoteRepository.Table.Where(note => orderIds.Contains(note.OrderId)).Select(note => new { note.OrderId, note.Note, note.CreatedOnUtc }).ToListAsync();

        return orderIds.ToDictionary(id => id, id =>
        {
            var its = notes.FindAll(note => note.OrderId == id && (!returned.Contains(id) || string.Equals(note.Note, BackordersDefaults.CancellationNote, StringComparison.Ordinal)));
            return its.Select(note => note.CreatedOnUtc).DefaultIfEmpty(items.First(item => item.OrderId == id).Goods!.OrderedOnUtc).Max();
        });
    }
}
