using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Extensions;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>
/// Tabs, of which one is open: the one the address names, the one the page names, the one open before, or the default. A
/// hidden field tells the next request which it was.
/// </summary>
[HtmlTargetElement("nop-tabs", Attributes = ID_ATTRIBUTE_NAME)]
public class NopTabsTagHelper : TagHelper
{
    internal const string CHOSEN = "tabNameToSelect";

    protected const string ID_ATTRIBUTE_NAME = "id";
    protected const string TAB_NAME_TO_SELECT_ATTRIBUTE_NAME = "asp-tab-name-to-select";
    protected const string RENDER_SELECTED_TAB_INPUT_ATTRIBUTE_NAME = "asp-render-selected-tab-input";

    protected readonly IHtmlHelper _htmlHelper;

    public NopTabsTagHelper(IHtmlHelper htmlHelper)
    {
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(TAB_NAME_TO_SELECT_ATTRIBUTE_NAME)]
    public string TabNameToSelect { set; get; }

    [HtmlAttributeName(RENDER_SELECTED_TAB_INPUT_ATTRIBUTE_NAME)]
    public string RenderSelectedTabInput { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        (_htmlHelper as IViewContextAware)?.Contextualize(ViewContext);
        var tabs = new List<NopTabContextItem>();
        context.Items[typeof(NopTabsTagHelper)] = tabs;
        var chosen = string.IsNullOrEmpty(TabNameToSelect) ? ViewContext.HttpContext.Request.Query[CHOSEN].ToString() : TabNameToSelect;
        if (!string.IsNullOrEmpty(chosen))
            context.Items[CHOSEN] = chosen;

        await output.GetChildContentAsync();

        output.TagName = "div";
        output.AddClasses("card card-primary card-outline card-outline-tabs nav-tabs-custom");
        output.Content.SetHtmlContent("<div class=\"card-header\"><ul class=\"nav nav-tabs\" role=\"tablist\">");
        foreach (var tab in tabs)
            output.Content.AppendHtml(tab.Title);
        output.Content.AppendHtml("</ul></div><div class=\"card-body\"><div class=\"tab-content\">");
        foreach (var tab in tabs)
            output.Content.AppendHtml(tab.Content);
        output.Content.AppendHtml("</div></div>");

        if (bool.TryParse(RenderSelectedTabInput, out var remember) && !remember)
            return;

        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["id"] = field.Attributes["name"] = "selected-tab-name";
        field.Attributes["value"] = _htmlHelper.GetSelectedTabName();
        output.PreContent.SetHtmlContent(field);
    }
}
