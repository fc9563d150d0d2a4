using DemoStore.Services.Catalog;
using DemoStore.Services.Orders;
using DemoStore.Services.Shipping;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;
using Nop.Services.Shipping;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What people do in the store: shoppers order, staff edits, cancels, ships and counts. Each verb is one request.</summary>
public sealed class Shop(TestStore store)
{
    private int _customerId;
    private int _neighbourId;

    public TestStore Store => store;

    public int CustomerId => _customerId;

    public async Task OpenAsync() => _customerId = await AddShopperAsync("ada@example.com", "Ada", "Miller");

    /// <summary>Somebody else, who orders while the shopper does.</summary>
    public async Task<int> NeighbourAsync() => _neighbourId > 0 ? _neighbourId : _neighbourId = await AddShopperAsync("grace@example.com", "Grace", "Baker");

    /// <summary>After rows were taken away past every cache: nothing is short, and everything has been looked at.</summary>
    public Task StartAfreshAsync(bool totalsFirst) => store.RunAsync(async services =>
    {
        await services.GetRequiredService<IStockItemMap>().ForgetAsync();
        store.Clock.Advance(TimeSpan.FromHours(25));
        await services.GetRequiredService<ISweeper>().SweepAsync();
        var settings = services.GetRequiredService<OrderSettings>();
        if (settings.AutoUpdateOrderTotalsOnEditingOrder == totalsFirst)
            return;

        settings.AutoUpdateOrderTotalsOnEditingOrder = totalsFirst;
        await services.GetRequiredService<ISettingService>().SaveSettingAsync(settings);
    });

    public async Task<int> ProductAsync(int stock, Action<Product> set = null)
    {
        var product = new Product
        {
            Name = "Walnut tray",
            Sku = "TRAY",
            Price = 10,
            StockQuantity = stock,
            ManageInventoryMethod = ManageInventoryMethod.ManageStock,
            BackorderMode = BackorderMode.AllowQtyBelow0,
            ProductType = ProductType.SimpleProduct,
            OrderMinimumQuantity = 1,
            OrderMaximumQuantity = 1000,
            MinStockQuantity = -1000,
            IsShipEnabled = true,
            Published = true,
            VisibleIndividually = true,
        };
        set?.Invoke(product);
        await store.RunAsync<IProductService>(products => products.InsertProductAsync(product));
        return product.Id;
    }

    /// <summary>Through cart and checkout.</summary>
    public Task<int> OrderAsync(int productId, int quantity) => OrderAsync([(productId, quantity)]);

