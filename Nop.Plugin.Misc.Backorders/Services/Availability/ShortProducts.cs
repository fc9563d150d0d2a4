using System.Globalization;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <inheritdoc />
public class ShortProducts : IShortProducts
{
    private const int IDS_AT_ONCE = 900;

    private readonly IRepository<ProductPolicy> _productPolicyRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IStaticCacheManager _staticCacheManager;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseRepository;
    private Dictionary<int, ShortProduct>? _found;

    public ShortProducts(IRepository<ProductPolicy> productPolicyRepository,
        IRepository<Product> productRepository,
        IStaticCacheManager staticCacheManager,
        IRepository<StockItem> stockItemRepository,
        IRepository<ProductWarehouseInventory> warehouseRepository)
    {
        _productPolicyRepository = productPolicyRepository;
        _productRepository = productRepository;
        _staticCacheManager = staticCacheManager;
        _stockItemRepository = stockItemRepository;
        _warehouseRepository = warehouseRepository;
    }

    public virtual async Task<ShortProduct?> FindAsync(int productId)
    {
        _found ??= (await _staticCacheManager.GetAsync(BackordersDefaults.ShortProductsKey, ReadAsync)).ToDictionary(product => product.Id);

        return _found.GetValueOrDefault(productId);
    }

    public virtual async Task NoteAsync(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (product.UseMultipleWarehouses || await _staticCacheManager.GetAsync<List<ShortProduct>>(BackordersDefaults.ShortProductsKey, defaultValue: null!) is not { } known)
            return;

        var one = known.Find(one => one.Id == product.Id);
        var isShort = product is { Published: true, Deleted: false, ManageInventoryMethod: ManageInventoryMethod.ManageStock, BackorderMode: not BackorderMode.NoBackorders }
            && (one?.WhateverStock == true || product.StockQuantity <= 0);
        if (one is not null != isShort)
            await _staticCacheManager.RemoveAsync(BackordersDefaults.ShortProductsKey);
    }

    /// <summary>Which products of several warehouses run short the last plan says; summing up every warehouse of every product is no page's business.</summary>
    private async Task<List<ShortProduct>> ReadAsync()
    {
        var sold = _productRepository.Table.Where(product => product.Published && !product.Deleted
            && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock
            && product.BackorderModeId != (int)BackorderMode.NoBackorders);
        var shortItems = _stockItemRepository.Table.Where(item => item.CombinationId == 0 && (item.Stock <= 0 || item.Correction < 0));
        var preOrders = _productPolicyRepository.Table.Where(policy => policy.PreOrder);

        List<ShortProduct> found =
        [
            .. await ReadAsync(sold.Where(product => (!product.UseMultipleWarehouses && product.StockQuantity <= 0) || product.AvailableForPreOrder)),
            .. await ReadAsync(sold.Join(shortItems, product => product.Id, item => item.ProductId, (product, item) => product), whateverStock: true),
            .. await ReadAsync(sold.Join(preOrders, product => product.Id, policy => policy.ProductId, (product, policy) => product), whateverStock: true),
        ];
        found = [.. found.GroupBy(product => product.Id).Select(group => group.First())];
        await AddUpAsync(found.FindAll(product => product.Several));

        return found;
    }

    private async Task AddUpAsync(List<ShortProduct> several)
    {
        foreach (var chunk in several.Chunk(IDS_AT_ONCE))
        {
            var ids = chunk.Select(product => product.Id).ToList();
            var sums = (await _warehouseRepository.Table.Where(row => ids.Contains(row.ProductId))
                .GroupBy(row => row.ProductId)
                .Select(group => new { ProductId = group.Key, Stock = group.Sum(row => unchecked(row.StockQuantity - row.ReservedQuantity)) })
                .ToListAsync()).ToDictionary(row => row.ProductId, row => row.Stock);
            foreach (var product in chunk)
                product.Stock = sums.GetValueOrDefault(product.Id);
        }
    }

    private static async Task<List<ShortProduct>> ReadAsync(IQueryable<Product> products, bool whateverStock = false)
    {
        var rows = await products
            .Select(product => new
            {
                product.Id,
                product.BackorderModeId,
                product.StockQuantity,
                product.UseMultipleWarehouses,
                product.OrderMinimumQuantity,
                product.AllowedQuantities,
                product.DisplayStockQuantity,
                product.AvailableForPreOrder,
                product.PreOrderAvailabilityStartDateTimeUtc,
            })
            .ToListAsync();

        return rows.ConvertAll(row => new ShortProduct
        {
            Id = row.Id,
            ModeId = row.BackorderModeId,
            Stock = row.StockQuantity,
            Several = row.UseMultipleWarehouses,
            WhateverStock = whateverStock || row.AvailableForPreOrder,
            LeastQuantity = LeastOf(row.OrderMinimumQuantity, row.AllowedQuantities),
            DisplayStockQuantity = row.DisplayStockQuantity,
            AvailableForPreOrder = row.AvailableForPreOrder,
            PreOrderStartUtc = row.PreOrderAvailabilityStartDateTimeUtc,
        });
    }

    /// <summary>The first of the quantities that the product page offers, where it offers some only.</summary>
    private static int LeastOf(int minimum, string? allowed)
    {
        foreach (var part in (allowed ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity > 0)
                return quantity;
        }

        return Math.Max(1, minimum);
    }
}
