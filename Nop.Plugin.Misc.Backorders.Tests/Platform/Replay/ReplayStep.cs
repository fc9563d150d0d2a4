using System.Text.Json.Nodes;
using DemoStore.Services.Orders;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>What an action works with: the request's services, its arguments, and the names of everything.</summary>
internal sealed class ReplayStep(TestStore store, IServiceProvider services, Roles roles, ReplayTexts texts, EventRecorder recorder, ProbeScript probes, Customer actor, JsonObject arguments)
{
    public TestStore Store => store;

    public StaffBrowser Browser { get; init; }

    public Roles Roles => roles;

    public EventRecorder Recorder => recorder;

    public ProbeScript Probes => probes;

    public Customer Actor => actor;

    public JsonObject Arguments => arguments;

    public T Get<T>() => services.GetRequiredService<T>();

    /// <summary>Null where the recording has no such argument.</summary>
    public string Text(string argument) => (string)arguments[argument];

    public int Number(string argument) => (int)arguments[argument];

    public bool Flag(string argument) => (bool)arguments[argument];

    public int Id<TEntity>(string argument) where TEntity : BaseEntity => roles.Id(typeof(TEntity).Name, Text(argument));

    public async Task<int> StoreIdAsync() => (await Get<IStoreContext>().GetCurrentStoreAsync()).Id;

    public Task<Product> ProductAsync() => Get<IProductService>().GetProductByIdAsync(Id<Product>("product"));

    public Task<Product> ProductAsync(string role) => Get<IProductService>().GetProductByIdAsync(roles.Id(nameof(Product), role));

    /// <summary>All that the scenario has, as the cache has them.</summary>
    public async Task<List<Product>> ProductsAsync()
    {
        var products = new List<Product>();
        foreach (var (_, role) in roles.Of(nameof(Product)))
            products.Add(await ProductAsync(role));
        return products;
    }

    public Task<Order> OrderAsync() => Get<IOrderService>().GetOrderByIdAsync(roles.Id(nameof(Order), Text("order") ?? "order 1"));

    public Task<Order> OrderOfAsync(OrderItem item) => Get<IOrderService>().GetOrderByIdAsync(item.OrderId);

    public Task<OrderItem> ItemAsync() => Get<IOrderService>().GetOrderItemByIdAsync(Id<OrderItem>("orderItem"));

    public Task<Shipment> ShipmentAsync() => Get<IShipmentService>().GetShipmentByIdAsync(Id<Shipment>("shipment"));

    public async Task<IList<ShoppingCartItem>> CartAsync()
        => await Get<IShoppingCartService>().GetShoppingCartAsync(actor, ShoppingCartType.ShoppingCart, await StoreIdAsync());

    public string Name(string sentence) => texts.Name(sentence);

    public JsonObject Warnings(IEnumerable<string> warnings) => new() { ["warnings"] = Names(warnings) };

    public JsonArray Names(IEnumerable<string> sentences) => [.. sentences.Select(sentence => JsonValue.Create(texts.Name(sentence)))];

    /// <summary>An admin page's answer: where it goes and what it says.</summary>
    public JsonObject Answer(AdminAnswer answer)
    {
        var returned = new JsonObject { ["answer"] = answer.Page };
        if (answer.Notices.Count > 0)
            returned["notifications"] = new JsonArray([.. answer.Notices.Select(notice => JsonValue.Create($"{notice.Type} {texts.Name(notice.Text)}"))]);
        return returned;
    }
}
