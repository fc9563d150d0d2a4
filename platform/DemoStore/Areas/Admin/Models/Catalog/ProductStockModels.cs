using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Areas.Admin.Models.Catalog;

/// <summary>A warehouse on the product page: what of the product lies there, is reserved, and waits in shipments not sent.</summary>
public record ProductWarehouseInventoryModel : BaseNopModel
{
    public int WarehouseId { get; set; }

    public string WarehouseName { get; set; }

    public bool WarehouseUsed { get; set; }

    public int StockQuantity { get; set; }

    public int ReservedQuantity { get; set; }

    public int PlannedQuantity { get; set; }
}

public record ProductAttributeCombinationSearchModel : BaseSearchModel
{
    public int ProductId { get; set; }
}

public record ProductAttributeCombinationListModel : BasePagedListModel<ProductAttributeCombinationModel>;

public record ProductAttributeCombinationModel : BaseNopEntityModel
{
    public int ProductId { get; set; }

    /// <summary>As text: "Size: S".</summary>
    [NopResourceDisplayName("Admin.Catalog.Products.ProductAttributes.AttributeCombinations.Fields.Attributes")]
    public string AttributesXml { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.ProductAttributes.AttributeCombinations.Fields.Sku")]
    public string Sku { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.ProductAttributes.AttributeCombinations.Fields.StockQuantity")]
    public int StockQuantity { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.ProductAttributes.AttributeCombinations.Fields.AllowOutOfStockOrders")]
    public bool AllowOutOfStockOrders { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.ProductAttributes.AttributeCombinations.Fields.NotifyAdminForQuantityBelow")]
    public int NotifyAdminForQuantityBelow { get; set; }
}
