using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Promising;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class HeldHistories : IHeldHistories
{
    private const int IDS_AT_ONCE = 900;

    private readonly IReleaseDates _releaseDates;
    private readonly IReleaseHold _releaseHold;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IRepository<Shipment> _shipmentRepository;
    private readonly IStoreDay _storeDay;

    public HeldHistories(IReleaseDates releaseDates,
        IReleaseHold releaseHold,
        IRepository<ShipmentItem> shipmentItemRepository,
        IRepository<Shipment> shipmentRepository,
        IStoreDay storeDay)
    {
        _releaseDates = releaseDates;
        _releaseHold = releaseHold;
        _shipmentItemRepository = shipmentItemRepository;
        _shipmentRepository = shipmentRepository;
        _storeDay = storeDay;
    }

    public virtual async Task<IReadOnlyDictionary<int, HeldGoods>> ReadAsync(IReadOnlyCollection<OrderItemTelling> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var found = new Dictionary<int, HeldGoods>();
        var revisions = (await _releaseDates.ReadAsync([.. items.SelectMany(item => ProductsOf(item.Goods)).Distinct()])).ToLookup(revision => revision.ProductId);
        var concerned = items.Where(item => ProductsOf(item.Goods).Any(revisions.Contains)).ToList();
        var packed = await PackedAsync([.. concerned.Select(item => item.OrderItemId)]);
        foreach (var item in concerned)
        {
            var goods = item.Goods!;
            var (units, last) = packed.GetValueOrDefault(item.OrderItemId);
            DateOnly? packedOn = units >= goods.Quantity ? last : null;
            if (!goods.IsOpen && packedOn is null)
                continue;

            var products = ProductsOf(goods).Distinct().ToList();
            var read = products.Count == 1 && item.Lines.Count == 0 ? item.Whole?.Read : null;
            var parts = products.ToDictionary(id => id, id => HeldHistory.Of([.. revisions[id].Select(revision => KnownOf(revision, goods.OrderedOnUtc))], item.OrderedOn, _storeDay.Today, packedOn, read));
            var known = parts.Where(part => part.Value is not null).Select(part => part.Key).ToHashSet();
            var isWhole = await _releaseHold.FindAsync(known.Contains(goods.Product.Id) ? null : goods.Product, goods.Parts.Where(part => !known.Contains(part.Key.ProductId)), item.OrderedOn) is null;
            if (known.Count > 0)
                found[item.OrderItemId] = new HeldGoods([.. parts.Values.OfType<HeldPart>()], isWhole);
        }

        return found;
    }

    private static IEnumerable<int> ProductsOf(OrderedItem? goods) => goods is null ? [] : goods.Parts.Select(part => part.Key.ProductId).Prepend(goods.Product.Id);

    private KnownRelease KnownOf(ReleaseDateRevision revision, DateTime orderedOnUtc)
    {
        return new KnownRelease(
            StoredDay.Read(revision.Day),
            revision.Id,
            StoredDay.Read(revision.ReleasedOn),
            StoredDay.Promise(revision.ShipsFrom, revision.ShipsTo, revision.BasisId),
            revision.CreatedOnUtc <= orderedOnUtc);
    }

    /// <summary>Units in parcels, and the day of the last of these.</summary>
    private async Task<Dictionary<int, (int Units, DateOnly Last)>> PackedAsync(List<int> itemIds)
    {
        var found = new Dictionary<int, (int, DateOnly)>();
        foreach (var chunk in itemIds.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            var rows = await _shipmentItemRepository.Table.Where(row => some.Contains(row.OrderItemId))
                .Join(_shipmentRepository.Table, row => row.ShipmentId, shipment => shipment.Id, (row, shipment) => new { row.OrderItemId, row.Quantity, shipment.CreatedOnUtc })
                .ToListAsync();
            foreach (var item in rows.GroupBy(row => row.OrderItemId))
                found[item.Key] = (item.Sum(row => row.Quantity), DateOnly.FromDateTime(_storeDay.LocalOf(item.Max(row => row.CreatedOnUtc))));
        }

        return found;
    }
}
