using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A product to be chosen for a supplier, looked for by a form that needs no script.</summary>
public record ProductChoiceModel : BaseNopModel
{
    public int SupplierId { get; set; }

    public string SupplierName { get; set; } = string.Empty;

    [NopResourceDisplayName("Plugins.Misc.Backorders.SupplierProducts.Search")]
    public string? Search { get; set; }

    public IList<FoundProductModel> Products { get; set; } = [];

    /// <summary>More were found than are listed.</summary>
    public bool HasMore { get; set; }
}

public record FoundProductModel(int Id, string Name, string? Sku);
