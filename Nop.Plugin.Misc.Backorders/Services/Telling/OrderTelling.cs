using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Querying;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class OrderTelling : IOrderTelling
{
    private const int IDS_AT_ONCE = 900;

    private readonly Dictionary<int, List<OrderItemTelling>> _byOrder = [];
    private readonly ILineQueryService _lineQueryService;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ShipmentItem> _shipmentItemRepository;
    private readonly IShownPromises _shownPromises;
    private readonly IStoreDay _storeDay;
    private readonly ITellingRules _tellingRules;

    public OrderTelling(ILineQueryService lineQueryService,
        IRepository<Line> lineRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<Product> productRepository,
        IRepository<ShipmentItem> shipmentItemRepository,
        IShownPromises shownPromises,
        IStoreDay storeDay,
        ITellingRules tellingRules)
    {
        _lineQueryService = lineQueryService;
        _lineRepository = lineRepository;
        _orderItemRepository = orderItemRepository;
        _productRepository = productRepository;
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
        var itemIds = lines.Select(line => line.OrderItemId).Distinct().ToList();
        var open = itemIds.Count > 0 ? await OpenAsync(itemIds) : [];
        var stockItems = await _lineQueryService.GetStockItemsAsync([.. lines.Select(line => line.StockItemId).Distinct()]);
        var shown = await _shownPromises.FindAsync(itemIds);
        var productIds = open.Values.Select(item => item.ProductId).Concat(stockItems.Values.Select(item => item.ProductId)).Distinct();

        // A product that the shop has given up is still what was ordered; the platform's service leaves it out.
        var products = (await _productRepository.GetByIdsAsync([.. productIds], includeDeleted: true)).ToDictionary(product => product.Id);
        foreach (var id in orderIds)
            _byOrder[id] = [];

        foreach (var ofItem in lines.GroupBy(line => line.OrderItemId))
        {
            var its = new List<WaitingPart>();
            foreach (var line in ofItem)
                its.Add(await WaitingAsync(line, stockItems.GetValueOrDefault(line.StockItemId), products));

            var item = open.GetValueOrDefault(ofItem.Key);
            _byOrder[its[0].Line.OrderId].Add(await TellAsync(its, item, item is null ? null : products.GetValueOrDefault(item.ProductId), shown.GetValueOrDefault(ofItem.Key)));
        }
    }

    private async Task<OrderItemTelling> TellAsync(List<WaitingPart> parts, OpenItem? item, Product? product, ShownPromise? shown)
    {
        var lines = parts.Select(part => part.Line).ToList();
        var nothing = new OrderItemTelling(lines[0].OrderItemId, null, Promise.None, 0, null, shown, lines);
        if (item is null || product is null || await _tellingRules.FindAsync(product, parts.Select(part => part.Mode), lines[0].StoreId, ofOwnOrder: true) is not { } rule)
            return nothing;

        nothing = nothing with { IsTold = true, TellsDates = rule.ShowsDates };
        if (item.Units <= 0 || lines.All(line => line.Waiting + line.Ready <= 0))
            return nothing;

        if (shown is not null || lines.Exists(line => line.ToldBasisId != 0))
            rule = rule with { DontMentionBelowDays = 0 };

        rule = rule.Since(DateOnly.FromDateTime(_storeDay.LocalOf(lines[0].QueuedOnUtc)), _storeDay.Today);
        var waiting = Math.Min(item.Units, parts.Max(part => part.Items));
        var promise = parts.Where(part => part.Items > 0).Select(part => part.Promise).DefaultIfEmpty(Promise.None).Aggregate((one, other) => one.And(other));
        (var ready, promise) = rule.Hold(item.Units, item.Units - waiting, promise);
        var sentence = AvailabilitySentence.Of(item.Units, ready, promise, rule, _storeDay.Today);
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

    /// <summary>Units whose turn is not final yet count as waiting, since they may be taken back.</summary>
    private async Task<WaitingPart> WaitingAsync(Line line, StockItem? stockItem, Dictionary<int, Product> products)
    {
        var units = line.Waiting;
        if (line.Ready > 0 && (stockItem is null || !await _lineQueryService.IsSettledAsync(stockItem)))
            units += line.Ready;

        var perItem = Math.Max(1, line.UnitsPerItem);
        var promise = line.PromiseBasisId == 0 || stockItem is null or { Frozen: true }
            ? Promise.None
            : StoredDay.Promise(line.PromiseFrom, line.PromiseTo, line.PromiseBasisId);

        return new WaitingPart(line, (units + perItem - 1) / perItem, promise, ModeOf(stockItem, products.GetValueOrDefault(stockItem?.ProductId ?? 0)));
    }

    /// <param name="product">That of the stock item, which for a bundle's part is another than the one that was ordered.</param>
    private static SellingMode ModeOf(StockItem? stockItem, Product? product)
    {
        if (stockItem?.CombinationId > 0)
            return SellingMode.Combination;

        return product?.BackorderMode switch
        {
            BackorderMode.AllowQtyBelow0 => SellingMode.BelowZero,
            BackorderMode.AllowQtyBelow0AndNotifyCustomer => SellingMode.BelowZeroWithNotice,
            _ => SellingMode.OnlyWhatIsThere,
        };
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

    /// <summary>What is ordered, less what is in a shipment, sent or not.</summary>
    private async Task<Dictionary<int, OpenItem>> OpenAsync(List<int> itemIds)
    {
        var found = new Dictionary<int, OpenItem>();
        foreach (var chunk in itemIds.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            foreach (var item in await _orderItemRepository.Table.Where(item => some.Contains(item.Id)).Select(item => new { item.Id, item.ProductId, item.Quantity }).ToListAsync())
                found[item.Id] = new OpenItem(item.ProductId, item.Quantity);

            var packed = await _shipmentItemRepository.Table.Where(row => some.Contains(row.OrderItemId))
                .GroupBy(row => row.OrderItemId)
                .Select(group => new { OrderItemId = group.Key, Units = group.Sum(row => row.Quantity) })
                .ToListAsync();
            foreach (var row in packed)
            {
                if (found.TryGetValue(row.OrderItemId, out var item))
                    found[row.OrderItemId] = item with { Units = item.Units - row.Units };
            }
        }

        return found;
    }

    /// <param name="Items">Whole order items that wait for units of the line.</param>
    private sealed record WaitingPart(Line Line, int Items, Promise Promise, SellingMode Mode);

    private sealed record OpenItem(int ProductId, int Units);
}
