using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Models;

/// <summary>The cart's lines of which something has to be waited for.</summary>
public record CartAvailabilityModel : BaseNopModel
{
    public IList<CartLineAvailabilityModel> Lines { get; set; } = [];
}

public record CartLineAvailabilityModel(int CartItemId, string ProductName, string Sentence);
