using Microsoft.AspNetCore.Html;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Models;

/// <summary>What the product page says as it opens. Its Id is the product's.</summary>
public record ProductAvailabilityModel : BaseNopEntityModel
{
    /// <summary>The sentence; empty where there is nothing to say yet.</summary>
    public HtmlString Html { get; set; } = HtmlString.Empty;

    /// <summary>The quantity that it is said for.</summary>
    public int Quantity { get; set; }
}

/// <summary>The sentence in a product box. Its Id is the product's.</summary>
public record ProductBoxModel : BaseNopEntityModel
{
    public HtmlString Html { get; set; } = HtmlString.Empty;
}
