using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Domain.Localization;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Addresses of ours on the storefront; those of the admin area follow the platform's pattern.</summary>
public class RouteProvider : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(BackordersDefaults.AvailabilityRouteName,
            $"{LanguagePattern()}/backorders/availability/{{productId:int:min(1)}}",
            new { controller = "BackordersAvailability", action = "Sentence" });
    }

    /// <summary>
    /// What the store's own addresses begin with where they name the language: without it the page would ask at an
    /// address that has none, and be answered in a language chosen before. Empty where they name none.
    /// </summary>
    private static string LanguagePattern()
    {
        return DataSettingsManager.IsDatabaseInstalled() && EngineContext.Current.Resolve<LocalizationSettings>().SeoFriendlyUrlsForLanguagesEnabled
            ? $"{{{NopRoutingDefaults.RouteValue.Language}:maxlength(2):{NopRoutingDefaults.LanguageParameterTransformer}=}}"
            : string.Empty;
    }
}
