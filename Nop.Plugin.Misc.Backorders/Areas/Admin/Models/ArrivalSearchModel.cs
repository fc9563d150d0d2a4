using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>
/// The filters of the grid of arrivals, as they were typed: what cannot be read is answered with its name. The page's address
/// may carry them.
/// </summary>
public record ArrivalSearchModel : BaseSearchModel
{
    /// <summary>The status that is none: a window and its grace days are over.</summary>
    public const int OVERDUE = 15;

    /// <summary>Numbers of statuses, or <see cref="OVERDUE"/>; 0 alone: any. Null on an address that names none: what is open.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrivals.SearchStatusIds")]
    public IList<int>? SearchStatusIds { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrivals.SearchProduct")]
    public string? SearchProduct { get; set; }

    /// <summary>Of links that lead here; 0: any.</summary>
    public int SearchProductId { get; set; }

    /// <summary>Null where arrivals of all products are searched.</summary>
    public string? ProductName { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrivals.SearchSupplierId")]
    public int SearchSupplierId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrivals.SearchReference")]
    public string? SearchReference { get; set; }

    /// <summary>As 2026-12-24; the last stated day is on it or later.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrivals.SearchFrom")]
    public string? SearchFrom { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrivals.SearchTo")]
    public string? SearchTo { get; set; }

    public IList<SelectListItem> AvailableStatuses { get; set; } = [];

    public IList<SelectListItem> AvailableSuppliers { get; set; } = [];

    public bool CanSupply { get; set; }
}

public record ArrivalListModel : BasePagedListModel<ArrivalRowModel>;

/// <summary>An arrival as a row.</summary>
public record ArrivalRowModel : BaseNopEntityModel
{
    public int Version { get; set; }

    public int ProductId { get; set; }

    public string? ProductName { get; set; }

    public string? Sku { get; set; }

    public string? SupplierName { get; set; }

    public string? WarehouseName { get; set; }

    public string? Reference { get; set; }

    public int Ordered { get; set; }

    public int Received { get; set; }

    /// <summary>The stated days in words.</summary>
    public string? Days { get; set; }

    public string? Status { get; set; }

    /// <summary>The status for style sheets.</summary>
    public string? StatusCode { get; set; }

    public bool IsOpen { get; set; }
}
