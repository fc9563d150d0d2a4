using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Areas.Admin.Models.Catalog;

public record ProductSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.Catalog.Products.List.SearchProductName")]
    public string SearchProductName { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.List.SearchPublished")]
    public int SearchPublishedId { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.List.GoDirectlyToSku")]
    public string GoDirectlyToSku { get; set; }

    public IList<SelectListItem> AvailablePublishedOptions { get; set; } = [];
}

public record ProductListModel : BasePagedListModel<ProductModel>;

/// <summary>A product on its page and as a row of the list. Its Id is the product's.</summary>
public record ProductModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Admin.Catalog.Products.Fields.Name")]
    public string Name { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.ShortDescription")]
    public string ShortDescription { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.Sku")]
    public string Sku { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.Published")]
    public bool Published { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.Price")]
    public decimal Price { get; set; }

    public string FormattedPrice { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.ManageInventoryMethod")]
    public int ManageInventoryMethodId { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.StockQuantity")]
    public int StockQuantity { get; set; }

    /// <summary>The stock that the page showed when it was opened: what was sold since then must not be written over.</summary>
    public int LastStockQuantity { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.StockQuantity")]
    public string StockQuantityStr { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.DisplayStockAvailability")]
    public bool DisplayStockAvailability { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.DisplayStockQuantity")]
    public bool DisplayStockQuantity { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.MinStockQuantity")]
    public int MinStockQuantity { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.LowStockActivity")]
    public int LowStockActivityId { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.NotifyAdminForQuantityBelow")]
    public int NotifyAdminForQuantityBelow { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.BackorderMode")]
    public int BackorderModeId { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.UseMultipleWarehouses")]
    public bool UseMultipleWarehouses { get; set; }

    /// <summary>Where the one stock number lies; 0 for nowhere in particular. Says nothing with several warehouses.</summary>
    [NopResourceDisplayName("Admin.Catalog.Products.Fields.Warehouse")]
    public int WarehouseId { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.AllowAddingOnlyExistingAttributeCombinations")]
    public bool AllowAddingOnlyExistingAttributeCombinations { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.AllowBackInStockSubscriptions")]
    public bool AllowBackInStockSubscriptions { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.IsRecurring")]
    public bool IsRecurring { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.RecurringCycleLength")]
    public int RecurringCycleLength { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.RecurringCyclePeriod")]
    public int RecurringCyclePeriodId { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.Fields.RecurringTotalCycles")]
    public int RecurringTotalCycles { get; set; }

    public IList<SelectListItem> AvailableRecurringCyclePeriods { get; set; } = [];

    public IList<SelectListItem> AvailableManageInventoryMethods { get; set; } = [];

    public IList<SelectListItem> AvailableLowStockActivities { get; set; } = [];

    public IList<SelectListItem> AvailableBackorderModes { get; set; } = [];

    public IList<SelectListItem> AvailableWarehouses { get; set; } = [];

    public IList<ProductWarehouseInventoryModel> ProductWarehouseInventoryModels { get; set; } = [];

    public ProductAttributeCombinationSearchModel ProductAttributeCombinationSearchModel { get; set; } = new();

    public StockQuantityHistorySearchModel StockQuantityHistorySearchModel { get; set; } = new();
}

public record StockQuantityHistorySearchModel : BaseSearchModel
{
    public int ProductId { get; set; }
}

public record StockQuantityHistoryListModel : BasePagedListModel<StockQuantityHistoryModel>;

public record StockQuantityHistoryModel : BaseNopEntityModel
{
    public string AttributeCombination { get; set; }

    public string WarehouseName { get; set; }

    public int QuantityAdjustment { get; set; }

    public int StockQuantity { get; set; }

    public string Message { get; set; }

    public DateTime CreatedOn { get; set; }
}
