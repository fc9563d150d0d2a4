using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>The sentence beside "add to cart".</summary>
public class BackordersProductViewComponent : NopViewComponent
{
    private readonly IAvailabilityModelFactory _availabilityModelFactory;

    public BackordersProductViewComponent(IAvailabilityModelFactory availabilityModelFactory)
    {
        _availabilityModelFactory = availabilityModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return additionalData is BaseNopEntityModel product && await _availabilityModelFactory.PrepareProductAsync(product.Id) is { } model
            ? View("~/Plugins/Misc.Backorders/Views/Components/Product.cshtml", model)
            : Content(string.Empty);
    }
}
