using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Services.Catalog;

/// <summary>Products, and what is asked about their stock; how it is counted and moved is the business of <see cref="StockAdjustment"/>.</summary>
public class ProductService : IProductService
{
    private readonly StockAdjustment _adjustment;
    private readonly StockHistory _history;
    private readonly IRepository<Product> _products;
    private readonly StockMessages _stockMessages;
    private readonly IRepository<ProductWarehouseInventory> _warehouseRows;
    private readonly WarehouseStock _warehouses;

    public ProductService(StockAdjustment adjustment, StockHistory history, IRepository<Product> products, StockMessages stockMessages,
        IRepository<ProductWarehouseInventory> warehouseRows, WarehouseStock warehouses)
    {
        _adjustment = adjustment;
        _history = history;
        _products = products;
        _stockMessages = stockMessages;
        _warehouseRows = warehouseRows;
        _warehouses = warehouses;
    }

    public Task<Product> GetProductByIdAsync(int productId) => _products.GetByIdAsync(productId, cache => default);

    public Task<IList<Product>> GetProductsByIdsAsync(int[] productIds)
        => _products.GetByIdsAsync(productIds, cache => default, includeDeleted: false);

    public async Task<Product> GetProductBySkuAsync(string sku)
    {
        if (string.IsNullOrWhiteSpace(sku))
            return null;

        sku = sku.Trim();
        return (await _products.GetAllAsync(products => products
            .Where(p => p.Sku == sku && !p.Deleted).OrderBy(p => p.Id).Take(1))).FirstOrDefault();
    }

    public Task<IList<Product>> GetAllProductsDisplayedOnHomepageAsync()
        => _products.GetAllAsync(products => products
            .Where(p => p.ShowOnHomepage && p.Published && p.VisibleIndividually && !p.Deleted)
            .OrderBy(p => p.DisplayOrder).ThenBy(p => p.Id));

    /// <summary>Categories, manufacturers, tags, specification and stores are not in this shop and filter nothing.</summary>
    public Task<IPagedList<Product>> SearchProductsAsync(int pageIndex = 0, int pageSize = int.MaxValue,
        IList<int> categoryIds = null, IList<int> manufacturerIds = null, int storeId = 0, int vendorId = 0,
        int warehouseId = 0, ProductType? productType = null, bool visibleIndividuallyOnly = false,
        bool excludeFeaturedProducts = false, decimal? priceMin = null, decimal? priceMax = null, int productTagId = 0,
        string keywords = null, bool searchDescriptions = false, bool searchManufacturerPartNumber = true,
        bool searchSku = true, bool searchProductTags = false, int languageId = 0,
        IList<SpecificationAttributeOption> filteredSpecOptions = null,
        ProductSortingEnum orderBy = ProductSortingEnum.Position, bool showHidden = false, bool? overridePublished = null)
        => _products.GetAllPagedAsync(products =>
        {
            products = products.Where(p => !p.Deleted);
            if (overridePublished is bool published)
                products = products.Where(p => p.Published == published);
            else if (!showHidden)
                products = products.Where(p => p.Published);
            if (visibleIndividuallyOnly)
                products = products.Where(p => p.VisibleIndividually);
            if (vendorId > 0)
                products = products.Where(p => p.VendorId == vendorId);
            if (warehouseId > 0)
                products = products.Where(p => p.WarehouseId == warehouseId);
            if (productType is ProductType type)
            {
                var typeId = (int)type;
                products = products.Where(p => p.ProductTypeId == typeId);
            }
            if (priceMin is decimal lowest)
                products = products.Where(p => p.Price >= lowest);
            if (priceMax is decimal highest)
                products = products.Where(p => p.Price <= highest);
            if (!string.IsNullOrWhiteSpace(keywords))
            {
                var wanted = keywords.Trim().ToLower();
                products = products.Where(p => p.Name.ToLower().Contains(wanted)
                    || (searchSku && p.Sku.ToLower() == wanted)
                    || (searchDescriptions && p.ShortDescription.ToLower().Contains(wanted)));
            }
            return Sorted(products, orderBy);
        }, pageIndex, pageSize);

