using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers;

static class TagHelperOutputExtensions
{
    public static void AddClasses(this TagHelperOutput output, string classes)
    {
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(given) ? classes : $"{given} {classes}");
    }

    public static void MarkRequired(this TagHelperOutput output, string isRequired)
    {
        if (!bool.TryParse(isRequired, out var required) || !required)
            return;

        output.PreElement.SetHtmlContent("<div class=\"input-group input-group-required\">");
        output.PostElement.SetHtmlContent("<span class=\"required\" aria-hidden=\"true\">*</span></div>");
    }
}
