using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Receiving;

/// <inheritdoc />
/// <remarks>The platform adds to the number of the entity that it is given, and its cached one may be old: all are read from the tables.</remarks>
public class StockBooker : IStockBooker
{
    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IProductAttributeService _productAttributeService;
    private readonly IRepository<Product> _productRepository;
    private readonly IProductService _productService;
    private readonly IRepository<StockQuantityHistory> _stockQuantityHistoryRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public StockBooker(IRepository<ProductAttributeCombination> combinationRepository,
        IProductAttributeService productAttributeService,
        IRepository<Product> productRepository,
        IProductService productService,
        IRepository<StockQuantityHistory> stockQuantityHistoryRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _combinationRepository = combinationRepository;
        _productAttributeService = productAttributeService;
        _productRepository = productRepository;
        _productService = productService;
        _stockQuantityHistoryRepository = stockQuantityHistoryRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task AddAsync(StockKey key, int warehouseId, int quantity, string message)
    {
        var product = await _productRepository.Table.FirstOrDefaultAsync(row => row.Id == key.ProductId)
            ?? throw new InvalidOperationException($"The product {key.ProductId} is gone.");
        if (warehouseId > 0)
            await AddInWarehouseAsync(product, warehouseId, quantity, message);
        else if (key.CombinationId > 0)
            await AddToCombinationAsync(product, key.CombinationId, quantity, message);
        else
            await _productService.AdjustInventoryAsync(product, quantity, string.Empty, message);
    }

    public virtual async Task<bool> IsDoneAsync(StockKey key, string message)
    {
        return await _stockQuantityHistoryRepository.Table.AnyAsync(row => row.ProductId == key.ProductId && row.Message.Contains(message));
    }

    /// <summary>
    /// As the platform's own page of a combination does it. AdjustInventoryAsync would find the combination by its attributes,
    /// add to a number that it has cached, and add units of what the combination bundles, which did not come.
    /// </summary>
    private async Task AddToCombinationAsync(Product product, int combinationId, int quantity, string message)
    {
        var combination = await _combinationRepository.Table.FirstOrDefaultAsync(row => row.Id == combinationId && row.ProductId == product.Id)
            ?? throw new InvalidOperationException($"The combination {combinationId} is gone.");
        combination.StockQuantity += quantity;
        await _productAttributeService.UpdateProductAttributeCombinationAsync(combination);
        await _productService.AddStockQuantityHistoryEntryAsync(product, quantity, combination.StockQuantity, message: message, combinationId: combination.Id);
    }

    private async Task AddInWarehouseAsync(Product product, int warehouseId, int quantity, string message)
    {
        var row = await _warehouseInventoryRepository.Table.FirstOrDefaultAsync(other => other.ProductId == product.Id && other.WarehouseId == warehouseId);
        if (row is null)
        {
            row = new ProductWarehouseInventory { ProductId = product.Id, WarehouseId = warehouseId, StockQuantity = quantity };
            await _productService.InsertProductWarehouseInventoryAsync(row);
        }
        else
        {
            row.StockQuantity += quantity;
            await _productService.UpdateProductWarehouseInventoryAsync(row);
        }

        await _productService.AddStockQuantityHistoryEntryAsync(product, quantity, row.StockQuantity, warehouseId, message);
    }
}
