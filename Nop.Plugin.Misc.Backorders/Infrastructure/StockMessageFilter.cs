using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Services.Listening;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>
/// When attributes change, the platform's script asks the platform for the stock message and writes it on the page. That
/// answer has no model that an event would bring, so it is copied with one text exchanged.
/// </summary>
public class StockMessageFilter : IAsyncResultFilter
{
    private const string CONTROLLER = "ShoppingCart";
    private const string ACTION = "ProductDetails_AttributeChange";
    private const string FIELD = "stockAvailability";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.ActionDescriptor is ControllerActionDescriptor { ControllerName: CONTROLLER, ActionName: ACTION } && context.Result is JsonResult { Value: not null } json)
            await PageGuard.DoAsync(context.HttpContext.RequestServices, services => ExchangeAsync(context, json, services));

        await next();
    }

    private static async Task ExchangeAsync(ResultExecutingContext context, JsonResult json, IServiceProvider services)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType || !int.TryParse(context.RouteData.Values["productId"]?.ToString() ?? request.Query["productId"].ToString(), CultureInfo.InvariantCulture, out var productId))
            return;

        var members = json.Value!.GetType().GetProperties();
        var known = members.FirstOrDefault(member => string.Equals(member.Name, FIELD, StringComparison.Ordinal))?.GetValue(json.Value) as string;
        if (string.IsNullOrEmpty(known)
            || await services.GetRequiredService<IProductPageModelFactory>().PrepareStockMessageAsync(productId, await request.ReadFormAsync()) is not { } message)
        {
            return;
        }

        var answer = members.ToDictionary(member => member.Name, member => member.GetValue(json.Value), StringComparer.Ordinal);
        answer[FIELD] = message;
        json.Value = answer;
    }
}
