using System.Globalization;
using DemoStore.Services.Orders;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Stores;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Web.Areas.Admin.Factories;

/// <summary>Models of the order pages.</summary>
public class OrderModelFactory(IAddressService addresses, AdminLists lists, ICustomerService customers, IOrderService orders,
    IOrderProcessingService processing, IPriceFormatter prices, IProductService products, IStoreService stores)
{
    public async Task<OrderSearchModel> PrepareSearchAsync()
    {
        var model = new OrderSearchModel
        {
            AvailableOrderStatuses = await lists.OfEnumAsync<OrderStatus>(),
            AvailablePaymentStatuses = await lists.OfEnumAsync<PaymentStatus>(),
            AvailableShippingStatuses = await lists.OfEnumAsync<ShippingStatus>(),
            AvailableProducts = [new SelectListItem(await lists.TextAsync("Admin.Common.All"), "0")],
        };
        foreach (var product in await products.SearchProductsAsync(showHidden: true))
            model.AvailableProducts.Add(new SelectListItem(product.Name, product.Id.ToString(CultureInfo.InvariantCulture)));
        model.SetGridPageSize();

        return model;
    }

    public async Task<OrderListModel> PrepareListAsync(OrderSearchModel search)
    {
        var found = await orders.SearchOrdersAsync(
            productId: search.ProductId,
            createdFromUtc: await lists.UtcDayAsync(search.StartDate),
            createdToUtc: await lists.UtcDayAsync(search.EndDate, 1),
            osIds: Chosen(search.OrderStatusIds), psIds: Chosen(search.PaymentStatusIds), ssIds: Chosen(search.ShippingStatusIds),
            billingEmail: search.BillingEmail, billingLastName: search.BillingLastName,
            pageIndex: search.Page - 1, pageSize: search.PageSize);
        var rows = new List<OrderModel>();
        foreach (var order in found)
            rows.Add(await RowAsync(order));

        return new OrderListModel().PrepareToGrid(search, found, () => rows);
    }

    public async Task<OrderModel> PrepareAsync(Order order)
    {
        var model = await RowAsync(order);
        model.OrderGuid = order.OrderGuid;
        model.StoreName = (await stores.GetStoreByIdAsync(order.StoreId))?.Name;
        model.PaymentMethod = PaymentMethods.Find(order.PaymentMethodSystemName) is { } method ? await lists.TextAsync(method.NameKey) : order.PaymentMethodSystemName;
        model.ShippingMethod = order.ShippingMethod;
        model.PickupInStore = order.PickupInStore;
        model.OrderSubtotalExclTax = await prices.FormatPriceAsync(order.OrderSubtotalExclTax, true, false);
        model.OrderShippingExclTax = await prices.FormatPriceAsync(order.OrderShippingExclTax, true, false);
        model.Tax = await prices.FormatPriceAsync(order.OrderTax, true, false);
        model.BillingAddress = await LinesAsync(order.BillingAddressId);
        model.ShippingAddress = order.ShippingAddressId is { } shipping ? await LinesAsync(shipping) : [];
        model.IsShippable = order.ShippingStatus != ShippingStatus.ShippingNotRequired;
        model.CanAddNewShipments = model.IsShippable && await orders.HasItemsToAddToShipmentAsync(order);
        model.CanCancelOrder = processing.CanCancelOrder(order);
        model.CanMarkOrderAsPaid = processing.CanMarkOrderAsPaid(order);
        model.AvailableOrderStatuses = await lists.OfEnumAsync<OrderStatus>();
        model.OrderShipmentSearchModel.OrderId = model.OrderNoteSearchModel.OrderId = order.Id;
        model.OrderShipmentSearchModel.SetGridPageSize();
        model.OrderNoteSearchModel.SetGridPageSize();
        foreach (var item in await orders.GetOrderItemsAsync(order.Id))
            model.Items.Add(await ItemAsync(item));

        return model;
    }

    public async Task<OrderNoteListModel> PrepareNotesAsync(OrderNoteSearchModel search)
    {
        var notes = (await orders.GetOrderNotesByOrderIdAsync(search.OrderId)).OrderByDescending(note => note.Id).ToList().ToPagedList(search);
        var rows = new List<OrderNoteModel>();
        foreach (var note in notes)
            rows.Add(new OrderNoteModel
            {
                Id = note.Id,
                OrderId = note.OrderId,
                Note = note.Note,
                DisplayToCustomer = note.DisplayToCustomer,
                CreatedOn = await lists.LocalAsync(note.CreatedOnUtc),
            });

        return new OrderNoteListModel().PrepareToGrid(search, notes, () => rows);
    }

    /// <summary>An order as a row of a list.</summary>
    public async Task<OrderModel> RowAsync(Order order)
    {
        var customer = await customers.GetCustomerByIdAsync(order.CustomerId);
        var billing = await addresses.GetAddressByIdAsync(order.BillingAddressId);

        return new OrderModel
        {
            Id = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            CustomerId = order.CustomerId,
            CustomerInfo = customer != null && await customers.IsRegisteredAsync(customer) ? customer.Email : await lists.TextAsync("Admin.Customers.Guest"),
            CustomerFullName = $"{billing?.FirstName} {billing?.LastName}".Trim(),
            CustomerEmail = billing?.Email ?? customer?.Email,
            CreatedOn = await lists.LocalAsync(order.CreatedOnUtc),
            OrderStatusId = order.OrderStatusId,
            OrderStatus = await lists.EnumAsync(order.OrderStatus),
            PaymentStatus = await lists.EnumAsync(order.PaymentStatus),
            ShippingStatusId = order.ShippingStatusId,
            ShippingStatus = await lists.EnumAsync(order.ShippingStatus),
            OrderTotal = await prices.FormatPriceAsync(order.OrderTotal, true, false),
        };
    }

    async Task<OrderItemModel> ItemAsync(OrderItem item)
    {
        var product = await products.GetProductByIdAsync(item.ProductId);

        return new OrderItemModel
        {
            Id = item.Id,
            ProductId = item.ProductId,
            ProductName = product?.Name,
            Sku = product?.Sku,
            AttributeInfo = item.AttributeDescription,
            Quantity = item.Quantity,
            UnitPriceInclTaxValue = item.UnitPriceInclTax,
            UnitPriceInclTax = await prices.FormatPriceAsync(item.UnitPriceInclTax, true, false),
            SubTotalInclTax = await prices.FormatPriceAsync(item.PriceInclTax, true, false),
        };
    }

    async Task<IList<string>> LinesAsync(int addressId) => await addresses.GetAddressByIdAsync(addressId) is not { } address
        ? []
        : new[]
        {
            $"{address.FirstName} {address.LastName}", address.Company, address.Address1, address.Address2,
            $"{address.ZipPostalCode} {address.City}", address.Email, address.PhoneNumber,
        }.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Trim()).ToList();

    static List<int> Chosen(IEnumerable<int> ids)
    {
        var chosen = (ids ?? []).Where(id => id > 0).ToList();
        return chosen.Count > 0 ? chosen : null;
    }
}
