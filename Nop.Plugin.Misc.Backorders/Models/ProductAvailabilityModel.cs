using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Models;

/// <summary>What the product page says as it opens. Its Id is the product's.</summary>
public record ProductAvailabilityModel : BaseNopEntityModel
{
    public string Sentence { get; set; } = string.Empty;
}
