using System.Net;
using AngleSharp.Dom;
using DemoStore.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Services.Configuration;
using Nop.Services.Orders;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

[TestFixture]
internal sealed class StorefrontOrderTests : StorefrontFixture
{
    [Test]
    public async Task Guest_PlacesAnOrderWhichTakesTheStock()
    {
        var product = await AddProductAsync(1, BackorderMode.AllowQtyBelow0);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 3);

        var orderId = await shopper.CheckOutAsync("gina@example.com");
        var (order, items) = await OrderAsync(orderId);

        Assert.That(items.Select(item => (item.ProductId, item.Quantity)), Is.EqualTo(new[] { (product.Id, 3) }));
        Assert.That(order.PaymentStatus, Is.EqualTo(PaymentStatus.Pending));
        Assert.That(order.OrderTotal, Is.EqualTo(37.5m));
        Assert.That(await StockOfAsync(product.Id), Is.EqualTo(-2));
        Assert.That(shopper.Text, Does.Contain(order.CustomOrderNumber));
        Assert.That((await shopper.OpenAsync("/cart")).Text, Does.Contain(await TextAsync("ShoppingCart.CartIsEmpty")));
    }

    [Test]
    public async Task Checkout_HasThePlatformsZones()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 1);
        Zones.Clear();

        var orderId = await shopper.CheckOutAsync("zoe@example.com");
        await shopper.OpenAsync($"/orderdetails/{orderId}");
        var (_, items) = await OrderAsync(orderId);

        Assert.That(Zones, Has.Member(new ZoneSeen("op_checkout_confirm_top", "CheckoutConfirmModel", null)));
        Assert.That(Zones, Has.Member(new ZoneSeen("op_checkout_confirm_bottom", "CheckoutConfirmModel", null)));
        Assert.That(Zones, Has.Member(new ZoneSeen("order_summary_content_after", "ShoppingCartModel", null)));
        Assert.That(Zones, Has.Member(new ZoneSeen("checkout_completed_top", "CheckoutCompletedModel", null)));
        Assert.That(Zones, Has.Member(new ZoneSeen("checkout_completed_bottom", "CheckoutCompletedModel", null)));
        Assert.That(Zones, Has.Member(new ZoneSeen("orderdetails_page_overview", "OrderDetailsModel", orderId)));
        Assert.That(Zones, Has.Member(new ZoneSeen("orderdetails_page_afterproducts", "OrderDetailsModel", orderId)));
        Assert.That(Zones, Has.Member(new ZoneSeen("orderdetails_product_line", "OrderItemModel", items.Single().Id)));
        Assert.That(Zones.Select(zone => zone.Zone), Has.No.Member("checkout_confirm_top"));
    }

    [Test]
    public async Task Checkout_InSteps_HasTheLastStepsZones()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 1);
        await SetAsync(settings => settings.OnePageCheckoutEnabled = false);
        try
        {
            Zones.Clear();
            await shopper.OpenAsync("/checkout");

            Assert.That(Zones, Has.Member(new ZoneSeen("checkout_confirm_top", "CheckoutConfirmModel", null)));
            Assert.That(Zones.Select(zone => zone.Zone), Has.No.Member("op_checkout_confirm_top"));
        }
        finally
        {
            await SetAsync(settings => settings.OnePageCheckoutEnabled = true);
        }
    }

    [Test]
    public async Task Checkout_WithoutAddress_PlacesNothingAndNamesEveryField()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 1);
        await shopper.OpenAsync("/checkout");

        await shopper.SendAsync("#checkout-form", ("BillingAddress.Email", "nonsense"));

        Assert.That(shopper.Page.QuerySelectorAll("[aria-invalid=true]").Select(field => field.GetAttribute("name")), Is.EqualTo(new[]
        {
            "BillingAddress.Email", "BillingAddress.FirstName", "BillingAddress.LastName",
            "BillingAddress.Address1", "BillingAddress.ZipPostalCode", "BillingAddress.City"
        }));
        Assert.That(shopper.Text, Does.Contain(await TextAsync("Common.WrongEmail")));
        Assert.That(await StockOfAsync(product.Id), Is.EqualTo(5));
    }

    [Test]
    public async Task Checkout_SoldOutMeanwhile_SaysWhyAndPlacesNothing()
    {
        var product = await AddProductAsync(2, BackorderMode.NoBackorders);
        var slow = await NewShopper().AddToCartAsync(product.Id, 2);
        await slow.OpenAsync("/checkout");
        var fast = await NewShopper().AddToCartAsync(product.Id, 1);
        await fast.CheckOutAsync("fast@example.com");

        await slow.SendAsync("#checkout-form", ("BillingAddress.Email", "slow@example.com"), ("BillingAddress.FirstName", "Sam"),
            ("BillingAddress.LastName", "Slow"), ("BillingAddress.Address1", "2 Side Street"), ("BillingAddress.ZipPostalCode", "10001"),
            ("BillingAddress.City", "Anywhere"));

        Assert.That(slow.Path, Is.EqualTo("/checkout"));
        Assert.That(slow.Page.QuerySelector("[role=alert]").TextContent,
            Does.Contain(string.Format(await TextAsync("ShoppingCart.QuantityExceedsStock"), 1)));
        Assert.That(slow.Page.GetElementById("BillingAddress_LastName").GetAttribute("value"), Is.EqualTo("Slow"));
        Assert.That(await StockOfAsync(product.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task Checkout_WithoutCart_LeadsToTheCart()
    {
        Assert.That((await NewShopper().OpenAsync("/checkout")).Path, Is.EqualTo("/cart"));
    }

    [Test]
    public async Task Customer_SeesHisOwnOrders()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var rita = await NewShopper().RegisterAsync("rita@example.com");
        await rita.AddToCartAsync(product.Id, 1);
        var own = await rita.CheckOutAsync("rita@example.com");
        var other = await (await NewShopper().AddToCartAsync(product.Id, 1)).CheckOutAsync("other@example.com");
        Zones.Clear();

        await rita.OpenAsync("/order/history");
        var listed = rita.Page.QuerySelectorAll(".order-item").Select(item => int.Parse(item.GetAttribute("data-orderid"))).ToList();

        Assert.That(listed, Is.EqualTo(new[] { own }));
        Assert.That(listed, Has.No.Member(other));
        Assert.That(Zones.Select(zone => (zone.Zone, zone.Model)), Has.Member(("customer_orders_top", "CustomerOrderListModel")));
        Assert.That(Zones.Select(zone => (zone.Zone, zone.Model)), Has.Member(("account_navigation_after", "CustomerNavigationModel")));
    }

    [Test]
    public async Task Visitor_HasNoOrderList()
    {
        Assert.That((await NewShopper().OpenAsync("/order/history")).Path, Does.StartWith("/login"));
    }

    [Test]
    public async Task ForeignOrder_IsNeitherShownNorCancelled()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var owner = await NewShopper().AddToCartAsync(product.Id, 1);
        var orderId = await owner.CheckOutAsync("owner@example.com");
        var thief = await NewShopper().RegisterAsync("thief@example.com");
        await thief.AddToCartAsync(product.Id, 1);
        var bait = await thief.CheckOutAsync("thief@example.com");

        await thief.OpenAsync($"/orderdetails/{orderId}");
        Assert.That(thief.Path, Does.StartWith("/login"));
        Assert.That(thief.Text, Does.Not.Contain("owner@example.com"));
        await thief.OpenAsync($"/checkout/completed/{orderId}");
        Assert.That(thief.Path, Is.EqualTo("/"));

        await thief.OpenAsync($"/orderdetails/{bait}");
        var token = thief.Page.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("form[action*=cancelorder]");
        await thief.PostAsync($"/orderdetails/cancelorder/{orderId}", Shopper.FieldsOf(token));
        Assert.That((await OrderAsync(orderId)).Order.OrderStatus, Is.Not.EqualTo(OrderStatus.Cancelled));
    }

    [Test]
    public async Task Owner_CancelsAndOrdersAgain()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 2);
        var orderId = await shopper.CheckOutAsync("carla@example.com");

        await shopper.OpenAsync($"/orderdetails/{orderId}");
        await shopper.SendAsync("form[action*=cancelorder]");
        Assert.That((await OrderAsync(orderId)).Order.OrderStatus, Is.EqualTo(OrderStatus.Cancelled));
        Assert.That(await StockOfAsync(product.Id), Is.EqualTo(5));
        Assert.That(shopper.Page.QuerySelector("form[action*=cancelorder]"), Is.Null);

        await shopper.SendAsync("form[action*=reorder]");
        Assert.That(shopper.Path, Is.EqualTo("/cart"));
        Assert.That(shopper.Page.QuerySelector("input[name^=itemquantity]").GetAttribute("value"), Is.EqualTo("2"));
    }

    [Test]
    public async Task Register_KeepsTheCartAndRefusesATakenEmail()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 2);
        await shopper.RegisterAsync("keeper@example.com");
        Assert.That((await shopper.OpenAsync("/cart")).Page.QuerySelector("input[name^=itemquantity]").GetAttribute("value"), Is.EqualTo("2"));

        var other = await NewShopper().OpenAsync("/register");
        await other.SendAsync("form.form-narrow", ("FirstName", "Rita"), ("LastName", "Regular"), ("Email", "keeper@example.com"),
            ("Password", "secret-1"), ("ConfirmPassword", "secret-1"));
        Assert.That(other.Text, Does.Contain(await TextAsync("Account.Register.Errors.EmailAlreadyExists")));
    }

    [Test]
    public async Task Login_BringsTheCartAlongAndKeepsStrangersOut()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 2);

        await shopper.OpenAsync("/login?returnUrl=/cart");
        await shopper.SendAsync("form.login-form", ("Email", DemoLogins.ANN), ("Password", "wrong"));
        Assert.That(shopper.Page.QuerySelector("[role=alert]").TextContent, Is.EqualTo(await TextAsync("Account.Login.WrongCredentials")));

        await shopper.SendAsync("form.login-form", ("Email", DemoLogins.ANN), ("Password", DemoLogins.PASSWORD));
        Assert.That(shopper.Path, Is.EqualTo("/cart"));
        Assert.That(shopper.Page.QuerySelector("input[name^=itemquantity]").GetAttribute("value"), Is.EqualTo("2"));

        await shopper.OpenAsync("/logout");
        Assert.That((await shopper.OpenAsync("/order/history")).Path, Does.StartWith("/login"));
    }

    [Test]
    public async Task Login_LeadsNowhereElse()
    {
        var shopper = await NewShopper().OpenAsync("/login?returnUrl=" + Uri.EscapeDataString("https://elsewhere.example/"));

        await shopper.SendAsync("form.login-form", ("Email", DemoLogins.BEN), ("Password", DemoLogins.PASSWORD));

        Assert.That(shopper.Path, Is.EqualTo("/"));
        Assert.That(shopper.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private Task<(Order Order, IList<OrderItem> Items)> OrderAsync(int orderId)
    {
        return Store.RunAsync(async services =>
        {
            var orders = services.GetRequiredService<IOrderService>();
            return (await orders.GetOrderByIdAsync(orderId), await orders.GetOrderItemsAsync(orderId));
        });
    }

    private Task SetAsync(Action<OrderSettings> change)
    {
        return Store.RunAsync(async services =>
        {
            var settings = services.GetRequiredService<OrderSettings>();
            change(settings);
            await services.GetRequiredService<ISettingService>().SaveSettingAsync(settings);
        });
    }
}
