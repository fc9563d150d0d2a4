using System.Net;
using AngleSharp.Dom;
using Nop.Core.Domain.Catalog;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

[TestFixture]
internal sealed class StorefrontCartTests : StorefrontFixture
{
    [Test]
    public async Task ProductPage_PutsTheQuantityIntoTheCart()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);

        var shopper = await NewShopper().AddToCartAsync(product.Id, 3);

        Assert.That(shopper.Path, Is.EqualTo("/cart"));
        Assert.That(QuantityField(shopper).GetAttribute("value"), Is.EqualTo("3"));
        Assert.That(shopper.Page.QuerySelector(".product-subtotal").TextContent, Is.EqualTo("$37.50"));
        Assert.That(shopper.Page.QuerySelector(".cart-qty").TextContent, Is.EqualTo("(3)"));
        Assert.That(Zones.Select(zone => (zone.Zone, zone.Model)), Has.Member(("order_summary_content_after", "ShoppingCartModel")));
        Assert.That(Zones.Select(zone => (zone.Zone, zone.Model)), Has.Member(("order_summary_content_before", "ShoppingCartModel")));
        Assert.That(Zones.Select(zone => (zone.Zone, zone.Model)), Has.Member(("order_summary_cart_footer", "ShoppingCartModel")));
    }

    [Test]
    public async Task ProductBox_PutsOneIntoTheCart()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders, known => known.Name = "Solitary Spade");
        var shopper = await NewShopper().OpenAsync("/search?q=solitary");

        await shopper.SendAsync($".product-item[data-productid='{product.Id}'] form");

        Assert.That(QuantityField(shopper).GetAttribute("value"), Is.EqualTo("1"));
    }

    [Test]
    public async Task ProductPage_MoreThanThereIs_SaysWhyAndKeepsWhatWasEntered()
    {
        var product = await AddProductAsync(2, BackorderMode.NoBackorders);
        var warning = string.Format(await TextAsync("ShoppingCart.QuantityExceedsStock"), 2);

        var shopper = await NewShopper().AddToCartAsync(product.Id, 3);

        Assert.That(shopper.Page.QuerySelector("[role=alert]").TextContent.Trim(), Is.EqualTo(warning));
        Assert.That(shopper.Page.GetElementById($"product_enteredQuantity_{product.Id}").GetAttribute("value"), Is.EqualTo("3"));
        await shopper.OpenAsync("/cart");
        Assert.That(shopper.Text, Does.Contain(await TextAsync("ShoppingCart.CartIsEmpty")));
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("-1")]
    [TestCase("0")]
    [TestCase("99999999999999999999")]
    public async Task ProductPage_NoQuantity_IsRefused(string entered)
    {
        var product = await AddProductAsync(2, BackorderMode.AllowQtyBelow0);
        var shopper = await NewShopper().OpenAsync($"/product/{product.Id}");

        await shopper.SendAsync("#product-details-form", ($"addtocart_{product.Id}.EnteredQuantity", entered));

        Assert.That(shopper.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(shopper.Page.QuerySelector("[role=alert]"), Is.Not.Null);
        Assert.That(shopper.Page.QuerySelector(".cart-qty").TextContent, Is.EqualTo("(0)"));
    }

    [Test]
    public async Task Cart_TakesOverQuantitiesAndRefusesTooMany()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 1);
        var field = QuantityField(shopper).GetAttribute("name");

        await shopper.SendAsync("#shopping-cart-form", (field, "4"));
        Assert.That(QuantityField(shopper).GetAttribute("value"), Is.EqualTo("4"));

        await shopper.SendAsync("#shopping-cart-form", (field, "6"));
        Assert.That(QuantityField(shopper).GetAttribute("value"), Is.EqualTo("4"));
        Assert.That(shopper.Page.QuerySelector("tr [role=alert]").TextContent.Trim(),
            Is.EqualTo(string.Format(await TextAsync("ShoppingCart.QuantityExceedsStock"), 5)));
    }

    [Test]
    public async Task Cart_RemovesWhatIsTicked()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var other = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 1);
        await shopper.AddToCartAsync(other.Id, 2);
        var line = shopper.Page.QuerySelector($"tr[data-productid='{product.Id}']").GetAttribute("data-itemid");

        await shopper.SendAsync("#shopping-cart-form", ("removefromcart", line));

        Assert.That(shopper.Page.QuerySelectorAll("tbody tr").Select(row => row.GetAttribute("data-productid")), Is.EqualTo(new[] { other.Id.ToString() }));
    }

    [Test]
    public async Task Cart_IsTheShoppersOwn()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        await NewShopper().AddToCartAsync(product.Id, 1);

        var other = await NewShopper().OpenAsync("/cart");

        Assert.That(other.Text, Does.Contain(await TextAsync("ShoppingCart.CartIsEmpty")));
    }

    [Test]
    public async Task Cart_EncodesNamesAndEnteredTexts()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders, known => known.Name = "<i>Slanted</i> shelf");

        var shopper = await NewShopper().AddToCartAsync(product.Id, 1);

        Assert.That(shopper.Page.QuerySelector("a.product-name").TextContent, Is.EqualTo("<i>Slanted</i> shelf"));
    }

    [TestCase("/addproducttocart/details/{0}")]
    [TestCase("/addproducttocart/catalog/{0}")]
    [TestCase("/shoppingcart/productdetails_attributechange/{0}")]
    [TestCase("/cart")]
    [TestCase("/checkout")]
    [TestCase("/register")]
    [TestCase("/reorder/1")]
    [TestCase("/orderdetails/cancelorder/1")]
    public async Task Post_WithoutAntiforgeryToken_IsRefused(string path)
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var shopper = await NewShopper().AddToCartAsync(product.Id, 1);

        var response = await shopper.PostAsync(string.Format(path, product.Id), []);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static IElement QuantityField(Shopper shopper)
    {
        return shopper.Page.QuerySelector("input[name^=itemquantity]");
    }
}
