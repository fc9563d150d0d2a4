namespace Nop.Core.Domain.Catalog;

public class ProductAttributeCombination : BaseEntity
{
    public bool AllowOutOfStockOrders { get; set; }

    public string AttributesXml { get; set; }

    public string Gtin { get; set; }

    public string ManufacturerPartNumber { get; set; }

    public int MinStockQuantity { get; set; }

    public int NotifyAdminForQuantityBelow { get; set; }

    public decimal? OverriddenPrice { get; set; }

    public int? PictureId { get; set; }

    public int ProductId { get; set; }

    public string Sku { get; set; }

    public int StockQuantity { get; set; }
}
