using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

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
