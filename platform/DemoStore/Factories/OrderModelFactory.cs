using DemoStore.Services.Orders;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using Nop.Web.Models.Common;
using Nop.Web.Models.Order;

namespace DemoStore.Factories;

/// <summary>Makes what a customer sees of his orders.</summary>
public class OrderModelFactory
{
    private readonly IAddressService _addressService;
    private readonly IDateTimeHelper _dateTimeHelper;
    private readonly ILocalizationService _localizationService;
    private readonly IOrderProcessingService _orderProcessingService;
    private readonly IOrderService _orderService;
    private readonly IPriceFormatter _priceFormatter;
    private readonly IProductService _productService;
    private readonly IShipmentService _shipmentService;
    private readonly OrderSettings _orderSettings;

    public OrderModelFactory(IAddressService addressService,
        IDateTimeHelper dateTimeHelper,
        ILocalizationService localizationService,
        IOrderProcessingService orderProcessingService,
        IOrderService orderService,
        IPriceFormatter priceFormatter,
        IProductService productService,
        IShipmentService shipmentService,
        OrderSettings orderSettings)
    {
        _addressService = addressService;
        _dateTimeHelper = dateTimeHelper;
        _localizationService = localizationService;
        _orderProcessingService = orderProcessingService;
        _orderService = orderService;
        _priceFormatter = priceFormatter;
        _productService = productService;
        _shipmentService = shipmentService;
        _orderSettings = orderSettings;
    }

    public async Task<CustomerOrderListModel> PrepareCustomerOrderListModelAsync(Customer customer, int storeId)
    {
        var model = new CustomerOrderListModel();

        foreach (var order in await _orderService.SearchOrdersAsync(storeId: storeId, customerId: customer.Id))
        {
            model.Orders.Add(new CustomerOrderModel
            {
                Id = order.Id,
                CustomOrderNumber = order.CustomOrderNumber,
                CreatedOn = await _dateTimeHelper.ConvertToUserTimeAsync(order.CreatedOnUtc, DateTimeKind.Utc),
                OrderStatus = await _localizationService.GetLocalizedEnumAsync(order.OrderStatus),
                PaymentStatus = await _localizationService.GetLocalizedEnumAsync(order.PaymentStatus),
                ShippingStatus = await _localizationService.GetLocalizedEnumAsync(order.ShippingStatus),
                OrderTotal = await _priceFormatter.FormatPriceAsync(order.OrderTotal)
            });
        }

        return model;
    }

    public async Task<OrderDetailsModel> PrepareOrderDetailsModelAsync(Order order)
    {
        var isShippable = order.ShippingStatus != ShippingStatus.ShippingNotRequired;

        return new OrderDetailsModel
        {
            Id = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            CreatedOn = await _dateTimeHelper.ConvertToUserTimeAsync(order.CreatedOnUtc, DateTimeKind.Utc),
            OrderStatus = order.OrderStatus,
            OrderStatusText = await _localizationService.GetLocalizedEnumAsync(order.OrderStatus),
            PaymentStatus = order.PaymentStatus,
            PaymentMethodStatus = await _localizationService.GetLocalizedEnumAsync(order.PaymentStatus),
            PaymentMethod = await GetPaymentMethodAsync(order),
            IsShippable = isShippable,
            ShippingStatus = await _localizationService.GetLocalizedEnumAsync(order.ShippingStatus),
            ShippingMethod = order.ShippingMethod,
            BillingAddress = await PrepareAddressAsync(order.BillingAddressId),
            ShippingAddress = await PrepareAddressAsync(isShippable ? order.ShippingAddressId : null),
            OrderSubtotal = await _priceFormatter.FormatPriceAsync(order.OrderSubtotalExclTax),
            OrderShipping = await _priceFormatter.FormatPriceAsync(order.OrderShippingExclTax),
            OrderTotal = await _priceFormatter.FormatPriceAsync(order.OrderTotal),
            IsReOrderAllowed = true,
            CanCancelOrder = _orderSettings.AllowCustomersCancelOrders && _orderProcessingService.CanCancelOrder(order),
            ShowSku = true,
            Items = await PrepareItemsAsync(order),
            Shipments = await PrepareShipmentsAsync(order),
            OrderNotes = await PrepareNotesAsync(order)
        };
    }

    private async Task<IList<OrderDetailsModel.OrderItemModel>> PrepareItemsAsync(Order order)
    {
        var models = new List<OrderDetailsModel.OrderItemModel>();

        foreach (var item in await _orderService.GetOrderItemsAsync(order.Id))
        {
            var product = await _productService.GetProductByIdAsync(item.ProductId);
            models.Add(new OrderDetailsModel.OrderItemModel
            {
                Id = item.Id,
                OrderItemGuid = item.OrderItemGuid,
                Sku = product.Sku,
                ProductId = product.Id,
                ProductName = product.Name,
                ProductSeName = SeoName.From(product.Name),
                Quantity = item.Quantity,
                AttributeInfo = item.AttributeDescription,
                UnitPrice = await _priceFormatter.FormatPriceAsync(item.UnitPriceExclTax),
                SubTotal = await _priceFormatter.FormatPriceAsync(item.PriceExclTax)
            });
        }

        return models;
    }

    private async Task<IList<OrderDetailsModel.ShipmentBriefModel>> PrepareShipmentsAsync(Order order)
    {
        var models = new List<OrderDetailsModel.ShipmentBriefModel>();

        foreach (var shipment in await _shipmentService.GetShipmentsByOrderIdAsync(order.Id, shipped: true))
        {
            models.Add(new OrderDetailsModel.ShipmentBriefModel
            {
                Id = shipment.Id,
                TrackingNumber = shipment.TrackingNumber,
                ShippedDate = await ToUserTimeAsync(shipment.ShippedDateUtc),
                DeliveryDate = await ToUserTimeAsync(shipment.DeliveryDateUtc)
            });
        }

        return models;
    }

    private async Task<IList<OrderDetailsModel.OrderNoteModel>> PrepareNotesAsync(Order order)
    {
        var models = new List<OrderDetailsModel.OrderNoteModel>();

        foreach (var note in await _orderService.GetOrderNotesByOrderIdAsync(order.Id, displayToCustomer: true))
        {
            models.Add(new OrderDetailsModel.OrderNoteModel
            {
                Id = note.Id,
                Note = note.Note,
                CreatedOn = await _dateTimeHelper.ConvertToUserTimeAsync(note.CreatedOnUtc, DateTimeKind.Utc)
            });
        }

        return models;
    }

    private async Task<string> GetPaymentMethodAsync(Order order)
    {
        var method = PaymentMethods.Find(order.PaymentMethodSystemName);

        return method == null ? order.PaymentMethodSystemName : await _localizationService.GetResourceAsync(method.NameKey);
    }

    private async Task<DateTime?> ToUserTimeAsync(DateTime? utc)
    {
        return utc == null ? null : await _dateTimeHelper.ConvertToUserTimeAsync(utc.Value, DateTimeKind.Utc);
    }

    private async Task<AddressModel> PrepareAddressAsync(int? addressId)
    {
        var address = await _addressService.GetAddressByIdAsync(addressId ?? 0) ?? new Address();

        return new AddressModel
        {
            Id = address.Id,
            FirstName = address.FirstName,
            LastName = address.LastName,
            Email = address.Email,
            Address1 = address.Address1,
            ZipPostalCode = address.ZipPostalCode,
            City = address.City,
            PhoneNumber = address.PhoneNumber
        };
    }
}
