using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Order;

/// <summary>A customer's orders, newest first.</summary>
public record CustomerOrderListModel : BaseNopModel
{
    public List<CustomerOrderModel> Orders { get; set; } = [];
}

public record CustomerOrderModel : BaseNopEntityModel
{
    public string CustomOrderNumber { get; set; }

    public string OrderTotal { get; set; }

    public string OrderStatus { get; set; }

    public string PaymentStatus { get; set; }

    public string ShippingStatus { get; set; }

    public DateTime CreatedOn { get; set; }
}
