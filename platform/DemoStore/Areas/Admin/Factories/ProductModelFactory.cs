using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Web.Areas.Admin.Models.Catalog;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Web.Areas.Admin.Factories;

/// <summary>Models of the product pages, and the way back from a posted page into the product.</summary>
public class ProductModelFactory(AdminLists lists, IProductAttributeService attributes, IPriceFormatter prices, IProductService products,
    ProductStockModelFactory stock)
{
    public async Task<ProductSearchModel> PrepareSearchAsync()
    {
        var model = new ProductSearchModel
        {
            AvailablePublishedOptions =
            [
                new SelectListItem(await lists.TextAsync("Admin.Catalog.Products.List.SearchPublished.All"), "0"),
                new SelectListItem(await lists.TextAsync("Admin.Catalog.Products.List.SearchPublished.PublishedOnly"), "1"),
                new SelectListItem(await lists.TextAsync("Admin.Catalog.Products.List.SearchPublished.UnpublishedOnly"), "2"),
            ],
        };
        model.SetGridPageSize();

        return model;
    }

    public async Task<ProductListModel> PrepareListAsync(ProductSearchModel search)
    {
        bool? published = search.SearchPublishedId switch { 1 => true, 2 => false, _ => null };
        var found = await products.SearchProductsAsync(pageIndex: search.Page - 1, pageSize: search.PageSize, keywords: search.SearchProductName,
            showHidden: true, overridePublished: published);
        var rows = new List<ProductModel>();
        foreach (var product in found)
            rows.Add(await RowAsync(product));

        return new ProductListModel().PrepareToGrid(search, found, () => rows);
    }

    public async Task<ProductModel> PrepareAsync(Product product)
    {
        var model = await RowAsync(product);
        model.ShortDescription = product.ShortDescription;
        model.LastStockQuantity = product.StockQuantity;
        model.DisplayStockAvailability = product.DisplayStockAvailability;
        model.DisplayStockQuantity = product.DisplayStockQuantity;
        model.MinStockQuantity = product.MinStockQuantity;
        model.LowStockActivityId = product.LowStockActivityId;
        model.NotifyAdminForQuantityBelow = product.NotifyAdminForQuantityBelow;
        model.BackorderModeId = product.BackorderModeId;
        model.UseMultipleWarehouses = product.UseMultipleWarehouses;
        model.WarehouseId = product.WarehouseId;
        model.AllowAddingOnlyExistingAttributeCombinations = product.AllowAddingOnlyExistingAttributeCombinations;
        model.AllowBackInStockSubscriptions = product.AllowBackInStockSubscriptions;
        model.IsRecurring = product.IsRecurring;
        model.RecurringCycleLength = product.RecurringCycleLength;
        model.RecurringCyclePeriodId = product.RecurringCyclePeriodId;
        model.RecurringTotalCycles = product.RecurringTotalCycles;
        await PrepareChoicesAsync(model);

        return model;
    }

    public async Task PrepareChoicesAsync(ProductModel model)
    {
        model.AvailableManageInventoryMethods = await lists.OfEnumAsync<ManageInventoryMethod>();
        model.AvailableLowStockActivities = await lists.OfEnumAsync<LowStockActivity>();
        model.AvailableRecurringCyclePeriods = await lists.OfEnumAsync<RecurringProductCyclePeriod>();
        model.AvailableBackorderModes = await lists.OfEnumAsync<BackorderMode>();
        model.StockQuantityHistorySearchModel.ProductId = model.Id;
        model.StockQuantityHistorySearchModel.SetGridPageSize();
        model.ProductAttributeCombinationSearchModel.ProductId = model.Id;
        model.ProductAttributeCombinationSearchModel.SetGridPageSize();
        await stock.AddWarehousesAsync(model);
    }

    /// <summary>Writes the fields of the page into the product.</summary>
    public void Apply(ProductModel model, Product product)
    {
        product.Name = model.Name;
        product.ShortDescription = model.ShortDescription;
        product.Sku = model.Sku;
        product.Published = model.Published;
        product.Price = model.Price;
        product.ManageInventoryMethodId = model.ManageInventoryMethodId;
        product.StockQuantity = model.StockQuantity;
        product.DisplayStockAvailability = model.DisplayStockAvailability;
        product.DisplayStockQuantity = model.DisplayStockQuantity;
        product.MinStockQuantity = model.MinStockQuantity;
        product.LowStockActivityId = model.LowStockActivityId;
        product.NotifyAdminForQuantityBelow = model.NotifyAdminForQuantityBelow;
        product.BackorderModeId = model.BackorderModeId;
        product.UseMultipleWarehouses = model.UseMultipleWarehouses;
        product.WarehouseId = model.WarehouseId;
        product.AllowAddingOnlyExistingAttributeCombinations = model.AllowAddingOnlyExistingAttributeCombinations;
        product.AllowBackInStockSubscriptions = model.AllowBackInStockSubscriptions;
        product.IsRecurring = model.IsRecurring;
        product.RecurringCycleLength = model.RecurringCycleLength;
        product.RecurringCyclePeriodId = model.RecurringCyclePeriodId;
        product.RecurringTotalCycles = model.RecurringTotalCycles;
    }

    public async Task<StockQuantityHistoryListModel> PrepareHistoryAsync(StockQuantityHistorySearchModel search, Product product)
    {
        var found = await products.GetStockQuantityHistoryAsync(product, pageIndex: search.Page - 1, pageSize: search.PageSize);
        var rows = new List<StockQuantityHistoryModel>();
        foreach (var entry in found)
            rows.Add(new StockQuantityHistoryModel
            {
                Id = entry.Id,
                AttributeCombination = await stock.NameAsync(entry.CombinationId),
                WarehouseName = await stock.WarehouseAsync(entry.WarehouseId),
                QuantityAdjustment = entry.QuantityAdjustment,
                StockQuantity = entry.StockQuantity,
                Message = entry.Message,
                CreatedOn = await lists.LocalAsync(entry.CreatedOnUtc),
            });

        return new StockQuantityHistoryListModel().PrepareToGrid(search, found, () => rows);
    }

    public async Task<AddProductToOrderModel> PrepareAddToOrderAsync(int orderId, Product product)
    {
        var model = new AddProductToOrderModel { OrderId = orderId, ProductId = product.Id, Name = product.Name, UnitPriceInclTax = product.Price, Quantity = 1 };
        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            var values = await attributes.GetProductAttributeValuesAsync(mapping.Id);
            model.ProductAttributes.Add(new AddedAttributeModel
            {
                Id = mapping.Id,
                Name = string.IsNullOrEmpty(mapping.TextPrompt) ? (await attributes.GetProductAttributeByIdAsync(mapping.ProductAttributeId))?.Name : mapping.TextPrompt,
                IsRequired = mapping.IsRequired,
                Values = values.Select(value => new SelectListItem(value.Name, value.Id.ToString(CultureInfo.InvariantCulture), value.IsPreSelected)).ToList(),
                Parts = values.Where(value => value is { AttributeValueType: AttributeValueType.AssociatedToProduct, CustomerEntersQty: true })
                    .Select(value => new CountedPartModel { Id = value.Id, Name = value.Name, Quantity = value.Quantity }).ToList(),
            });
        }

        return model;
    }

    async Task<ProductModel> RowAsync(Product product) => new()
    {
        Id = product.Id,
        Name = product.Name,
        Sku = product.Sku,
        Published = product.Published,
        Price = product.Price,
        FormattedPrice = await prices.FormatPriceAsync(product.Price, true, false),
        ManageInventoryMethodId = product.ManageInventoryMethodId,
        StockQuantity = product.StockQuantity,
        StockQuantityStr = product.ManageInventoryMethod == ManageInventoryMethod.ManageStock
            ? (await products.GetTotalStockQuantityAsync(product)).ToString(CultureInfo.CurrentCulture)
            : await lists.EnumAsync(product.ManageInventoryMethod),
    };
}
