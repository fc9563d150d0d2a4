using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The filters of the list of suppliers.</summary>
public record SupplierSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.SearchName")]
    public string? SearchName { get; set; }

    /// <summary>1: active, 2: inactive, otherwise all.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.SearchActiveId")]
    public int SearchActiveId { get; set; }

    public IList<SelectListItem> AvailableActive { get; set; } = [];
}

public record SupplierListModel : BasePagedListModel<SupplierRowModel>;

/// <summary>A supplier as a row.</summary>
public record SupplierRowModel : BaseNopEntityModel
{
    public string? Name { get; set; }

    public string? ContactName { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? LeadTime { get; set; }

    public bool Active { get; set; }
}
