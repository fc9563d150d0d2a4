using Nop.Web.Framework.Models;
using Nop.Web.Models.Common;

namespace Nop.Web.Models.Checkout;

/// <summary>The one page on which an order is placed.</summary>
public record OnePageCheckoutModel : BaseNopModel
{
    /// <summary>Which widget zones the page has: those of the platform's one page, or those of its last step.</summary>
    public bool OnePageCheckoutEnabled { get; set; }

    public bool ShippingRequired { get; set; }

    public AddressModel BillingAddress { get; set; } = new();

    public string ShippingMethod { get; set; }

    public IList<CheckoutPaymentMethodModel> PaymentMethods { get; set; } = [];

    public CheckoutConfirmModel ConfirmOrder { get; set; } = new();
}

public record CheckoutPaymentMethodModel : BaseNopModel
{
    public string SystemName { get; set; }

    public string Name { get; set; }

    public bool Selected { get; set; }
}

public record CheckoutConfirmModel : BaseNopModel
{
    /// <summary>Why the order could not be placed.</summary>
    public IList<string> Warnings { get; set; } = [];
}

public record CheckoutCompletedModel : BaseNopModel
{
    public int OrderId { get; set; }

    public string CustomOrderNumber { get; set; }

    public bool OnePageCheckoutEnabled { get; set; }
}
