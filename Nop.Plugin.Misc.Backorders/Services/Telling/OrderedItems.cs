using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Correcting;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
/// <remarks>
/// Two statements, a third where attributes were chosen; a fourth where something counted by combinations is a bundle or was
/// not out, and up to two more where something is not out.
/// </remarks>
public class OrderedItems : IOrderedItems
{
    private const int IDS_AT_ONCE = 900;

    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IReleaseHold _releaseHold;
    private readonly IReturnedOrders _returnedOrders;
    private readonly IStoreDay _storeDay;
    private readonly IRepository<ProductAttributeValue> _valueRepository;

    public OrderedItems(IRepository<ProductAttributeCombination> combinationRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<Order> orderRepository,
        IRepository<Product> productRepository,
        IReleaseHold releaseHold,
        IReturnedOrders returnedOrders,
        IStoreDay storeDay,
        IRepository<ProductAttributeValue> valueRepository)
    {
        _combinationRepository = combinationRepository;
        _orderItemRepository = orderItemRepository;
        _orderRepository = orderRepository;
        _productRepository = productRepository;
        _releaseHold = releaseHold;
        _returnedOrders = returnedOrders;
        _storeDay = storeDay;
        _valueRepository = valueRepository;
    }

    public virtual async Task<OrderedGoods> ReadAsync(IReadOnlyCollection<int> orderIds, IReadOnlyCollection<int> productIds)
    {
        ArgumentNullException.ThrowIfNull(orderIds);
        ArgumentNullException.ThrowIfNull(productIds);
        var rows = await RowsAsync(orderIds);
        var values = await BundledAsync([.. rows.SelectMany(row => row.Chosen).Select(chosen => chosen.ValueId).OfType<int>().Distinct()]);
        foreach (var row in rows)
            row.Bundled.AddRange(row.Chosen.Select(chosen => values.GetValueOrDefault(chosen.ValueId ?? 0) is { } value && value.MappingId == chosen.MappingId ? value : null).OfType<Bundled>());

        var products = await ProductsAsync([.. productIds.Concat(rows.Select(row => row.ProductId)).Concat(rows.SelectMany(row => row.Bundled).Select(value => value.ProductId)).Distinct()]);
        rows.RemoveAll(row => !products.ContainsKey(row.ProductId));
        foreach (var row in rows)
        {
            row.Parts.AddRange(PartsOf(row, products));
            row.IsHeld = await _releaseHold.FindAsync(products[row.ProductId], row.Parts) is not null;
            row.WasHeld = row.IsHeld || await _releaseHold.FindAsync(products[row.ProductId], row.Parts, DateOnly.FromDateTime(_storeDay.LocalOf(row.OrderedOnUtc))) is not null;
        }

        await AddCombinationsAsync(rows.FindAll(row => (row.WasHeld || row.Bundled.Count > 0) && products[row.ProductId].ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes), products);
        var returned = await ReturnedAsync([.. rows.Where(row => row is { IsHeld: true, IsOpen: true }).Select(row => row.Id)]);

        return new OrderedGoods(
            rows.ToDictionary(row => row.Id, row => new OrderedItem(row.Id, row.OrderId, row.StoreId, row.OrderedOnUtc, row.Quantity,
                row is { IsHeld: true, IsOpen: true } && !returned.Contains(row.OrderId), products[row.ProductId], row.Parts) { IsOpen = row.IsOpen }),
            products);
    }

    private async Task<List<Row>> RowsAsync(IReadOnlyCollection<int> orderIds)
    {
        var found = new List<Row>();
        foreach (var chunk in orderIds.Distinct().Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            var rows = await _orderItemRepository.Table
                .Where(item => some.Contains(item.OrderId))
                .Join(_orderRepository.Table, item => item.OrderId, order => order.Id,
                    (item, order) => new { item.Id, item.OrderId, item.ProductId, item.Quantity, item.AttributesXml, order.StoreId, order.CreatedOnUtc, order.OrderStatusId, order.Deleted })
                .ToListAsync();
            found.AddRange(rows.Select(row => new Row(row.Id, row.OrderId, row.StoreId, row.CreatedOnUtc, row.ProductId, row.Quantity, ChosenIn(row.AttributesXml),
                !row.Deleted && row.OrderStatusId is not ((int)OrderStatus.Cancelled or (int)OrderStatus.Complete))));
        }

        return found;
    }

