using DemoStore.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Controllers;

/// <summary>
/// The addresses of the storefront, named as the platform names its own. A product's address is the one exception:
/// the platform finds a product by its slug, this shop by its number.
/// </summary>
public class StoreRouteProvider : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        var language = LanguageInAddresses.Pattern;
        void Map(string name, string pattern, string controller, string action) =>
            endpointRouteBuilder.MapControllerRoute(name, $"{language}/{pattern}".TrimEnd('/'), new { controller, action });

        Map("Homepage", string.Empty, "Home", "Index");
        Map("ProductSearch", "search", "Catalog", "Search");
        Map("Product", "product/{productId:int:min(1)}/{seName?}", "Product", "ProductDetails");
        Map("AddProductToCart-Catalog", "addproducttocart/catalog/{productId:int:min(1)}", "ShoppingCart", "AddProductToCart_Catalog");
        Map("AddProductToCart-Details", "addproducttocart/details/{productId:int:min(1)}", "ShoppingCart", "AddProductToCart_Details");
        Map("ProductDetailsAttributeChange", "shoppingcart/productdetails_attributechange/{productId:int:min(1)}", "ShoppingCart", "ProductDetails_AttributeChange");
        Map("BackInStockSubscribe", "backinstocksubscribe/{productId:int:min(1)}", "BackInStockSubscription", "Subscribe");
        Map("ShoppingCart", "cart", "ShoppingCart", "Cart");
        Map("Checkout", "checkout", "Checkout", "OnePageCheckout");
        Map("CheckoutCompleted", "checkout/completed/{orderId:int?}", "Checkout", "Completed");
        Map("CustomerOrders", "order/history", "Order", "CustomerOrders");
        Map("OrderDetails", "orderdetails/{orderId:int:min(1)}", "Order", "Details");
        Map("CancelOrder", "orderdetails/cancelorder/{orderId:int:min(1)}", "Order", "CancelOrder");
        Map("ReOrder", "reorder/{orderId:int:min(1)}", "Order", "ReOrder");
        Map("Register", "register", "Registration", "Register");
        endpointRouteBuilder.MapControllerRoute("Error", "error", new { controller = "Common", action = "Error" });
        Map("PageNotFound", "page-not-found", "Common", "NotFoundPage");
        endpointRouteBuilder.MapFallbackToController("NotFoundPage", "Common");
    }
}