    public Task InsertProductAsync(Product product) => _products.InsertAsync(product);

    public Task InsertProductsAsync(IList<Product> products) => _products.InsertAsync(products);

    public Task UpdateProductAsync(Product product) => _products.UpdateAsync(product);

    public Task UpdateProductsAsync(IList<Product> products) => _products.UpdateAsync(products);

    public Task DeleteProductAsync(Product product) => _products.DeleteAsync(product);

    public Task DeleteProductsAsync(IList<Product> products) => _products.DeleteAsync(products);

    /// <summary>0 where not the product but its combinations are counted, or nothing is.</summary>
    public Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _adjustment.TotalAsync(product, useReservedQuantity, warehouseId);
    }

    public async Task<string> FormatStockMessageAsync(Product product, string attributesXml)
    {
        ArgumentNullException.ThrowIfNull(product);
        return product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes
            ? await _stockMessages.FormatAsync(product, attributesXml)
            : await _stockMessages.FormatAsync(product, await GetTotalStockQuantityAsync(product));
    }

    public Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "")
    {
        ArgumentNullException.ThrowIfNull(product);
        return _adjustment.AdjustAsync(product, quantityToChange, attributesXml, message);
    }

    public Task AddStockQuantityHistoryEntryAsync(Product product, int quantityAdjustment, int stockQuantity,
        int warehouseId = 0, string message = "", int? combinationId = null)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _history.AddAsync(product, quantityAdjustment, stockQuantity, warehouseId, message, combinationId);
    }

    public Task<IPagedList<StockQuantityHistory>> GetStockQuantityHistoryAsync(Product product, int warehouseId = 0,
        int combinationId = 0, int pageIndex = 0, int pageSize = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(product);
        return _history.ReadAsync(product.Id, warehouseId, combinationId, pageIndex, pageSize);
    }

    /// <summary>Takes a negative quantity. Only stock in several warehouses is booked when it leaves; the rest left when it was ordered.</summary>
    public Task BookReservedInventoryAsync(Product product, int warehouseId, int quantity, string message = "")
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(quantity, 0);
        return WarehouseStock.Counts(product) ? _warehouses.BookAsync(product, warehouseId, -quantity, message) : Task.CompletedTask;
    }

    /// <summary>The counterpart of booking: how many units were taken back.</summary>
    public Task<int> ReverseBookedInventoryAsync(Product product, ShipmentItem shipmentItem, string message = "")
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(shipmentItem);
        return WarehouseStock.Counts(product) ? _warehouses.ReverseAsync(product, shipmentItem, message) : Task.FromResult(0);
    }

    public Task<IList<ProductWarehouseInventory>> GetAllProductWarehouseInventoryRecordsAsync(int productId)
        => _warehouseRows.GetAllAsync(rows => rows.Where(row => row.ProductId == productId));

    public Task InsertProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => _warehouseRows.InsertAsync(pwi);

    public Task UpdateProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => _warehouseRows.UpdateAsync(pwi);

    public Task DeleteProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => _warehouseRows.DeleteAsync(pwi);

    private static IQueryable<Product> Sorted(IQueryable<Product> products, ProductSortingEnum orderBy) => orderBy switch
    {
        ProductSortingEnum.NameAsc => products.OrderBy(p => p.Name).ThenBy(p => p.Id),
        ProductSortingEnum.NameDesc => products.OrderByDescending(p => p.Name).ThenBy(p => p.Id),
        ProductSortingEnum.PriceAsc => products.OrderBy(p => p.Price).ThenBy(p => p.Id),
        ProductSortingEnum.PriceDesc => products.OrderByDescending(p => p.Price).ThenBy(p => p.Id),
        ProductSortingEnum.CreatedOn => products.OrderByDescending(p => p.CreatedOnUtc).ThenBy(p => p.Id),
        _ => products.OrderBy(p => p.DisplayOrder).ThenBy(p => p.Id)
    };
}
