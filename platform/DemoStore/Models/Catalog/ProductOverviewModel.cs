using Nop.Core.Domain.Catalog;
using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

/// <summary>
/// What a product box shows. The models of the storefront carry the platform's names, so that whatever finds
/// them by name, as a plugin without a reference to them must, finds them here too.
/// </summary>
public record ProductOverviewModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public string ShortDescription { get; set; }

    public string SeName { get; set; }

    public string Sku { get; set; }

    public ProductType ProductType { get; set; }

    public ProductPriceModel ProductPrice { get; set; } = new();

    /// <summary>Whether something has to be chosen on the product page before this can be bought.</summary>
    public bool HasAttributes { get; set; }
}
