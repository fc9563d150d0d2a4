using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Areas.Admin.Models.Orders;

public record OrderSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.Orders.List.StartDate")]
    [UIHint("DateNullable")]
    public DateTime? StartDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.EndDate")]
    [UIHint("DateNullable")]
    public DateTime? EndDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.OrderStatus")]
    public IList<int> OrderStatusIds { get; set; } = [];

    [NopResourceDisplayName("Admin.Orders.List.PaymentStatus")]
    public IList<int> PaymentStatusIds { get; set; } = [];

    [NopResourceDisplayName("Admin.Orders.List.ShippingStatus")]
    public IList<int> ShippingStatusIds { get; set; } = [];

    [NopResourceDisplayName("Admin.Orders.List.BillingEmail")]
    public string BillingEmail { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.BillingLastName")]
    public string BillingLastName { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.Product")]
    public int ProductId { get; set; }

    [NopResourceDisplayName("Admin.Orders.List.GoDirectlyToNumber")]
    public string GoDirectlyToCustomOrderNumber { get; set; }

    public IList<SelectListItem> AvailableOrderStatuses { get; set; } = [];

    public IList<SelectListItem> AvailablePaymentStatuses { get; set; } = [];

    public IList<SelectListItem> AvailableShippingStatuses { get; set; } = [];

    public IList<SelectListItem> AvailableProducts { get; set; } = [];
}

public record OrderListModel : BasePagedListModel<OrderModel>;

/// <summary>An order on its page and as a row of the list. Its Id is the order's.</summary>
public record OrderModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Admin.Orders.Fields.CustomOrderNumber")]
    public string CustomOrderNumber { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.OrderGuid")]
    public Guid OrderGuid { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.Store")]
    public string StoreName { get; set; }

    public int CustomerId { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.Customer")]
    public string CustomerInfo { get; set; }

    public string CustomerFullName { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.CustomerEmail")]
    public string CustomerEmail { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.CreatedOn")]
    public DateTime CreatedOn { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.OrderStatus")]
    public string OrderStatus { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.OrderStatus")]
    public int OrderStatusId { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.PaymentStatus")]
    public string PaymentStatus { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.PaymentMethod")]
    public string PaymentMethod { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.ShippingStatus")]
    public string ShippingStatus { get; set; }

    public int ShippingStatusId { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.ShippingMethod")]
    public string ShippingMethod { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.OrderSubtotal")]
    public string OrderSubtotalExclTax { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.OrderShipping")]
    public string OrderShippingExclTax { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.Tax")]
    public string Tax { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.OrderTotal")]
    public string OrderTotal { get; set; }

    [NopResourceDisplayName("Admin.Orders.Fields.BillingAddress")]
    public IList<string> BillingAddress { get; set; } = [];

    [NopResourceDisplayName("Admin.Orders.Fields.ShippingAddress")]
    public IList<string> ShippingAddress { get; set; } = [];

    public bool PickupInStore { get; set; }

    public bool IsShippable { get; set; }

    public bool CanAddNewShipments { get; set; }

    public bool CanCancelOrder { get; set; }

    public bool CanMarkOrderAsPaid { get; set; }

    [NopResourceDisplayName("Admin.Orders.OrderNotes.Fields.Note")]
    public string AddOrderNoteMessage { get; set; }

    [NopResourceDisplayName("Admin.Orders.OrderNotes.Fields.DisplayToCustomer")]
    public bool AddOrderNoteDisplayToCustomer { get; set; }

    public IList<OrderItemModel> Items { get; set; } = [];

    public OrderShipmentSearchModel OrderShipmentSearchModel { get; set; } = new();

    public OrderNoteSearchModel OrderNoteSearchModel { get; set; } = new();

    public IList<SelectListItem> AvailableOrderStatuses { get; set; } = [];
}

public record OrderItemModel : BaseNopEntityModel
{
    public int ProductId { get; set; }

    public string ProductName { get; set; }

    public string Sku { get; set; }

    public string AttributeInfo { get; set; }

    public int Quantity { get; set; }

    public string UnitPriceInclTax { get; set; }

    public decimal UnitPriceInclTaxValue { get; set; }

    public string SubTotalInclTax { get; set; }
}

public record OrderNoteSearchModel : BaseSearchModel
{
    public int OrderId { get; set; }
}

public record OrderNoteListModel : BasePagedListModel<OrderNoteModel>;

public record OrderNoteModel : BaseNopEntityModel
{
    public int OrderId { get; set; }

    public string Note { get; set; }

    public bool DisplayToCustomer { get; set; }

    public DateTime CreatedOn { get; set; }
}

public record AddProductToOrderSearchModel : BaseSearchModel
{
    public int OrderId { get; set; }

    [NopResourceDisplayName("Admin.Catalog.Products.List.SearchProductName")]
    public string SearchProductName { get; set; }
}

/// <summary>A product that goes into an order that is already placed.</summary>
public record AddProductToOrderModel : BaseNopModel
{
    public int OrderId { get; set; }

    public int ProductId { get; set; }

    public string Name { get; set; }

    [NopResourceDisplayName("Admin.Orders.Products.AddNew.UnitPriceInclTax")]
    public decimal UnitPriceInclTax { get; set; }

    [NopResourceDisplayName("Admin.Orders.Products.AddNew.Quantity")]
    public int Quantity { get; set; }

    public IList<AddedAttributeModel> ProductAttributes { get; set; } = [];
}

/// <summary>An attribute that has to be chosen for a product: from values, or as text.</summary>
public record AddedAttributeModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>Empty where the attribute is a text.</summary>
    public IList<SelectListItem> Values { get; set; } = [];

    /// <summary>The values that stand for a part of which the units are counted here.</summary>
    public IList<CountedPartModel> Parts { get; set; } = [];
}

public record CountedPartModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public int Quantity { get; set; }
}
