using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <inheritdoc />
public class FrozenItems : IFrozenItems
{
    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public FrozenItems(IRepository<ProductAttributeCombination> combinationRepository,
        IRepository<Product> productRepository,
        IRepository<StockItem> stockItemRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _combinationRepository = combinationRepository;
        _productRepository = productRepository;
        _stockItemRepository = stockItemRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual IQueryable<StockItem> Undecided()
    {
        var products = _productRepository.Table;
        var combinations = _combinationRepository.Table;

        return CountedOtherwise().Where(item => item.Waiting + item.Ready + item.Released > 0
            || (products.Any(product => product.Id == item.ProductId) && (item.CombinationId == 0 || combinations.Any(combination => combination.Id == item.CombinationId))));
    }

    public virtual IQueryable<StockItem> UndecidedAndThere()
    {
        var products = _productRepository.Table;
        var combinations = _combinationRepository.Table;

        return CountedOtherwise().Where(item => products.Any(product => product.Id == item.ProductId)
            && (item.CombinationId == 0 || combinations.Any(combination => combination.Id == item.CombinationId)));
    }

    private IQueryable<StockItem> CountedOtherwise()
    {
        var inOne = ManagedByStock().Where(product => !product.UseMultipleWarehouses);
        var rows = _warehouseInventoryRepository.Table;
        var inSeveral = ManagedByStock().Where(product => product.UseMultipleWarehouses && rows.Any(row => row.ProductId == product.Id));
        var byAttributes = _productRepository.Table.Where(product => product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStockByAttributes);
        var combinations = _combinationRepository.Table.Where(combination => byAttributes.Any(product => product.Id == combination.ProductId));

        return _stockItemRepository.Table
            .Where(item => item.Frozen
                || !((item.HowCountedId == (int)HowCounted.OneWarehouse && inOne.Any(product => product.Id == item.ProductId))
                    || (item.HowCountedId == (int)HowCounted.SeveralWarehouses && inSeveral.Any(product => product.Id == item.ProductId))
                    || (item.HowCountedId == (int)HowCounted.Combination && combinations.Any(combination => combination.Id == item.CombinationId))))
            .Where(item => item.Waiting + item.Ready + item.Released > 0 || item.Unexplained > 0 || item.Withheld > 0 || item.Correction != 0);
    }

    private IQueryable<Product> ManagedByStock()
    {
        return _productRepository.Table.Where(product => product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock);
    }
}
