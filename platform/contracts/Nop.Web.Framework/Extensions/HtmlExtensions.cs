using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Localization;
using Nop.Services.Stores;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Extensions;

public static class HtmlExtensions
{
    internal const string SELECTED_CARD = "nop.selected-card-name";

    internal static string SelectedTabKey(string prefix) =>
        string.IsNullOrEmpty(prefix) ? "nop.selected-tab-name" : $"nop.selected-tab-name-{prefix}";

    public static async Task<string> RenderHtmlContentAsync(this IHtmlContent htmlContent)
    {
        await using var writer = new StringWriter();
        htmlContent.WriteTo(writer, HtmlEncoder.Default);

        return writer.ToString();
    }

    public static string GetSelectedCardName(this IHtmlHelper helper) => Remembered(helper, SELECTED_CARD);

    public static string GetSelectedTabName(this IHtmlHelper helper, string dataKeyPrefix = null) => Remembered(helper, SelectedTabKey(dataKeyPrefix));

    public static Task<IHtmlContent> HintAsync(this IHtmlHelper helper, string value) => Task.FromResult(Hint(value));

    /// <summary>
    /// The same fields once for all languages and once for each, as tabs. The fields for all languages alone where there is
    /// one language, or where translations cannot differ by store and there are several.
    /// </summary>
    public static async Task<IHtmlContent> LocalizedEditorAsync<TModel, TLocalizedModelLocal>(this IHtmlHelper<TModel> helper, string name,
        Func<int, HelperResult> localizedTemplate, Func<TModel, HelperResult> standardTemplate, bool ignoreIfSeveralStores = false, string cssClass = null)
        where TModel : ILocalizedModel<TLocalizedModelLocal>
        where TLocalizedModelLocal : ILocalizedLocaleModel
    {
        var services = helper.ViewContext.HttpContext.RequestServices;
        var locales = helper.ViewData.Model.Locales;
        var all = await standardTemplate(helper.ViewData.Model).RenderHtmlContentAsync();
        if (locales.Count <= 1 || (ignoreIfSeveralStores && (await services.GetRequiredService<IStoreService>().GetAllStoresAsync()).Count > 1))
            return new HtmlString(all);

        var chosen = helper.GetSelectedTabName(name);
        var texts = services.GetRequiredService<ILocalizationService>();
        var tabs = new List<(string Id, string Title, string Content)> { ($"{name}-standard-tab", await texts.GetResourceAsync("Admin.Common.Standard"), all) };
        for (var i = 0; i < locales.Count; i++)
        {
            var language = await services.GetRequiredService<ILanguageService>().GetLanguageByIdAsync(locales[i].LanguageId);
            tabs.Add(($"{name}-{language.Id}-tab", language.Name, await localizedTemplate(i).RenderHtmlContentAsync()));
        }

        if (tabs.TrueForAll(tab => tab.Id != chosen))
            chosen = tabs[0].Id;

        var editor = new HtmlContentBuilder();
        editor.AppendHtml($"<div id=\"{name}\" class=\"nav-tabs-custom nav-tabs-localized-fields {cssClass}\"><input type=\"hidden\" id=\"selected-tab-name-{name}\" name=\"selected-tab-name-{name}\" value=\"{chosen}\">");
        editor.AppendHtml("<div class=\"card card-primary card-outline card-outline-tabs\"><div class=\"card-header\"><ul class=\"nav nav-tabs\" role=\"tablist\">");
        foreach (var (id, title, _) in tabs)
        {
            editor.AppendHtml($"<li class=\"nav-item\" role=\"presentation\"><a class=\"nav-link{Active(id)}\" data-tab-name=\"{id}\" href=\"#{id}\" data-toggle=\"pill\" role=\"tab\" aria-selected=\"{(id == chosen ? "true" : "false")}\">");
            editor.Append(title).AppendHtml("</a></li>");
        }

        editor.AppendHtml("</ul></div><div class=\"card-body\"><div class=\"tab-content\">");
        foreach (var (id, _, content) in tabs)
            editor.AppendHtml($"<div class=\"tab-pane{Active(id)}\" id=\"{id}\" role=\"tabpanel\">").AppendHtml(content).AppendHtml("</div>");

        return editor.AppendHtml("</div></div></div></div>");

        string Active(string id) => id == chosen ? " active" : string.Empty;
    }

    internal static IHtmlContent Hint(string text)
    {
        var mark = new TagBuilder("span");
        mark.AddCssClass("ico-help");
        mark.Attributes["role"] = "note";
        mark.Attributes["tabindex"] = "0";
        mark.Attributes["title"] = text;
        mark.Attributes["aria-label"] = text;
        mark.Attributes["data-toggle"] = "tooltip";
        mark.InnerHtml.AppendHtml("<i class=\"fas fa-circle-question\" aria-hidden=\"true\">?</i>");

        return mark;
    }

    static string Remembered(IHtmlHelper helper, string key) =>
        (helper.ViewData[key] ?? helper.ViewContext.TempData[key])?.ToString() ?? string.Empty;
}
