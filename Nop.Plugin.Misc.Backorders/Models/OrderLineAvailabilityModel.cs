using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Models;

/// <summary>What is still open of an order item, whose id it has.</summary>
public record OrderLineAvailabilityModel : BaseNopEntityModel
{
    public string Sentence { get; set; } = string.Empty;
}
