using System.Text.Json.Nodes;
using DemoStore.Services.Orders;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>Makes what a scenario starts from: fresh customers and products, settings, orders already placed.</summary>
internal sealed class Given(IServiceProvider services, Roles roles)
{
    private static readonly string[] Customers = ["customer A", "customer B"];

    public async Task MakeAsync(RecordedScenario scenario)
    {
        foreach (var setting in scenario.Given["settings"]?.AsArray() ?? [])
            await SetAsync((string)setting);
        foreach (var customer in Customers)
            await AddCustomerAsync(customer);
        foreach (var (role, product) in scenario.Given["products"].AsObject())
            await AddProductAsync(role, new JsonObject(scenario.ProductDefaults.Where(pair => !product.AsObject().ContainsKey(pair.Key)).Concat(product.AsObject())
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))));
        foreach (var (role, order) in scenario.Given["orders"]?.AsObject() ?? [])
            await PlaceAsync(role, order.AsObject());
    }

    /// <summary>Settings of the recordings are switches: "OrderSettings.PlaceOrderWithLock = true".</summary>
    public async Task SetAsync(string setting, bool undo = false)
    {
        var (key, value) = (setting.Split(" = ")[0], bool.Parse(setting.Split(" = ")[1]));
        await services.GetRequiredService<ISettingService>().SetSettingAsync(key.ToLowerInvariant(), undo ? !value : value);
    }

    private async Task AddCustomerAsync(string role)
    {
        var customers = services.GetRequiredService<ICustomerService>();
        var email = $"{role.Replace(' ', '.')}.{Guid.NewGuid():N}@example.com";
        var address = new Address { Email = email, FirstName = role, LastName = "Replay", Address1 = "1 Test Road", City = "Testing", ZipPostalCode = "1000" };
        await services.GetRequiredService<IAddressService>().InsertAddressAsync(address);
        var customer = new Customer
        {
            CustomerGuid = Guid.NewGuid(),
            Email = email,
            Username = email,
            FirstName = role,
            LastName = "Replay",
            Active = true,
            BillingAddressId = address.Id,
            ShippingAddressId = address.Id,
        };
        await customers.InsertCustomerAsync(customer);
        var registered = await customers.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.RegisteredRoleName);
        await customers.AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = registered.Id });
        roles.Set(customer, role);
    }

    private async Task AddProductAsync(string role, JsonObject given)
    {
        if ((given["warehouses"] ?? given["combinations"] ?? given["bundled"]) is not null)
            throw new NotSupportedException($"{role} is counted in a way that this shop does not know.");

        var product = new Product
        {
            Name = role,
            Sku = Guid.NewGuid().ToString("N"),
            Published = true,
            VisibleIndividually = true,
            ProductType = ProductType.SimpleProduct,
            ManageInventoryMethod = Enum.Parse<ManageInventoryMethod>((string)given["manageInventoryMethod"]),
            BackorderMode = Enum.Parse<BackorderMode>((string)given["backorderMode"]),
            LowStockActivity = Enum.Parse<LowStockActivity>((string)given["lowStockActivity"]),
            StockQuantity = (int)given["stockQuantity"],
            MinStockQuantity = (int)given["minStockQuantity"],
            NotifyAdminForQuantityBelow = (int)given["notifyAdminForQuantityBelow"],
            UseMultipleWarehouses = (bool)given["useMultipleWarehouses"],
            AllowBackInStockSubscriptions = (bool)given["allowBackInStockSubscriptions"],
            AllowAddingOnlyExistingAttributeCombinations = (bool)given["allowAddingOnlyExistingAttributeCombinations"],
            DisplayStockAvailability = (bool)given["displayStockAvailability"],
            DisplayStockQuantity = (bool)given["displayStockQuantity"],
            ProductAvailabilityRangeId = (bool)given["productAvailabilityRangeSet"] ? await RangeAsync() : 0,
            AvailableForPreOrder = (bool)given["availableForPreOrder"],
            IsShipEnabled = (bool)given["isShipEnabled"],
            IsRecurring = (bool)given["isRecurring"],
            OrderMinimumQuantity = (int)given["orderMinimumQuantity"],
            OrderMaximumQuantity = (int)given["orderMaximumQuantity"],
            Price = (decimal)given["price"],
        };
        await services.GetRequiredService<IProductService>().InsertProductAsync(product);
        roles.Set(product, role);
        foreach (var (name, attribute) in given["attributes"]?.AsObject() ?? [])
            await AddAttributeAsync(product, name, attribute.AsObject());
    }

    private async Task AddAttributeAsync(Product product, string name, JsonObject given)
    {
        var attributes = services.GetRequiredService<IProductAttributeService>();
        var attribute = new ProductAttribute { Name = name };
        await attributes.InsertProductAttributeAsync(attribute);
        var mapping = new ProductAttributeMapping
        {
            ProductId = product.Id,
            ProductAttributeId = attribute.Id,
            IsRequired = (bool)given["required"],
            AttributeControlType = Enum.Parse<AttributeControlType>((string)given["control"] ?? nameof(AttributeControlType.DropdownList)),
        };
        await attributes.InsertProductAttributeMappingAsync(mapping);
        foreach (var value in given["values"]?.AsArray() ?? [])
            await attributes.InsertProductAttributeValueAsync(new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = (string)value, Quantity = 1 });
    }

    private async Task<int> RangeAsync()
    {
        var ranges = services.GetRequiredService<IRepository<ProductAvailabilityRange>>();
        var range = new ProductAvailabilityRange { Name = ReplayTexts.RangeName };
        await ranges.InsertAsync(range);
        return range.Id;
    }

    private async Task PlaceAsync(string role, JsonObject given)
    {
        var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(roles.Id(nameof(Customer), (string)given["customer"]));
        await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(customer);
        var store = await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync();
        foreach (var item in given["items"].AsArray())
        {
            var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(roles.Id(nameof(Product), (string)item["product"]));
            var warnings = await services.GetRequiredService<IShoppingCartService>()
                .AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, store.Id, quantity: (int)item["quantity"]);
            Assert.That(warnings, Is.Empty, $"{role} cannot be prepared");
        }

        var status = (string)given["paymentStatus"];
        var result = await services.GetRequiredService<IOrderProcessingService>().PlaceOrderAsync(Request(customer, store.Id, status));
        Assert.That(result.Errors, Is.Empty, $"{role} cannot be prepared");
        roles.Set(result.PlacedOrder, role);
        var items = await services.GetRequiredService<IOrderService>().GetOrderItemsAsync(result.PlacedOrder.Id);
        foreach (var (item, itemGiven) in items.OrderBy(item => item.Id).Zip(given["items"].AsArray()))
            roles.Set(item, (string)itemGiven["orderItem"]);
    }

    public static ProcessPaymentRequest Request(Customer customer, int storeId, string paymentStatus) => new()
    {
        CustomerId = customer.Id,
        StoreId = storeId,
        OrderGuid = Guid.NewGuid(),
        PaymentMethodSystemName = PaymentMethods.All.First(method => method.NewStatus.ToString() == paymentStatus).SystemName,
    };
}
