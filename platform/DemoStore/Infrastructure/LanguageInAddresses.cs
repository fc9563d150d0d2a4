using Nop.Core;
using Nop.Core.Domain.Localization;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Infrastructure;

/// <summary>
/// Addresses of the storefront that begin with the language (/de/cart), where a setting wants them. A route says so by
/// <see cref="Pattern"/>; the language itself is put in when an address is made: that of the address that is shown, else
/// the visitor's.
/// </summary>
internal sealed class LanguageInAddresses : INopStartup
{
    private const string CODE = "DemoStore.LanguageCode";

    /// <summary>After authentication, which says who is here, and before the pages.</summary>
    public int Order => 800;

    /// <summary>Asked while routes are registered: another setting counts after a restart.</summary>
    public static bool Wanted => DataSettingsManager.IsDatabaseInstalled() && EngineContext.Current.Resolve<LocalizationSettings>().SeoFriendlyUrlsForLanguagesEnabled;

    /// <summary>What a storefront route begins with; empty where addresses name no language.</summary>
    public static string Pattern => Wanted ? $"{{{NopRoutingDefaults.RouteValue.Language}:maxlength(2):{NopRoutingDefaults.LanguageParameterTransformer}=}}" : string.Empty;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
        => services.AddRouting(options => options.ConstraintMap[NopRoutingDefaults.LanguageParameterTransformer] = typeof(CodeOfVisitor));

    public void Configure(IApplicationBuilder application)
    {
        if (Wanted)
            application.Use(async (context, next) =>
            {
                if (context.GetEndpoint() is not null)
                    context.Items[CODE] = (await context.RequestServices.GetRequiredService<IWorkContext>().GetWorkingLanguageAsync())?.UniqueSeoCode;
                await next(context);
            });
    }

    private sealed class CodeOfVisitor(IHttpContextAccessor http) : IOutboundParameterTransformer
    {
        public string TransformOutbound(object value) => (http.HttpContext?.Items[CODE] as string ?? string.Empty).ToLowerInvariant();
    }
}
