using System.Text.Json.Nodes;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>What a shopper does.</summary>
internal sealed class CartActions : ActionGroup
{
    public CartActions()
    {
        On("IShoppingCartService.AddToCartAsync", AddToCartAsync);
        On("IShoppingCartService.UpdateShoppingCartItemAsync", UpdateCartItemAsync);
        On("cart warnings", CartWarningsAsync);
        On("IOrderProcessingService.PlaceOrderAsync", PlaceOrderAsync);
    }

    private static async Task<JsonNode> AddToCartAsync(ReplayStep step)
    {
        var product = await step.ProductAsync();
        var attributes = new ChosenAttributes(step.Get<IProductAttributeService>(), step.Get<IProductAttributeParser>());
        return step.Warnings(await step.Get<IShoppingCartService>().AddToCartAsync(step.Actor, product, ShoppingCartType.ShoppingCart, await step.StoreIdAsync(),
            await attributes.ForAsync(product, step.Text("attributes")), quantity: step.Number("quantity")));
    }

    private static async Task<JsonNode> UpdateCartItemAsync(ReplayStep step)
    {
        var line = (await step.CartAsync()).Single();
        return step.Warnings(await step.Get<IShoppingCartService>().UpdateShoppingCartItemAsync(step.Actor, line.Id, line.AttributesXml, line.CustomerEnteredPrice,
            quantity: step.Number("quantity")));
    }

    private static async Task<JsonNode> CartWarningsAsync(ReplayStep step)
    {
        var carts = step.Get<IShoppingCartService>();
        var cart = await step.CartAsync();
        var warnings = new List<string>(await carts.GetShoppingCartWarningsAsync(cart, string.Empty, true));
        foreach (var line in cart)
            warnings.AddRange(await carts.GetShoppingCartItemWarningsAsync(step.Actor, line.ShoppingCartType, await step.Get<IProductService>().GetProductByIdAsync(line.ProductId),
                line.StoreId, line.AttributesXml, line.CustomerEnteredPrice, quantity: line.Quantity, addRequiredProducts: false, shoppingCartItemId: line.Id));
        return step.Warnings(warnings);
    }

    private static async Task<JsonNode> PlaceOrderAsync(ReplayStep step)
    {
        var result = await step.Get<IOrderProcessingService>().PlaceOrderAsync(Given.Request(step.Actor, await step.StoreIdAsync(), step.Text("paymentStatus")));
        return new JsonObject
        {
            ["success"] = result.Success,
            ["errors"] = step.Names(result.Errors),
            ["placedOrder"] = result.PlacedOrder is null ? null : step.Roles.Of(result.PlacedOrder),
        };
    }
}
