using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>In a list, of a product that has to be waited for, when it ships.</summary>
public class BackordersProductBoxViewComponent : NopViewComponent
{
    private readonly IProductPageModelFactory _productPageModelFactory;

    public BackordersProductBoxViewComponent(IProductPageModelFactory productPageModelFactory)
    {
        _productPageModelFactory = productPageModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return additionalData is BaseNopEntityModel product && await _productPageModelFactory.PrepareBoxAsync(product.Id) is { } model
            ? View("~/Plugins/Misc.Backorders/Views/Components/ProductBox.cshtml", model)
            : Content(string.Empty);
    }
}
