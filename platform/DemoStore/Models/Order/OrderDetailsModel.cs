using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Common;

namespace Nop.Web.Models.Order;

/// <summary>An order as its customer sees it. Its Id is the order's.</summary>
public record OrderDetailsModel : BaseNopEntityModel
{
    public string CustomOrderNumber { get; set; }

    /// <summary>In the customer's time zone.</summary>
    public DateTime CreatedOn { get; set; }

    public OrderStatus OrderStatus { get; set; }

    public string OrderStatusText { get; set; }

    public bool IsReOrderAllowed { get; set; }

    public bool CanCancelOrder { get; set; }

    public bool IsShippable { get; set; }

    public string ShippingStatus { get; set; }

    public string ShippingMethod { get; set; }

    public AddressModel ShippingAddress { get; set; } = new();

    public AddressModel BillingAddress { get; set; } = new();

    public IList<ShipmentBriefModel> Shipments { get; set; } = [];

    public string PaymentMethod { get; set; }

    public string PaymentMethodStatus { get; set; }

    public PaymentStatus PaymentStatus { get; set; }

    public string OrderSubtotal { get; set; }

    public string OrderShipping { get; set; }

    public string OrderTotal { get; set; }

    public bool ShowSku { get; set; }

    public IList<OrderItemModel> Items { get; set; } = [];

    public IList<OrderNoteModel> OrderNotes { get; set; } = [];

    /// <summary>One line. Its Id is the order item's.</summary>
    public record OrderItemModel : BaseNopEntityModel
    {
        public Guid OrderItemGuid { get; set; }

        public string Sku { get; set; }

        public int ProductId { get; set; }

        public string ProductName { get; set; }

        public string ProductSeName { get; set; }

        public string UnitPrice { get; set; }

        public string SubTotal { get; set; }

        public int Quantity { get; set; }

        /// <summary>The chosen attributes as encoded HTML.</summary>
        public string AttributeInfo { get; set; }
    }

    public record ShipmentBriefModel : BaseNopEntityModel
    {
        public string TrackingNumber { get; set; }

        public DateTime? ShippedDate { get; set; }

        public DateTime? DeliveryDate { get; set; }
    }

    public record OrderNoteModel : BaseNopEntityModel
    {
        public string Note { get; set; }

        public DateTime CreatedOn { get; set; }
    }
}