    public Task<int> OrderAsync(params (int ProductId, int Quantity)[] cart) => store.RunAsync(async services =>
    {
        var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(_customerId);
        await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(customer);
        var storeId = (await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync()).Id;
        foreach (var (productId, quantity) in cart)
        {
            var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(productId);
            var warnings = await services.GetRequiredService<IShoppingCartService>().AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, storeId, quantity: quantity);
            Assert.That(warnings, Is.Empty);
        }

        var result = await services.GetRequiredService<IOrderProcessingService>().PlaceOrderAsync(new ProcessPaymentRequest
        {
            CustomerId = _customerId,
            StoreId = storeId,
            OrderGuid = Guid.NewGuid(),
            PaymentMethodSystemName = PaymentMethods.Invoice.SystemName,
        });
        Assert.That(result.Errors, Is.Empty);
        return result.PlacedOrder.Id;
    });

    public Task<int> ItemAsync(int orderId) => store.RunAsync<IRepository<OrderItem>, int>(async items =>
        (await items.Table.Where(item => item.OrderId == orderId).OrderBy(item => item.Id).ToListAsync())[0].Id);

    public Task CancelAsync(int orderId) => WithOrderAsync(orderId, (editing, order) => editing.CancelAsync(order));

    /// <summary>The status drop-down: nothing is given back to the stock.</summary>
    public Task SetCancelledByHandAsync(int orderId) => WithOrderAsync(orderId, (editing, order) => editing.ChangeStatusAsync(order, OrderStatus.Cancelled));

    public Task SetStatusAsync(int orderId, OrderStatus status) => WithOrderAsync(orderId, (editing, order) => editing.ChangeStatusAsync(order, status));

    public Task DeleteAsync(int orderId) => WithOrderAsync(orderId, (editing, order) => editing.DeleteAsync(order));

    public Task EditItemAsync(int itemId, int quantity) => WithItemAsync(itemId, (editing, order, item) => editing.EditItemAsync(order, item, new OrderItemEdit(quantity)));

    public Task DeleteItemAsync(int itemId) => WithItemAsync(itemId, (editing, order, item) => editing.DeleteItemAsync(order, item));

    /// <summary>Staff counts or books in: the product page with another stock quantity.</summary>
    public Task StockAsync(int productId, int by) => store.RunAsync(async services =>
    {
        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(productId);
        await services.GetRequiredService<ProductEditing>().SaveAsync(product, product.StockQuantity, edited => edited.StockQuantity += by);
    });

    public Task EditProductAsync(int productId, Action<Product> edit) => store.RunAsync(async services =>
    {
        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(productId);
        await services.GetRequiredService<ProductEditing>().SaveAsync(product, product.StockQuantity, edit);
    });

    public Task DeleteProductAsync(int productId) => store.RunAsync<IProductService>(async products =>
        await products.DeleteProductAsync(await products.GetProductByIdAsync(productId)));

    /// <summary>The add-shipment page.</summary>
    public async Task<int> ShipmentAsync(int itemId, int quantity, bool send = false)
    {
        await store.RunAsync(async services =>
        {
            var item = await services.GetRequiredService<IOrderService>().GetOrderItemByIdAsync(itemId);
            var order = await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(item.OrderId);
            var answer = await services.GetRequiredService<ShipmentHandling>().AddAsync(order, new ShipmentForm(new Dictionary<int, int> { [itemId] = quantity }, Ship: send));
            Assert.That(answer.Succeeded, string.Join("; ", answer.Notices));
        });

        return await store.RunAsync<IRepository<ShipmentItem>, int>(async items =>
            (await items.Table.Where(item => item.OrderItemId == itemId).OrderByDescending(item => item.Id).ToListAsync())[0].ShipmentId);
    }

    public Task SendAsync(int shipmentId) => store.RunAsync(async services =>
    {
        var shipment = await services.GetRequiredService<IShipmentService>().GetShipmentByIdAsync(shipmentId);
        await services.GetRequiredService<ShipmentHandling>().SetAsShippedAsync(shipment);
    });

    public Task DeleteShipmentAsync(int shipmentId) => store.RunAsync(async services =>
    {
        var shipment = await services.GetRequiredService<IShipmentService>().GetShipmentByIdAsync(shipmentId);
        await services.GetRequiredService<ShipmentHandling>().DeleteAsync(shipment);
    });

    /// <summary>What the table says, not what somebody has cached.</summary>
    public Task<int> StockOfAsync(int productId) => store.RunAsync<IRepository<Product>, int>(async products =>
        (await products.Table.Where(product => product.Id == productId).Select(product => product.StockQuantity).ToListAsync())[0]);

    private Task<int> AddShopperAsync(string email, string firstName, string lastName) => store.RunAsync(async services =>
    {
        var address = new Address { Email = email, FirstName = firstName, LastName = lastName, Address1 = "1 Test Road", City = "Testing", ZipPostalCode = "1000" };
        await services.GetRequiredService<IAddressService>().InsertAddressAsync(address);
        var customers = services.GetRequiredService<ICustomerService>();
        var customer = new Customer
        {
            CustomerGuid = Guid.NewGuid(),
            Email = email,
            Username = email,
            FirstName = firstName,
            LastName = lastName,
            Active = true,
            BillingAddressId = address.Id,
            ShippingAddressId = address.Id,
        };
        await customers.InsertCustomerAsync(customer);
        var registered = await customers.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.RegisteredRoleName);
        await customers.AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = registered.Id });

        return customer.Id;
    });

    private Task WithOrderAsync(int orderId, Func<OrderEditing, Order, Task<AdminAnswer>> edit) => store.RunAsync(async services =>
    {
        var order = await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(orderId);
        await edit(services.GetRequiredService<OrderEditing>(), order);
    });

    private Task WithItemAsync(int itemId, Func<OrderEditing, Order, OrderItem, Task<AdminAnswer>> edit) => store.RunAsync(async services =>
    {
        var item = await services.GetRequiredService<IOrderService>().GetOrderItemByIdAsync(itemId);
        var order = await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(item.OrderId);
        await edit(services.GetRequiredService<OrderEditing>(), order, item);
    });
}
