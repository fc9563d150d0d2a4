using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>What waits, by stock item, and which supplier's is wanted.</summary>
public record ToOrderSearchModel : BaseSearchModel
{
    /// <summary>0: all; -1: items without a preferred supplier.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.ToOrder.SearchSupplierId")]
    public int SearchSupplierId { get; set; }

    public IList<SelectListItem> AvailableSuppliers { get; set; } = [];

    public bool CanSupply { get; set; }
}

public record ToOrderListModel : BasePagedListModel<ToOrderRowModel>;

/// <summary>A stock item as a row.</summary>
public record ToOrderRowModel : BaseNopModel
{
    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    public string? ProductName { get; set; }

    public string? Sku { get; set; }

    public long Waiting { get; set; }

    public long Unexplained { get; set; }

    public long Dated { get; set; }

    public long Undated { get; set; }

    public long ToOrder { get; set; }

    public string? OldestPromise { get; set; }

    public string? SupplierName { get; set; }

    public int SupplierId { get; set; }

    /// <summary>The label of the link to a new arrival; null where the user may not add one.</summary>
    public string? AddText { get; set; }
}
