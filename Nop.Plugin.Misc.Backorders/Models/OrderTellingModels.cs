using Microsoft.AspNetCore.Html;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Models;

/// <summary>An order item of which units were missing, on its customer's order page. Its Id is the order item's.</summary>
public record OrderItemTellingModel : BaseNopEntityModel
{
    public string ProductName { get; set; } = string.Empty;

    /// <summary>The sentence; null where nothing is open.</summary>
    public HtmlString? Html { get; set; }

    /// <summary>When a part of what waits ships; else null.</summary>
    public HtmlString? DatedHtml { get; set; }

    public IList<TimelineEntryModel> Timeline { get; set; } = [];
}

/// <param name="Day">For machines.</param>
/// <param name="DayText">As people write it.</param>
/// <param name="Html">What happened.</param>
/// <param name="Kind">For style sheets.</param>
public record TimelineEntryModel(string Day, string DayText, HtmlString Html, string Kind);

/// <summary>Orders with units to be waited for: one on the completed page, the customer's in the list.</summary>
public record OrdersTellingModel : BaseNopModel
{
    public IList<OrderTellingModel> Orders { get; set; } = [];
}

/// <summary>Its Id is the order's.</summary>
public record OrderTellingModel : BaseNopEntityModel
{
    public string Number { get; set; } = string.Empty;

    public IList<OrderItemTellingModel> Items { get; set; } = [];
}
