using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>
/// The filters of the grid, as they were typed: text stays text until it is read, so that what cannot be read is answered
/// with its name. The page's address may carry them.
/// </summary>
public record LineSearchModel : BaseSearchModel
{
    /// <summary>Numbers of the states; none: all. Null on an address that names none: what there is to do.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.List.SearchStateIds")]
    public IList<int>? SearchStateIds { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.List.SearchProduct")]
    public string? SearchProduct { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.List.SearchOrder")]
    public string? SearchOrder { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.List.SearchCustomer")]
    public string? SearchCustomer { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.List.SearchStoreId")]
    public int SearchStoreId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.List.SearchAge")]
    public string? SearchAge { get; set; }

    public IList<SelectListItem> AvailableStates { get; set; } = [];

    public IList<SelectListItem> AvailableStores { get; set; } = [];

    /// <summary>True with one store only.</summary>
    public bool HideStores { get; set; }

    public bool CanRelease { get; set; }

    public bool CanManage { get; set; }

    public bool IsPaused { get; set; }

    public IList<UnexplainedModel> Unexplained { get; set; } = [];
}

/// <summary>A product of which more is missing than customers are known to wait for.</summary>
public record UnexplainedModel(int StockItemId, int ProductId, string ProductName, int Stock, int Waiting, int Unexplained);
