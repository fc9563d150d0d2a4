using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

[TestFixture]
internal sealed class StorefrontCatalogTests : StorefrontFixture
{
    [Test]
    public async Task Home_ShowsItsProductsAsBoxes()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders, known => known.ShowOnHomepage = true);
        var shopper = await NewShopper().OpenAsync("/");

        var box = shopper.Page.QuerySelector($".product-item[data-productid='{product.Id}']");

        Assert.That(box, Is.Not.Null);
        Assert.That(box.QuerySelector(".price").TextContent, Is.EqualTo("$12.50"));
        Assert.That(Zones, Has.Member(new ZoneSeen("productbox_addinfo_before", "ProductOverviewModel", product.Id)));
        Assert.That(Zones, Has.Member(new ZoneSeen("productbox_addinfo_middle", "ProductOverviewModel", product.Id)));
        Assert.That(Zones, Has.Member(new ZoneSeen("productbox_addinfo_after", "ProductOverviewModel", product.Id)));
    }

    [Test]
    public async Task Footer_SaysThatThisIsNotThePlatform()
    {
        var shopper = await NewShopper().OpenAsync("/");

        Assert.That(shopper.Page.QuerySelector("footer").TextContent, Does.Contain("It is not nopCommerce"));
    }

    [Test]
    public async Task Search_FindsByNameAndSaysWhenNothingFits()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders, known => known.Name = "Quixotic Quill");
        var shopper = await NewShopper().OpenAsync("/search?q=quixotic");
        Assert.That(shopper.Page.QuerySelectorAll(".product-item").Select(box => box.GetAttribute("data-productid")), Is.EqualTo(new[] { product.Id.ToString() }));

        await shopper.OpenAsync("/search?q=nosuchthing");
        Assert.That(shopper.Page.QuerySelectorAll(".product-item"), Is.Empty);
        Assert.That(shopper.Text, Does.Contain(await TextAsync("Catalog.Products.NoResult")));
    }

    [Test]
    public async Task Search_EncodesWhatWasAskedFor()
    {
        var shopper = await NewShopper().OpenAsync("/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>"));

        Assert.That(shopper.Page.QuerySelectorAll("script:not([src])").Select(script => script.TextContent), Has.None.Contains("alert"));
        Assert.That(shopper.Page.QuerySelector(".search-result").TextContent, Does.Contain("<script>alert(1)</script>"));
    }

    [Test]
    public async Task Search_ShowsOnePageAtATime()
    {
        for (var number = 0; number < 14; number++)
            await AddProductAsync(1, BackorderMode.NoBackorders, known => known.Name = "Pebble");

        var first = (await NewShopper().OpenAsync("/search?q=pebble")).Page;
        var second = (await NewShopper().OpenAsync("/search?q=pebble&pageNumber=2")).Page;

        Assert.That(first.QuerySelectorAll(".product-item"), Has.Length.EqualTo(12));
        Assert.That(second.QuerySelectorAll(".product-item"), Has.Length.EqualTo(2));
        Assert.That(second.QuerySelector(".pager [aria-current]").TextContent, Is.EqualTo("2"));
    }

    [Test]
    public async Task Product_ShowsWhatThePlatformSaysAboutStock()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);
        var expected = await Store.RunAsync(services => services.GetRequiredService<IProductService>().FormatStockMessageAsync(product, string.Empty));

        var shopper = await NewShopper().OpenAsync($"/product/{product.Id}");

        Assert.That(expected, Does.Contain("5"));
        Assert.That(shopper.Page.GetElementById($"stock-availability-value-{product.Id}").TextContent, Is.EqualTo(expected));
    }

    [Test]
    public async Task Product_HasThePlatformsZonesWithItsId()
    {
        var product = await AddProductAsync(5, BackorderMode.NoBackorders);

        await NewShopper().OpenAsync($"/product/{product.Id}");

        Assert.That(Zones, Has.Member(new ZoneSeen("product_price_bottom", "ProductDetailsModel", product.Id)));
        Assert.That(Zones, Has.Member(new ZoneSeen("productdetails_overview_bottom", "ProductDetailsModel", product.Id)));
        Assert.That(Zones, Has.Member(new ZoneSeen("productdetails_add_info", "AddToCartModel", null)));
    }

    [Test]
    public async Task Product_ShowsStructuredDataAsAConsumerLeftIt()
    {
        var product = await AddProductAsync(0, BackorderMode.AllowQtyBelow0, known => known.Name = "Gnome </script><b>");

        var page = (await NewShopper().OpenAsync($"/product/{product.Id}")).Page;
        var data = JObject.Parse(page.QuerySelector("script[type='application/ld+json']").TextContent);

        Assert.That((string)data["name"], Is.EqualTo("Gnome </script><b>"));
        Assert.That((string)data["offers"]["availability"], Is.EqualTo("https://schema.org/BackOrder"));
    }

    [Test]
    public async Task Product_UnpublishedOrUnknown_IsNotFound()
    {
        var hidden = await AddProductAsync(5, BackorderMode.NoBackorders, known => known.Published = false);

        Assert.That((await NewShopper().OpenAsync($"/product/{hidden.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await NewShopper().OpenAsync("/product/999999")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await NewShopper().OpenAsync("/no/such/page")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task AttributeChange_AnswersForTheAttributesChosen()
    {
        var product = await AddProductAsync(7, BackorderMode.NoBackorders);
        var value = await AddListAttributeAsync(product, 2.5m);
        var shopper = await NewShopper().OpenAsync($"/product/{product.Id}");
        var form = shopper.Page.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("#product-details-form");
        var url = shopper.Page.QuerySelector("[data-attribute-change-url]").GetAttribute("data-attribute-change-url");

        var response = await shopper.PostAsync(url, Shopper.FieldsOf(form, ($"product_attribute_{value.ProductAttributeMappingId}", value.Id.ToString())));
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());

        Assert.That((int)answer["productId"], Is.EqualTo(product.Id));
        Assert.That((string)answer["price"], Is.EqualTo("$15.00"));
        Assert.That((string)answer["stockAvailability"], Does.Contain("7"));
    }

    [Test]
    public async Task ProductBox_WithQuestions_LeadsToTheProductPage()
    {
        var product = await AddProductAsync(7, BackorderMode.NoBackorders, known => known.Name = "Inquisitive Ink");
        await AddListAttributeAsync(product, 0);

        var box = (await NewShopper().OpenAsync("/search?q=inquisitive")).Page.QuerySelector(".product-item");

        Assert.That(box.QuerySelector("form"), Is.Null);
        Assert.That(box.QuerySelector(".buttons a").GetAttribute("href"), Does.StartWith($"/product/{product.Id}/"));
    }

    private Task<ProductAttributeValue> AddListAttributeAsync(Product product, decimal priceAdjustment)
    {
        return Store.RunAsync(async services =>
        {
            var attributes = services.GetRequiredService<IProductAttributeService>();
            var attribute = new ProductAttribute { Name = "Hat" };
            await attributes.InsertProductAttributeAsync(attribute);
            var mapping = new ProductAttributeMapping
            {
                ProductId = product.Id,
                ProductAttributeId = attribute.Id,
                AttributeControlType = AttributeControlType.DropdownList
            };
            await attributes.InsertProductAttributeMappingAsync(mapping);
            var value = new ProductAttributeValue
            {
                ProductAttributeMappingId = mapping.Id,
                Name = "Red hat",
                PriceAdjustment = priceAdjustment,
                Quantity = 1
            };
            await attributes.InsertProductAttributeValueAsync(value);
            return value;
        });
    }
}
