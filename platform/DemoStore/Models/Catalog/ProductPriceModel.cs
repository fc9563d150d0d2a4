using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

/// <summary>A product's price as shown and as a number.</summary>
public record ProductPriceModel : BaseNopModel
{
    public string Price { get; set; }

    public decimal? PriceValue { get; set; }

    public bool DisableBuyButton { get; set; }
}
