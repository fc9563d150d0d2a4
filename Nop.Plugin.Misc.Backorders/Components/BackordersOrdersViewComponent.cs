using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Services.PlatformPages;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>Above a customer's orders and on the page after an order: what of them has to be waited for, and until when.</summary>
public class BackordersOrdersViewComponent : NopViewComponent
{
    private const string NUMBER = PlatformPage.ORDER_NUMBER;

    private readonly IOrderTellingModelFactory _orderTellingModelFactory;

    public BackordersOrdersViewComponent(IOrderTellingModelFactory orderTellingModelFactory)
    {
        _orderTellingModelFactory = orderTellingModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData)
    {
        return await _orderTellingModelFactory.PrepareOrdersAsync(NumbersOf(additionalData)) is { } model
            ? View("~/Plugins/Misc.Backorders/Views/Components/Orders.cshtml", model)
            : Content(string.Empty);
    }

    private static Dictionary<int, string> NumbersOf(object? page)
    {
        var numbers = new Dictionary<int, string>();
        if (PlatformPage.Is(page, PlatformPage.COMPLETED))
            Add(PlatformPage.Read<int>(page, PlatformPage.ORDER_ID), page);

        foreach (var order in PlatformPage.ReadMany(page, PlatformPage.ORDERS_OF_LIST))
            Add(PlatformPage.Read<int>(order, PlatformPage.ID), order);

        return numbers;

        void Add(int id, object? order)
        {
            if (id > 0)
                numbers[id] = PlatformPage.Read<string>(order, NUMBER) is { Length: > 0 } number ? number : id.ToString(CultureInfo.InvariantCulture);
        }
    }
}
