using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;

namespace Nop.Services.Catalog;

public interface IProductService
{
    Task AddStockQuantityHistoryEntryAsync(Product product, int quantityAdjustment, int stockQuantity, int warehouseId = 0, string message = "", int? combinationId = null);

    Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "");

    Task BookReservedInventoryAsync(Product product, int warehouseId, int quantity, string message = "");

    Task DeleteProductAsync(Product product);

    Task DeleteProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);

    Task DeleteProductsAsync(IList<Product> products);

    Task<string> FormatStockMessageAsync(Product product, string attributesXml);

    Task<IList<ProductWarehouseInventory>> GetAllProductWarehouseInventoryRecordsAsync(int productId);

    Task<IList<Product>> GetAllProductsDisplayedOnHomepageAsync();

    Task<Product> GetProductByIdAsync(int productId);

    Task<Product> GetProductBySkuAsync(string sku);

    Task<IList<Product>> GetProductsByIdsAsync(int[] productIds);

    Task<IPagedList<StockQuantityHistory>> GetStockQuantityHistoryAsync(Product product, int warehouseId = 0, int combinationId = 0, int pageIndex = 0, int pageSize = int.MaxValue);

    Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0);

    Task InsertProductAsync(Product product);

    Task InsertProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);

    Task InsertProductsAsync(IList<Product> products);

    Task<int> ReverseBookedInventoryAsync(Product product, ShipmentItem shipmentItem, string message = "");

    Task<IPagedList<Product>> SearchProductsAsync(int pageIndex = 0, int pageSize = int.MaxValue, IList<int> categoryIds = null, IList<int> manufacturerIds = null, int storeId = 0, int vendorId = 0, int warehouseId = 0, ProductType? productType = null, bool visibleIndividuallyOnly = false, bool excludeFeaturedProducts = false, decimal? priceMin = null, decimal? priceMax = null, int productTagId = 0, string keywords = null, bool searchDescriptions = false, bool searchManufacturerPartNumber = true, bool searchSku = true, bool searchProductTags = false, int languageId = 0, IList<SpecificationAttributeOption> filteredSpecOptions = null, ProductSortingEnum orderBy = ProductSortingEnum.Position, bool showHidden = false, bool? overridePublished = null);

    Task UpdateProductAsync(Product product);

    Task UpdateProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);

    Task UpdateProductsAsync(IList<Product> products);
}
