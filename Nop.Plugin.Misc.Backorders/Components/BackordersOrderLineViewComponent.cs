using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Models;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On the customer's order page, what a line still waits for.</summary>
public class BackordersOrderLineViewComponent : NopViewComponent
{
    private readonly IAvailabilityModelFactory _availabilityModelFactory;

    public BackordersOrderLineViewComponent(IAvailabilityModelFactory availabilityModelFactory)
    {
        _availabilityModelFactory = availabilityModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        if (additionalData is not BaseNopEntityModel orderItem)
            return Content(string.Empty);

        var sentence = await _availabilityModelFactory.PrepareOrderLineAsync(orderItem.Id);
        return sentence.Length > 0
            ? View("~/Plugins/Misc.Backorders/Views/Components/OrderLine.cshtml", new OrderLineAvailabilityModel { Id = orderItem.Id, Sentence = sentence })
            : Content(string.Empty);
    }
}
