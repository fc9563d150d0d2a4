using Nop.Web.Framework.Models;

namespace Nop.Web.Models.ShoppingCart;

/// <summary>What the cart comes to.</summary>
public record OrderTotalsModel : BaseNopModel
{
    public bool IsEditable { get; set; }

    public string SubTotal { get; set; }

    public string Shipping { get; set; }

    public bool RequiresShipping { get; set; }

    public string SelectedShippingMethod { get; set; }

    public string OrderTotal { get; set; }
}
