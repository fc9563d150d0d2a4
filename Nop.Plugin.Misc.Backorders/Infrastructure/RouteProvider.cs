using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Addresses of ours on the storefront; those of the admin area follow the platform's pattern.</summary>
public class RouteProvider : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(BackordersDefaults.AvailabilityRouteName,
            "backorders/availability/{productId:int:min(1)}",
            new { controller = "BackordersAvailability", action = "Sentence" });
    }
}
