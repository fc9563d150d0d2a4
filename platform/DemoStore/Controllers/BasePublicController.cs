using DemoStore.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Controllers;

/// <summary>
/// What all controllers of the storefront share: a form without its antiforgery token is refused, and where addresses name
/// the language, the start page leads to the one that does and an unknown language to nothing.
/// </summary>
[AutoValidateAntiforgeryToken]
public abstract class BasePublicController : BaseController
{
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (RouteData.Values.TryGetValue(NopRoutingDefaults.RouteValue.Language, out var value) && value is string code)
        {
            var services = HttpContext.RequestServices;
            var published = await services.GetRequiredService<ILanguageService>().GetAllLanguagesAsync();
            if (code.Length == 0)
                context.Result = LocalRedirect($"~/{(await services.GetRequiredService<IWorkContext>().GetWorkingLanguageAsync()).UniqueSeoCode}{Request.Path}{Request.QueryString}");
            else if (!published.Any(language => string.Equals(language.UniqueSeoCode, code, StringComparison.OrdinalIgnoreCase)))
                context.Result = PageNotFound();
        }

        await base.OnActionExecutionAsync(context, context.Result is null ? next : () => Task.FromResult<ActionExecutedContext>(null));
    }

    protected IActionResult PageNotFound()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("~/Views/Common/PageNotFound.cshtml");
    }
}
