using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>What of the cart has to be waited for, on the cart page and wherever an order is confirmed. The platform has no place beside a single line.</summary>
public class BackordersCartViewComponent : NopViewComponent
{
    private readonly ICartModelFactory _cartModelFactory;

    public BackordersCartViewComponent(ICartModelFactory cartModelFactory)
    {
        _cartModelFactory = cartModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return await _cartModelFactory.PrepareAsync() is { } model
            ? View("~/Plugins/Misc.Backorders/Views/Components/Cart.cshtml", model)
            : Content(string.Empty);
    }
}
