using Microsoft.AspNetCore.Html;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

public record LineListModel : BasePagedListModel<LineModel>;

/// <summary>A backorder line as a row.</summary>
public record LineModel : BaseNopEntityModel
{
    public int OrderId { get; set; }

    public int OrderItemId { get; set; }

    public string? OrderNumber { get; set; }

    public int ProductId { get; set; }

    public string? ProductName { get; set; }

    public string? Sku { get; set; }

    public int Ordered { get; set; }

    public int Waiting { get; set; }

    public int Ready { get; set; }

    public int Released { get; set; }

    public int Shipped { get; set; }

    public string? Customer { get; set; }

    public string? CustomerEmail { get; set; }

    public string? StoreName { get; set; }

    /// <summary>Whole days since the order.</summary>
    public int Age { get; set; }

    public string? Status { get; set; }

    /// <summary>What its customer reads of the order item; null where nothing is open or nothing is told.</summary>
    public HtmlString? ToldHtml { get; set; }

    /// <summary>When a part of what waits ships; else null.</summary>
    public HtmlString? DatedHtml { get; set; }

    /// <summary>What the page said when it was ordered, without markup; empty where nothing was kept.</summary>
    public string? ReadAtOrder { get; set; }

    /// <summary>The status for style sheets.</summary>
    public string? StatusCode { get; set; }
}
