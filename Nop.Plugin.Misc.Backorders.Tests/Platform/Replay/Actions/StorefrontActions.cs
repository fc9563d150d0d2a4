using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DemoStore.Factories;
using Nop.Core.Domain.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>What a shopper is told about stock: in the product page's model and on the page itself. And an order once more.</summary>
internal sealed class StorefrontActions : ActionGroup
{
    public StorefrontActions()
    {
        On("IOrderProcessingService.ReOrderAsync", async step => step.Warnings(await step.Get<IOrderProcessingService>().ReOrderAsync(await step.OrderAsync())));
        On("public IProductModelFactory.PrepareProductDetailsModelAsync", ModelAsync);
        On("GET the product page", PageAsync);
    }

    private static async Task<JsonNode> ModelAsync(ReplayStep step)
    {
        var model = await step.Get<ProductModelFactory>().PrepareProductDetailsModelAsync(await step.ProductAsync("product A"), "http://localhost/product");
        return new JsonObject
        {
            ["StockAvailability"] = step.Name(model.StockAvailability),
            ["InStock"] = model.InStock,
            ["DisplayBackInStockSubscription"] = model.DisplayBackInStockSubscription,
            ["AddToCart.DisableBuyButton"] = model.AddToCart.DisableBuyButton,
            ["AddToCart.AvailableForPreOrder"] = model.AddToCart.AvailableForPreOrder,
            ["offer"] = Offer(model.JsonLd),
        };
    }

    private static async Task<JsonNode> PageAsync(ReplayStep step)
    {
        using var browser = step.Store.Browser();
        using var answer = await browser.GetAsync($"/product/{step.Roles.Id(nameof(Product), "product A").ToString(CultureInfo.InvariantCulture)}");
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return new JsonObject
        {
            ["status"] = (int)answer.StatusCode,
            ["availability"] = Name(step, page.QuerySelector(".availability .stock .value")),
            ["addToCartButton"] = Name(step, page.QuerySelector(".add-to-cart-button")),
            ["backInStockButton"] = Name(step, page.QuerySelector(".back-in-stock-button")),
            ["jsonLdAvailability"] = (string)Offer(page.QuerySelector("script[type='application/ld+json']").TextContent)["availability"],
        };
    }

    /// <summary>Null where the page has no such element.</summary>
    private static string Name(ReplayStep step, IElement element) => element is null ? null : step.Name(element.TextContent.Trim());

    private static JsonObject Offer(string jsonLd)
    {
        var offer = JsonNode.Parse(jsonLd)["offers"];
        return new JsonObject { ["availability"] = (string)offer["availability"], ["price"] = (string)offer["price"], ["priceCurrency"] = (string)offer["priceCurrency"] };
    }
}
