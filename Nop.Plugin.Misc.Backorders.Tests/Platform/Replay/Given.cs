using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DemoStore.Services.Orders;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;
using Nop.Services.ScheduleTasks;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>Makes what a scenario starts from: fresh customers and products, settings, orders already placed.</summary>
internal sealed partial class Given(IServiceProvider services, Roles roles)
{
    private static readonly string[] Known = ["settings", "products", "subscribers", "orders", "stockAfterOrders", "pickupInStore", "probe", "database", "task"];

    private static readonly string[] Customers = ["customer A", "customer B"];

    public async Task MakeAsync(RecordedScenario scenario)
    {
        var unknown = scenario.Given.Select(pair => pair.Key).Except(Known).ToList();
        Assert.That(unknown, Is.Empty, "nobody prepares this");
        foreach (var setting in scenario.Given["settings"]?.AsArray() ?? [])
            await SetAsync((string)setting);
        if (scenario.Given["task"] is { } task)
            await AddTaskAsync(task.AsObject());
        foreach (var customer in Customers)
            await AddCustomerAsync(customer);
        foreach (var warehouse in Warehouses(scenario))
            await AddWarehouseAsync(warehouse);
        await new GivenProducts(services, roles).MakeAsync(scenario.Given["products"]?.AsObject() ?? [], scenario.ProductDefaults);
        foreach (var (product, subscribers) in scenario.Given["subscribers"]?.AsObject() ?? [])
            foreach (var customer in subscribers.AsArray())
                await SubscribeAsync(product, (string)customer);
        foreach (var (role, order) in scenario.Given["orders"]?.AsObject() ?? [])
            await PlaceAsync(role, order.AsObject(), (bool?)scenario.Given["pickupInStore"] == true);
    }

    private async Task AddTaskAsync(JsonObject given)
    {
        var task = new ScheduleTask
        {
            Name = "replay",
            Type = ((bool?)given["fails"] == true ? typeof(FailingRecorderTask) : typeof(RecorderTask)).AssemblyQualifiedName,
            Enabled = (bool)given["enabled"],
            StopOnError = (bool)given["stopOnError"],
            Seconds = (int)given["seconds"],
            LastStartUtc = (bool)given["startedBefore"] ? services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime : null,
        };
        await services.GetRequiredService<IScheduleTaskService>().InsertTaskAsync(task);
        roles.Set(task, "task");
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

    /// <summary>Warehouses belong to no product: every one that the scenario names exists.</summary>
    private static IEnumerable<string> Warehouses(RecordedScenario scenario)
        => WarehouseRole().Matches(string.Concat(scenario.Steps.Select(step => step.Arguments).Prepend(scenario.Given).Select(part => part.ToJsonString())))
            .Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private async Task AddWarehouseAsync(string role)
    {
        var warehouse = new Warehouse { Name = role };
        await services.GetRequiredService<IRepository<Warehouse>>().InsertAsync(warehouse);
        roles.Set(warehouse, role);
    }

    private async Task SubscribeAsync(string product, string customer)
    {
        var store = await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync();
        var subscription = new BackInStockSubscription { StoreId = store.Id, ProductId = roles.Id(nameof(Product), product), CustomerId = roles.Id(nameof(Customer), customer) };
        await services.GetRequiredService<IRepository<BackInStockSubscription>>().InsertAsync(subscription);
        roles.Of(subscription);
    }

    private ChosenAttributes Attributes()
        => new(services.GetRequiredService<IProductAttributeService>(), services.GetRequiredService<IProductAttributeParser>());

    [GeneratedRegex(@"warehouse W\d")]
    private static partial Regex WarehouseRole();

    private async Task PlaceAsync(string role, JsonObject given, bool pickupInStore)
    {
        var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(roles.Id(nameof(Customer), (string)given["customer"]));
        await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(customer);
        var store = await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync();
        foreach (var item in given["items"].AsArray())
        {
            var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(roles.Id(nameof(Product), (string)item["product"]));
            var warnings = await services.GetRequiredService<IShoppingCartService>().AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart,
                store.Id, await Attributes().FirstOfEachAsync(product), quantity: (int)item["quantity"]);
            Assert.That(warnings, Is.Empty, $"{role} cannot be prepared");
        }

        var status = (string)given["paymentStatus"];
        var result = await services.GetRequiredService<IOrderProcessingService>().PlaceOrderAsync(Request(customer, store.Id, status));
        Assert.That(result.Errors, Is.Empty, $"{role} cannot be prepared");
        roles.Set(result.PlacedOrder, role);
        result.PlacedOrder.PickupInStore = pickupInStore;
        await services.GetRequiredService<IOrderService>().UpdateOrderAsync(result.PlacedOrder);
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
