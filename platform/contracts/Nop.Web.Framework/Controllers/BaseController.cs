using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Extensions;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.Filters;
using Nop.Web.Framework.UI;

namespace Nop.Web.Framework.Controllers;

/// <summary>
/// What every page of the platform can do: answer with a rendered view or component as text, refuse, and remember which
/// card or tab was open.
/// </summary>
[PublishModelEvents]
public abstract class BaseController : Controller
{
    protected virtual async Task<string> RenderViewComponentToStringAsync(Type componentType, object arguments = null)
    {
        await using var writer = new StringWriter();
        var helper = Service<IViewComponentHelper>();
        (helper as IViewContextAware)?.Contextualize(TextContext(NullView.Instance, writer));
        var content = await helper.InvokeAsync(componentType, arguments);
        content.WriteTo(writer, HtmlEncoder.Default);

        return writer.ToString();
    }

    protected virtual async Task<string> RenderPartialViewToStringAsync(string viewName, object model)
    {
        viewName = string.IsNullOrEmpty(viewName) ? ControllerContext.ActionDescriptor.ActionName : viewName;
        await Service<IEventPublisher>().ModelPreparedAsync(model);

        var engine = Service<IRazorViewEngine>();
        var found = engine.FindView(ControllerContext, viewName, isMainPage: false);
        if (!found.Success)
            found = engine.GetView(null, viewName, isMainPage: false);
        found.EnsureSuccessful(null);

        ViewData.Model = model;
        await using var writer = new StringWriter();
        await found.View.RenderAsync(TextContext(found.View, writer));

        return writer.ToString();
    }

    protected JsonResult ErrorJson(string error) => Json(new { error });

    protected JsonResult ErrorJson(object errors) => Json(new { error = errors });

    protected virtual void DisplayEditLink(string editPageUrl) => Service<INopHtmlHelper>().AddEditPageUrl(editPageUrl);

    protected virtual IActionResult AccessDeniedView() =>
        RedirectToAction("AccessDenied", "Security", new { pageUrl = Request.GetEncodedPathAndQuery() });

    protected virtual async Task<JsonResult> AccessDeniedJsonAsync() =>
        ErrorJson(await Service<ILocalizationService>().GetResourceAsync("Admin.AccessDenied.Description"));

    public virtual void SaveSelectedCardName(string cardName, bool persistForTheNextRequest = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(cardName);
        Remember(HtmlExtensions.SELECTED_CARD, cardName, persistForTheNextRequest);
    }

    public virtual async Task SaveSelectedTabNameAsync(string tabName = "", bool persistForTheNextRequest = true)
    {
        if (!HttpMethods.IsPost(Request.Method) || !Request.HasFormContentType)
        {
            SaveSelectedTabName(tabName, StringValues.Empty, null, persistForTheNextRequest);
            return;
        }

        var form = await Request.ReadFormAsync();
        SaveSelectedTabName(tabName, form["selected-tab-name"], null, persistForTheNextRequest);
        const string nested = "selected-tab-name-";
        foreach (var (key, value) in form.Where(field => field.Key.StartsWith(nested, StringComparison.OrdinalIgnoreCase)))
            SaveSelectedTabName(null, value, key[nested.Length..], persistForTheNextRequest);
    }

    protected virtual void SaveSelectedTabName(string tabName, StringValues selectedTabName, string dataKeyPrefix, bool persistForTheNextRequest)
    {
        var name = string.IsNullOrEmpty(tabName) ? selectedTabName.ToString() : tabName;
        if (!string.IsNullOrEmpty(name))
            Remember(HtmlExtensions.SelectedTabKey(dataKeyPrefix), name, persistForTheNextRequest);
    }

    void Remember(string key, string value, bool untilNextRequest)
    {
        if (untilNextRequest)
            TempData[key] = value;
        else
            ViewData[key] = value;
    }

    T Service<T>() => HttpContext.RequestServices.GetRequiredService<T>();

    ViewContext TextContext(IView view, TextWriter writer) =>
        new(ControllerContext, view, ViewData, TempData, writer, new HtmlHelperOptions());

    sealed class NullView : IView
    {
        public static readonly NullView Instance = new();

        public string Path => string.Empty;

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
