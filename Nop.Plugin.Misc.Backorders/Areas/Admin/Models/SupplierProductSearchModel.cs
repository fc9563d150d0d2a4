using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>Whose products a grid lists.</summary>
public record SupplierProductSearchModel : BaseSearchModel
{
    public int SupplierId { get; set; }
}

public record SupplierProductListModel : BasePagedListModel<SupplierProductRowModel>;

/// <summary>What a supplier has, as a row.</summary>
public record SupplierProductRowModel : BaseNopEntityModel
{
    public int SupplierId { get; set; }

    public string? SupplierName { get; set; }

    public int ProductId { get; set; }

    public string? ProductName { get; set; }

    /// <summary>Empty for the product itself.</summary>
    public string? Combination { get; set; }

    public string? SupplierSku { get; set; }

    public string? Cost { get; set; }

    public int PackSize { get; set; }

    public int MinimumQuantity { get; set; }

    public string? LeadTime { get; set; }

    public string? Source { get; set; }
}

/// <summary>Who has a product, on its page.</summary>
public record ProductSuppliersModel(int ProductId, IList<SupplierProductRowModel> Rows);
