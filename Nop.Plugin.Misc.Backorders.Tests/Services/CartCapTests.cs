using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Carting;
using Nop.Plugin.Misc.Backorders.Services.Policies;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What a policy lets wait, asked of the cart that every page uses.</summary>
public class CartCapTests(TestDatabase database) : LedgerTest(database)
{
    private const string AT_MOST = "You can order at most {0} of these now. Lower \"Quantity\" to {0}.";

    private bool _fails;

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        _fails = false;
        options.Services = services => services.AddScoped<ICartCap>(provider => new CapInTrouble(ActivatorUtilities.CreateInstance<CartCap>(provider), () => _fails));
    }

    [TestCase(4, null)]
    [TestCase(5, 4)]
    public async Task ShouldCapWhatMayWait(int quantity, int? most)
    {
        var tray = await Shop.ProductAsync(1);
        await DecideAsync(tray, policy => policy.Cap = 3);

        await AssertRefusedAsync(await AddAsync(new Goods(tray), quantity), most);
    }

    [Test]
    public async Task ShouldCountWhatWaitsAlready()
    {
        var tray = await Shop.ProductAsync(0);
        await DecideAsync(tray, policy => policy.Cap = 5);
        await Shop.OrderAsync(tray, 3);

        await AssertRefusedAsync(await AddAsync(new Goods(tray), 3), 2);
        await AssertRefusedAsync(await AddAsync(new Goods(tray), 2), null);
        Assert.That((await AddAsync(new Goods(tray), 1)).Single(), Is.EqualTo("You can order no more of these now than the 2 that are in your cart. \"Quantity\" adds to them."));
    }

    /// <summary>The number is that of the field that the shopper looks at: what he adds, not what he would have then.</summary>
    [Test]
    public async Task ShouldNameWhatCanBeAdded()
    {
        var tray = await Shop.ProductAsync(0);
        await DecideAsync(tray, policy => policy.Cap = 5);
        await AssertRefusedAsync(await AddAsync(new Goods(tray), 3), null);

        Assert.That((await AddAsync(new Goods(tray), 3)).Single(), Is.EqualTo("You can add at most 2 more of these now to what is in your cart. Lower \"Quantity\" to 2."));

        await AssertRefusedAsync(await AddAsync(new Goods(tray), 2), null);
        var none = await Shop.ProductAsync(0);
        await DecideAsync(none, policy => policy.Cap = 0);
        Assert.That((await AddAsync(new Goods(none), 1)).Single(), Is.EqualTo("You cannot order any of these now: \"Quantity\" would have to be 0. Try again later."));
    }

    /// <summary>The platform says 2 of goods that are at a customer's.</summary>
    [Test]
    public async Task ShouldNotTakeForOnHandWhatThePlatformCountsWrongly()
    {
        var tray = await Shop.CountedWronglyAsync(2);
        await SweepAsync();
        await DecideAsync(tray, policy => policy.Cap = 1);

        await AssertRefusedAsync(await AddAsync(new Goods(tray), 2), 1);
        await AssertRefusedAsync(await AddAsync(new Goods(tray), 1), null);
    }

    [Test]
    public async Task ShouldCapByWhatIsReallyComing()
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 2);
        await new Promises(Store).ArriveAsync(tray, 5, 14);
        await new Promises(Store).ArriveAsync(tray, 9, null);
        await DecideAsync(tray, policy => policy.CapByArrivals = true);

        await AssertRefusedAsync(await AddAsync(new Goods(tray), 4), 3);
        await AssertRefusedAsync(await AddAsync(new Goods(tray), 3), null);
    }

    /// <summary>The arrival is overdue since midnight; nobody has planned again yet.</summary>
    [Test]
    public async Task ShouldNotCountOnWhatTurnedOverdueSinceThePlan()
    {
        var tray = await Shop.ProductAsync(0);
        await new Promises(Store).ArriveAsync(tray, 5, 2);
        await DecideAsync(tray, policy => policy.CapByArrivals = true);
        Store.Clock.Advance(TimeSpan.FromDays(2));

        Assert.That((await AddAsync(new Goods(tray), 1)).Single(), Does.StartWith("You cannot order any of these now"));
    }

    [Test]
    public async Task ShouldSellNoMoreWhereNothingComes()
    {
        var tray = await Shop.ProductAsync(0);
        await DecideAsync(tray, policy => policy.CapByArrivals = true);

        Assert.That((await AddAsync(new Goods(tray), 1)).Single(), Does.StartWith("You cannot order any of these now"));
    }

    [Test]
    public async Task ShouldNeitherBreakACartNorAnOrderWhereItCannotLook()
    {
        var tray = await Shop.ProductAsync(0);
        await DecideAsync(tray, policy => policy.Cap = 0);
        Assert.That(await AddAsync(new Goods(tray), 1), Has.Count.EqualTo(1));
        _fails = true;

        Assert.That(await AddAsync(new Goods(tray), 1), Is.Empty);
        var order = await Shop.OrderAsync(tray, 2);
        Assert.That(await UnitsAsync(order), Is.EqualTo("3 0 0 0 0"), "with the one in the cart");
        Assert.That((await RowsAsync<Log>()).Select(log => log.FullMessage), Has.Some.Contains("The cap is in trouble."));
    }

    [Test]
    public async Task ShouldCheckAChangedLineAndThePlacedOrder()
    {
        var tray = await Shop.ProductAsync(0);
        await DecideAsync(tray, policy => policy.Cap = 3);
        await AssertRefusedAsync(await AddAsync(new Goods(tray), 3), null);

        await AssertRefusedAsync(await UpdateAsync(tray, 4), 3);
        await AssertRefusedAsync(await UpdateAsync(tray, 2), null);
        await DecideAsync(tray, policy => policy.Cap = 1);
        Assert.That(await CheckAsync(tray), Is.EqualTo(new[] { string.Format(AT_MOST, 1) }), "the cart says so before the order is refused");
    }

    [Test]
    public async Task ShouldAddUpLinesAndBundlesOfOneItem()
    {
        var cup = await Shop.ProductAsync(0);
        var set = await Shop.BundleAsync(null, (cup, 2));
        await DecideAsync(cup, policy => policy.Cap = 5);

        await AssertRefusedAsync(await AddAsync(set, 3), 2);
        await AssertRefusedAsync(await AddAsync(set, 2), null);
        await AssertRefusedAsync(await AddAsync(new Goods(cup), 2), 1);
    }

    [Test]
    public async Task ShouldLeaveOtherProductsAndWishListsAlone()
    {
        var (capped, other) = (await Shop.ProductAsync(0), await Shop.ProductAsync(0));
        await DecideAsync(capped, policy => policy.Cap = 0);

        await AssertRefusedAsync(await AddAsync(new Goods(other), 50), null);
        await AssertRefusedAsync(await AddAsync(new Goods(capped), 50, ShoppingCartType.Wishlist), null);
    }

    /// <summary>Whatever else the platform's service has goes through: reading, searching, prices.</summary>
    [Test]
    public async Task ShouldStandBeforeTheCartOnce()
    {
        var tray = await Shop.ProductAsync(5);
        await AddAsync(new Goods(tray), 2);

        await WithCartAsync(async (carts, customer, storeId) =>
        {
            Assert.That(carts, Is.InstanceOf<CartProxy>());
            var cart = await carts.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
            Assert.That(cart.Single().Quantity, Is.EqualTo(2));
            Assert.That((await carts.GetSubTotalAsync(cart[0], true)).Item1, Is.EqualTo(20));
            Assert.That(async () => await carts.AddToCartAsync(customer, null, ShoppingCartType.ShoppingCart, storeId), Throws.ArgumentNullException, "its errors are its own");
            return true;
        });
    }

    private static Task AssertRefusedAsync(IList<string> warnings, int? most)
    {
        Assert.That(warnings, Is.EqualTo(most is null ? Array.Empty<string>() : [string.Format(AT_MOST, most)]));
        return Task.CompletedTask;
    }

    private Task DecideAsync(int productId, Action<ProductPolicy> decide) => Store.RunAsync<IProductPolicyService>(async policies =>
    {
        var policy = await policies.GetAsync(productId);
        decide(policy);
        await policies.SaveAsync(policy);
    });

    private Task<IList<string>> AddAsync(Goods goods, int quantity, ShoppingCartType type = ShoppingCartType.ShoppingCart) => Store.RunAsync(async services =>
    {
        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(goods.ProductId);
        return await services.GetRequiredService<IShoppingCartService>().AddToCartAsync(await CustomerAsync(services), product, type, 1, goods.AttributesXml, quantity: quantity);
    });

    private Task<IList<string>> UpdateAsync(int productId, int quantity) => WithCartAsync(async (carts, customer, storeId) =>
    {
        var item = (await carts.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId)).Single(one => one.ProductId == productId);
        return await carts.UpdateShoppingCartItemAsync(customer, item.Id, item.AttributesXml, 0, quantity: quantity);
    });

    private Task<IList<string>> CheckAsync(int productId) => Store.RunAsync(async services =>
    {
        var carts = services.GetRequiredService<IShoppingCartService>();
        var customer = await CustomerAsync(services);
        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(productId);
        var item = (await carts.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, 1)).Single();
        return await carts.GetShoppingCartItemWarningsAsync(customer, ShoppingCartType.ShoppingCart, product, 1, item.AttributesXml, 0, quantity: item.Quantity, shoppingCartItemId: item.Id);
    });

    private Task<T> WithCartAsync<T>(Func<IShoppingCartService, Customer, int, Task<T>> action) => Store.RunAsync(async services =>
        await action(services.GetRequiredService<IShoppingCartService>(), await CustomerAsync(services), 1));

    private Task<Customer> CustomerAsync(IServiceProvider services) => services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(Shop.CustomerId);

    private sealed class CapInTrouble(ICartCap cap, Func<bool> fails) : ICartCap
    {
        public Task<string> FindWarningAsync(Customer customer, Product product, int storeId, string attributesXml, int quantity, int cartItemId, int adding = 0) => fails()
            ? throw new InvalidOperationException("The cap is in trouble.")
            : cap.FindWarningAsync(customer, product, storeId, attributesXml, quantity, cartItemId, adding);
    }
}
