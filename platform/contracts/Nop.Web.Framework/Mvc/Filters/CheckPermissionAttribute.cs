using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

/// <summary>
/// Runs the action only for who has one of the named permissions; several attributes must all be met. Who is refused is led
/// to a page that says so, or, where a script asked, gets the reason as JSON.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CheckPermissionAttribute : TypeFilterAttribute
{
    public CheckPermissionAttribute(string permissionSystemName, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : this([permissionSystemName], resultType)
    {
    }

    public CheckPermissionAttribute(string[] permissionSystemNames, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : base(typeof(Filter))
    {
        PermissionSystemName.AddRange(permissionSystemNames);
        ResultType = resultType;
        Arguments = [PermissionSystemName, resultType];
    }

    public List<string> PermissionSystemName { get; } = [];

    public CheckPermissionResultType ResultType { get; }

    sealed class Filter(List<string> permissions, CheckPermissionResultType resultType, IPermissionService permissionService,
        ILocalizationService localizationService, IWebHelper webHelper) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            foreach (var permission in permissions)
                if (await permissionService.AuthorizeAsync(permission))
                    return;

            var request = context.HttpContext.Request;
            context.Result = KindFor(request) switch
            {
                CheckPermissionResultType.Json => new JsonResult(new { error = await ReasonAsync() }),
                CheckPermissionResultType.Html => new RedirectToActionResult("AccessDenied", "Security",
                    new { pageUrl = request.GetEncodedPathAndQuery() }),
                _ => new ContentResult { Content = await ReasonAsync(), ContentType = "text/plain" },
            };
        }

        CheckPermissionResultType KindFor(HttpRequest request)
        {
            if (resultType != CheckPermissionResultType.Default)
                return resultType;
            if (HttpMethods.IsGet(request.Method))
                return CheckPermissionResultType.Html;
            if (!HttpMethods.IsPost(request.Method))
                return CheckPermissionResultType.Text;

            return webHelper.IsAjaxRequest(request) ? CheckPermissionResultType.Json : CheckPermissionResultType.Html;
        }

        Task<string> ReasonAsync() => localizationService.GetResourceAsync("Admin.AccessDenied.Description");
    }

    public enum CheckPermissionResultType
    {
        Default = 0,
        Html = 1,
        Text = 2,
        Json = 3
    }
}
