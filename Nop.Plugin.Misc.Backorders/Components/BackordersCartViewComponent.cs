using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>What of the cart has to be waited for. The platform has no place beside a single line.</summary>
public class BackordersCartViewComponent : NopViewComponent
{
    private readonly IAvailabilityModelFactory _availabilityModelFactory;

    public BackordersCartViewComponent(IAvailabilityModelFactory availabilityModelFactory)
    {
        _availabilityModelFactory = availabilityModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return await _availabilityModelFactory.PrepareCartAsync() is { } model
            ? View("~/Plugins/Misc.Backorders/Views/Components/Cart.cshtml", model)
            : Content(string.Empty);
    }
}
