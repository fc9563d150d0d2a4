using Nop.Core.Configuration;

namespace Nop.Core.Domain.Orders;

public class OrderSettings : ISettings
{
    public bool AllowCustomersCancelOrders { get; set; }

    public bool AnonymousCheckoutAllowed { get; set; }

    public bool AutoUpdateOrderTotalsOnEditingOrder { get; set; }

    public string CustomOrderNumberMask { get; set; }

    public int MinimumOrderPlacementInterval { get; set; }

    public bool OnePageCheckoutEnabled { get; set; }

    public bool PlaceOrderWithLock { get; set; }
}
