using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On the customer's order page, how a line stands and how it came to that.</summary>
public class BackordersOrderLineViewComponent : NopViewComponent
{
    private readonly IOrderTellingModelFactory _orderTellingModelFactory;

    public BackordersOrderLineViewComponent(IOrderTellingModelFactory orderTellingModelFactory)
    {
        _orderTellingModelFactory = orderTellingModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return additionalData is BaseNopEntityModel orderItem && await _orderTellingModelFactory.PrepareItemAsync(orderItem.Id) is { } model
            ? View("~/Plugins/Misc.Backorders/Views/Components/OrderLine.cshtml", model)
            : Content(string.Empty);
    }
}
