using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <inheritdoc />
public class ShortProducts : IShortProducts
{
    private readonly IRepository<Product> _productRepository;
    private readonly IStaticCacheManager _staticCacheManager;
    private readonly IRepository<StockItem> _stockItemRepository;
    private Dictionary<int, ShortProduct>? _found;

    public ShortProducts(IRepository<Product> productRepository, IStaticCacheManager staticCacheManager, IRepository<StockItem> stockItemRepository)
    {
        _productRepository = productRepository;
        _staticCacheManager = staticCacheManager;
        _stockItemRepository = stockItemRepository;
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

        var isShort = product is { Published: true, Deleted: false, ManageInventoryMethod: ManageInventoryMethod.ManageStock, BackorderMode: not BackorderMode.NoBackorders, StockQuantity: <= 0 };
        if (known.Exists(one => one.Id == product.Id) != isShort)
            await _staticCacheManager.RemoveAsync(BackordersDefaults.ShortProductsKey);
    }

    /// <summary>With several warehouses the number is that of the last plan; summing up every warehouse of every product is no page's business.</summary>
    private async Task<List<ShortProduct>> ReadAsync()
    {
        var sold = _productRepository.Table.Where(product => product.Published && !product.Deleted
            && product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock
            && product.BackorderModeId != (int)BackorderMode.NoBackorders);
        var planned = _stockItemRepository.Table.Where(item => item.CombinationId == 0 && item.Stock <= 0);

        return
        [
            .. await ShortAsync(sold.Where(product => !product.UseMultipleWarehouses && product.StockQuantity <= 0)),
            .. await ShortAsync(sold.Where(product => product.UseMultipleWarehouses).Join(planned, product => product.Id, item => item.ProductId, (product, item) => product)),
        ];
    }

    private static async Task<List<ShortProduct>> ShortAsync(IQueryable<Product> products)
    {
        var rows = await products
            .Select(product => new
            {
                product.Id,
                product.BackorderModeId,
                product.OrderMinimumQuantity,
                product.DisplayStockQuantity,
                product.AvailableForPreOrder,
                product.PreOrderAvailabilityStartDateTimeUtc,
            })
            .ToListAsync();

        return rows.ConvertAll(row => new ShortProduct
        {
            Id = row.Id,
            ModeId = row.BackorderModeId,
            OrderMinimumQuantity = row.OrderMinimumQuantity,
            DisplayStockQuantity = row.DisplayStockQuantity,
            AvailableForPreOrder = row.AvailableForPreOrder,
            PreOrderStartUtc = row.PreOrderAvailabilityStartDateTimeUtc,
        });
    }
}