    private async Task<Dictionary<int, Bundled>> BundledAsync(List<int> valueIds)
    {
        var found = new Dictionary<int, Bundled>();
        foreach (var chunk in valueIds.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            var rows = await _valueRepository.Table
                .Where(value => some.Contains(value.Id) && value.AttributeValueTypeId == (int)AttributeValueType.AssociatedToProduct)
                .Select(value => new { value.Id, value.ProductAttributeMappingId, value.AssociatedProductId, value.Quantity })
                .ToListAsync();
            foreach (var row in rows)
                found[row.Id] = new Bundled(row.ProductAttributeMappingId, row.AssociatedProductId, Math.Max(1, row.Quantity));
        }

        return found;
    }

    private async Task<Dictionary<int, Product>> ProductsAsync(List<int> ids)
    {
        var found = new Dictionary<int, Product>();
        foreach (var chunk in ids.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            var rows = await _productRepository.Table
                .Where(product => some.Contains(product.Id))
                .Select(product => new
                {
                    product.Id,
                    product.Name,
                    product.ManageInventoryMethodId,
                    product.BackorderModeId,
                    product.DisplayStockQuantity,
                    product.AvailableForPreOrder,
                    product.PreOrderAvailabilityStartDateTimeUtc,
                })
                .ToListAsync();
            foreach (var row in rows)
            {
                found[row.Id] = new Product
                {
                    Id = row.Id,
                    Name = row.Name,
                    ManageInventoryMethodId = row.ManageInventoryMethodId,
                    BackorderModeId = row.BackorderModeId,
                    DisplayStockQuantity = row.DisplayStockQuantity,
                    AvailableForPreOrder = row.AvailableForPreOrder,
                    PreOrderAvailabilityStartDateTimeUtc = row.PreOrderAvailabilityStartDateTimeUtc,
                };
            }
        }

        return found;
    }

    private IEnumerable<OfferPart> PartsOf(Row row, Dictionary<int, Product> products)
    {
        return row.Bundled.Select(value => (value.ProductId, value.Units)).Prepend((row.ProductId, Units: 1))
            .Where(part => products.TryGetValue(part.ProductId, out var product) && product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
            .GroupBy(part => part.ProductId, part => part.Units)
            .Select(group => OfferPart.Whole(products[group.Key], group.Sum(), 0, PlatformRelease.Of(products[group.Key], _storeDay)));
    }

    /// <summary>The combination whose every attribute was chosen so; of several the one that says most.</summary>
    private async Task AddCombinationsAsync(List<Row> rows, Dictionary<int, Product> products)
    {
        var ids = rows.Select(row => row.ProductId).Distinct().ToList();
        var found = new List<(int Id, int ProductId, bool IsSoldBelowZero, IReadOnlySet<ChosenValue> Chosen)>();
        foreach (var chunk in ids.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            found.AddRange((await _combinationRepository.Table
                .Where(row => some.Contains(row.ProductId))
                .Select(row => new { row.Id, row.ProductId, row.AttributesXml, row.AllowOutOfStockOrders })
                .ToListAsync()).Select(row => (row.Id, row.ProductId, row.AllowOutOfStockOrders, ChosenIn(row.AttributesXml))));
        }

        var ofProduct = found.ToLookup(row => row.ProductId);
        foreach (var row in rows)
        {
            if (ofProduct[row.ProductId].Where(one => one.Chosen.IsSubsetOf(row.Chosen)).OrderByDescending(one => one.Chosen.Count).FirstOrDefault() is { Id: > 0 } its)
            {
                row.Parts.Insert(0, new OfferPart(new StockKey(row.ProductId, its.Id), 1, 0,
                    its.IsSoldBelowZero ? SellingMode.Combination : SellingMode.OnlyWhatIsThere, PlatformRelease.Of(products[row.ProductId], _storeDay)));
            }
        }
    }

    private async Task<HashSet<int>> ReturnedAsync(List<int> itemIds)
    {
        var found = new HashSet<int>();
        foreach (var chunk in itemIds.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            found.UnionWith(await _returnedOrders.ReadAsync(_orderItemRepository.Table.Where(item => some.Contains(item.Id))));
        }

        return found;
    }

    private static IReadOnlySet<ChosenValue> ChosenIn(string? attributesXml) => ChosenValues.Of(attributesXml).Keys.ToHashSet();

    private sealed record Bundled(int MappingId, int ProductId, int Units);

    private sealed record Row(int Id, int OrderId, int StoreId, DateTime OrderedOnUtc, int ProductId, int Quantity, IReadOnlySet<ChosenValue> Chosen, bool IsOpen)
    {
        public List<Bundled> Bundled { get; } = [];

        public List<OfferPart> Parts { get; } = [];

        public bool IsHeld { get; set; }

        /// <summary>When it was ordered, by what is known today.</summary>
        public bool WasHeld { get; set; }
    }
}
