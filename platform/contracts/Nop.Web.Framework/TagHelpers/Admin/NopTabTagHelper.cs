using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Extensions;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>One tab: it hands its title and content to the tabs around it and writes nothing itself.</summary>
[HtmlTargetElement("nop-tab", ParentTag = "nop-tabs", Attributes = NAME_ATTRIBUTE_NAME)]
public class NopTabTagHelper : TagHelper
{
    protected const string NAME_ATTRIBUTE_NAME = "asp-name";
    protected const string TITLE_ATTRIBUTE_NAME = "asp-title";
    protected const string DEFAULT_ATTRIBUTE_NAME = "asp-default";

    protected readonly IHtmlHelper _htmlHelper;

    public NopTabTagHelper(IHtmlHelper htmlHelper)
    {
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(TITLE_ATTRIBUTE_NAME)]
    public string Title { set; get; }

    [HtmlAttributeName(DEFAULT_ATTRIBUTE_NAME)]
    public string IsDefault { set; get; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        (_htmlHelper as IViewContextAware)?.Contextualize(ViewContext);
        var isDefault = bool.TryParse(IsDefault, out var asked) && asked;
        var chosen = context.Items.TryGetValue(NopTabsTagHelper.CHOSEN, out var name) ? name?.ToString() : _htmlHelper.GetSelectedTabName();
        var active = string.IsNullOrEmpty(chosen) ? isDefault : chosen == Name;

        var link = new TagBuilder("a");
        link.AddCssClass(active ? "nav-link active" : "nav-link");
        link.Attributes["id"] = $"{Name}-tab";
        link.Attributes["data-tab-name"] = Name;
        link.Attributes["href"] = $"#{Name}";
        link.Attributes["data-toggle"] = "pill";
        link.Attributes["role"] = "tab";
        link.Attributes["aria-controls"] = Name;
        link.Attributes["aria-selected"] = active ? "true" : "false";
        link.InnerHtml.Append(Title ?? string.Empty);

        var item = new TagBuilder("li");
        item.AddCssClass("nav-item");
        item.Attributes["role"] = "presentation";
        item.InnerHtml.AppendHtml(link);

        var panel = new TagBuilder("div");
        panel.AddCssClass(active ? "tab-pane active" : "tab-pane");
        panel.Attributes["id"] = Name;
        panel.Attributes["role"] = "tabpanel";
        panel.Attributes["aria-labelledby"] = $"{Name}-tab";
        panel.InnerHtml.AppendHtml(await output.GetChildContentAsync());

        ((List<NopTabContextItem>)context.Items[typeof(NopTabsTagHelper)]).Add(new NopTabContextItem
        {
            Title = await item.RenderHtmlContentAsync(),
            Content = await panel.RenderHtmlContentAsync(),
            IsDefault = isDefault,
        });
        output.SuppressOutput();
    }
}
