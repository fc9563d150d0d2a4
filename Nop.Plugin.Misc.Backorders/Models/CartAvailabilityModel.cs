using Microsoft.AspNetCore.Html;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Models;

/// <summary>The cart's lines of which something has to be waited for.</summary>
public record CartAvailabilityModel : BaseNopModel
{
    public IList<CartLineAvailabilityModel> Lines { get; set; } = [];
}

/// <param name="Choice">The chosen attributes, where another line has the same name; else empty.</param>
/// <param name="Html">The sentence.</param>
public record CartLineAvailabilityModel(int CartItemId, string ProductName, string Choice, HtmlString Html);
