using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class OrderTelling : IOrderTelling
{
    private const int IDS_AT_ONCE = 900;

    private readonly Dictionary<int, List<OrderItemTelling>> _byOrder = [];
    private readonly ILineQueryService _lineQueryService;
    private readonly IRepository<Line> _lineRepository;
    private readonly IOrderedItems _orderedItems;
    private readonly IReleaseHold _releaseHold;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IShownPromises _shownPromises;
    private readonly IStoreDay _storeDay;
    private readonly ITellingRules _tellingRules;

    public OrderTelling(ILineQueryService lineQueryService,
        IRepository<Line> lineRepository,
        IOrderedItems orderedItems,
        IReleaseHold releaseHold,
        IRepository<ShipmentItem> shipmentItemRepository,
        IShownPromises shownPromises,
        IStoreDay storeDay,
        ITellingRules tellingRules)
    {
        _lineQueryService = lineQueryService;
        _lineRepository = lineRepository;
        _orderedItems = orderedItems;
        _releaseHold = releaseHold;
        _shipmentItemRepository = shipmentItemRepository;
        _shownPromises = shownPromises;
        _storeDay = storeDay;
        _tellingRules = tellingRules;
    }

    public virtual async Task<IReadOnlyList<OrderItemTelling>> ReadAsync(IReadOnlyCollection<int> orderIds)
    {
        ArgumentNullException.ThrowIfNull(orderIds);
        await LoadAsync([.. orderIds.Where(id => id > 0 && !_byOrder.ContainsKey(id)).Distinct()]);

        return [.. orderIds.Distinct().SelectMany(id => _byOrder.TryGetValue(id, out var items) ? items : [])];
    }

    public virtual async Task<OrderItemTelling?> FindAsync(int orderId, int orderItemId)
    {
        return (await ReadAsync([orderId])).FirstOrDefault(item => item.OrderItemId == orderItemId);
    }

    private async Task LoadAsync(List<int> orderIds)
    {
        if (orderIds.Count == 0)
            return;

        var lines = await LinesAsync(orderIds);
        var stockItems = await _lineQueryService.GetStockItemsAsync([.. lines.Select(line => line.StockItemId).Distinct()]);
        var goods = await _orderedItems.ReadAsync(orderIds, [.. stockItems.Values.Select(item => item.ProductId).Distinct()]);
        var linesOf = lines.ToLookup(line => line.OrderItemId);
        var shown = await _shownPromises.FindAsync([.. lines.Select(line => line.OrderItemId).Concat(goods.Items.Keys)]);
        var itemIds = lines.Select(line => line.OrderItemId).Concat(goods.Items.Values.Where(item => IsTold(item) || shown.ContainsKey(item.Id)).Select(item => item.Id)).Distinct().Order().ToList();
        var packed = await PackedAsync(itemIds);
        foreach (var id in orderIds)
            _byOrder[id] = [];

        foreach (var id in itemIds)
        {
            var its = new List<WaitingPart>();
            foreach (var line in linesOf[id])
                its.Add(await WaitingAsync(line, stockItems.GetValueOrDefault(line.StockItemId), goods.Products));

            var told = await TellAsync(id, its, goods.Items.GetValueOrDefault(id), packed.GetValueOrDefault(id), shown.GetValueOrDefault(id));
            _byOrder[told.OrderId].Add(told);
        }
    }

    /// <summary>Before the order a page speaks of what is sold although it is not there; so does it of what is there and not out.</summary>
    private static bool IsTold(OrderedItem item) => item.IsHeld && item.Parts.Any(part => part.Mode != SellingMode.OnlyWhatIsThere);

    private async Task<OrderItemTelling> TellAsync(int id, List<WaitingPart> parts, OrderedItem? item, int packed, ShownPromise? shown)
    {
        var lines = parts.ConvertAll(part => part.Line);
        var first = lines.FirstOrDefault();
        var orderedOnUtc = first?.QueuedOnUtc ?? item!.OrderedOnUtc;
        var nothing = new OrderItemTelling(id, null, Promise.None, 0, null, shown, lines)
        {
            ProductName = first?.ProductName ?? item!.Product.Name,
            OrderId = first?.OrderId ?? item!.OrderId,
            OrderedOn = DateOnly.FromDateTime(_storeDay.LocalOf(orderedOnUtc)),
        };
        if (item is null)
            return nothing;

        var keys = parts.Select(part => part.Part.Key).ToHashSet();
        var others = item.Parts.Where(part => !keys.Contains(part.Key)).ToList();
        if (await _tellingRules.FindAsync(item.Product, [.. parts.Select(part => part.Part), .. others], first?.StoreId ?? item.StoreId, ofOwnOrder: true) is not { } rule)
            return nothing;

        var open = item.Quantity - packed;
        nothing = nothing with
        {
            IsTold = true,
            TellsDates = rule.ShowsDates,
            Goods = item,
            Whole = await WholeAsync(item, parts, others, shown, nothing.OrderedOn),
            ReleasedOn = await _releaseHold.FindDayAsync(item.Product, [.. parts.Select(part => part.Part), .. others], nothing.OrderedOn),
        };
        if (open <= 0 || (!IsTold(item) && lines.All(line => line.Waiting + line.Ready <= 0)))
            return nothing;

        if (shown is not null || lines.Exists(line => line.ToldBasisId != 0))
            rule = rule with { DontMentionBelowDays = 0 };

        rule = rule.Since(nothing.OrderedOn, _storeDay.Today);
        var waiting = Math.Min(open, parts.Select(part => part.Items).DefaultIfEmpty(0).Max());
        var promise = parts.Where(part => part.Items > 0).Select(part => part.Promise).DefaultIfEmpty(Promise.None).Aggregate((one, other) => one.And(other));
        (var ready, promise) = rule.Hold(open, open - waiting, promise);
        var sentence = AvailabilitySentence.Of(open, ready, promise, rule, _storeDay.Today);
        var dated = parts is [{ Line: { UnitsPerItem: <= 1 } only, Items: > 0 }] && only.DatedUnits > 0 && only.DatedUnits < only.Waiting && rule.ShowsDates ? only : null;
        var datedWhen = dated is null ? null : PromiseText.Of(StoredDay.Promise(dated.DatedFrom, dated.DatedTo, dated.DatedBasisId), _storeDay.Today);
        if (datedWhen?.Until is null)
            (dated, datedWhen) = (null, null);

        return nothing with
        {
            Sentence = sentence,
            Promise = promise,
            DatedUnits = dated?.DatedUnits ?? 0,
            DatedWhen = datedWhen,
        };
    }

    /// <summary>What never was short has no line that remembers what it was promised; what was read at purchase stands for it where its product's releases were not noted.</summary>
    private async Task<WholePromise> WholeAsync(OrderedItem item, List<WaitingPart> parts, List<OfferPart> others, ShownPromise? shown, DateOnly orderedOn)
    {
        var product = parts.Exists(part => part.Part.Key.ProductId == item.Product.Id) ? null : item.Product;
        Promise? read = shown is null or { BasisId: 0 } ? null : StoredDay.Promise(shown.ShipsFrom, shown.ShipsTo, shown.BasisId);

        return new WholePromise(orderedOn, read, await _releaseHold.FindAsync(product, others, orderedOn));
    }

    /// <summary>Units whose turn is not final yet count as waiting, since they may be taken back; a promise whose day has passed is none.</summary>
    private async Task<WaitingPart> WaitingAsync(Line line, StockItem? stockItem, IReadOnlyDictionary<int, Product> products)
    {
        var units = line.Waiting;
        if (line.Ready > 0 && (stockItem is null || !await _lineQueryService.IsSettledAsync(stockItem)))
            units += line.Ready;

        var perItem = Math.Max(1, line.UnitsPerItem);
        var promise = line.PromiseBasisId == 0 || stockItem is null or { Frozen: true }
            ? Promise.None
            : StoredDay.Promise(line.PromiseFrom, line.PromiseTo, line.PromiseBasisId);
        if (promise.Window?.To < _storeDay.Today)
            promise = Promise.None;

        return new WaitingPart(line, (units + perItem - 1) / perItem, promise, PartOf(stockItem, products, perItem));
    }

    /// <summary>Its product is that of the stock item, which for a bundle's part is another than the one that was ordered.</summary>
    private OfferPart PartOf(StockItem? stockItem, IReadOnlyDictionary<int, Product> products, int perItem)
    {
        var key = stockItem is null ? default : new StockKey(stockItem.ProductId, stockItem.CombinationId);
        var product = products.GetValueOrDefault(key.ProductId);

        return new OfferPart(key, perItem, 0, key.CombinationId > 0 ? SellingMode.Combination : OfferPart.ModeOf(product), PlatformRelease.Of(product, _storeDay));
    }

    private async Task<List<Line>> LinesAsync(List<int> orderIds)
    {
        var found = new List<Line>();
        foreach (var chunk in orderIds.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            found.AddRange(await _lineRepository.Table.Where(line => some.Contains(line.OrderId)).OrderBy(line => line.OrderItemId).ThenBy(line => line.Id).ToListAsync());
        }

        return found;
    }

    /// <summary>Units in shipments, sent or not.</summary>
    private async Task<Dictionary<int, int>> PackedAsync(List<int> itemIds)
    {
        var found = new Dictionary<int, int>();
        foreach (var chunk in itemIds.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            var packed = await _shipmentItemRepository.Table.Where(row => some.Contains(row.OrderItemId))
                .GroupBy(row => row.OrderItemId)
                .Select(group => new { OrderItemId = group.Key, Units = group.Sum(row => row.Quantity) })
                .ToListAsync();
            foreach (var row in packed)
                found[row.OrderItemId] = row.Units;
        }

        return found;
    }

    /// <param name="Items">Whole order items that wait for units of the line.</param>
    private sealed record WaitingPart(Line Line, int Items, Promise Promise, OfferPart Part);
}
