using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>That a supplier has a product, as a form; with id 0 one that is being added. Of an old one supplier, product and combination stay.</summary>
public record SupplierProductModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.SupplierId")]
    public int SupplierId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.ProductId")]
    public int ProductId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.CombinationId")]
    public int CombinationId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.SupplierSku")]
    public string? SupplierSku { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.Cost")]
    public decimal Cost { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.PackSize")]
    public int PackSize { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.MinimumQuantity")]
    public int MinimumQuantity { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Supply.ProductionDays")]
    [UIHint("Int32Nullable")]
    public int? ProductionDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Supply.TransportDays")]
    [UIHint("Int32Nullable")]
    public int? TransportDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Supply.CustomsDays")]
    [UIHint("Int32Nullable")]
    public int? CustomsDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.Rank")]
    public int Rank { get; set; }

    /// <summary>Whether the way back leads to the product, from where one came.</summary>
    public bool ToProduct { get; set; }

    public string? SupplierName { get; set; }

    public string? ProductName { get; set; }

    public string? CombinationName { get; set; }

    public IList<SelectListItem> AvailableSuppliers { get; set; } = [];

    public IList<SelectListItem> AvailableCombinations { get; set; } = [];

    public IList<SelectListItem> AvailableRanks { get; set; } = [];
}
