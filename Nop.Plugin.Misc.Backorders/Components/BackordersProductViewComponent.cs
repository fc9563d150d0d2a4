using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>The sentence beside "add to cart".</summary>
public class BackordersProductViewComponent : NopViewComponent
{
    private readonly IProductPageModelFactory _productPageModelFactory;

    public BackordersProductViewComponent(IProductPageModelFactory productPageModelFactory)
    {
        _productPageModelFactory = productPageModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return additionalData is not null && await _productPageModelFactory.PrepareAsync(additionalData) is { } model
            ? View("~/Plugins/Misc.Backorders/Views/Components/Product.cshtml", model)
            : Content(string.Empty);
    }
}
