using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Models.Cms;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>
/// A card with title and icon that folds by its button; before and after its content widgets find their place.
/// A store reads both hide attributes without asking whether they are there, so a card that lacks one breaks its page.
/// </summary>
[HtmlTargetElement("nop-card", Attributes = NAME_ATTRIBUTE_NAME)]
public class NopCardTagHelper : TagHelper
{
    protected const string NAME_ATTRIBUTE_NAME = "asp-name";
    protected const string TITLE_ATTRIBUTE_NAME = "asp-title";
    protected const string HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME = "asp-hide-block-attribute-name";
    protected const string IS_HIDE_ATTRIBUTE_NAME = "asp-hide";
    protected const string IS_ADVANCED_ATTRIBUTE_NAME = "asp-advanced";
    protected const string CARD_ICON_ATTRIBUTE_NAME = "asp-icon";

    protected readonly IViewComponentHelper _viewComponentHelper;
    protected readonly IWidgetModelFactory _widgetModelFactory;

    public NopCardTagHelper(IViewComponentHelper viewComponentHelper, IWidgetModelFactory widgetModelFactory)
    {
        _viewComponentHelper = viewComponentHelper;
        _widgetModelFactory = widgetModelFactory;
    }

    [HtmlAttributeName(TITLE_ATTRIBUTE_NAME)]
    public string Title { get; set; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { get; set; }

    [HtmlAttributeName(HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME)]
    public string HideBlockAttributeName { get; set; }

    [HtmlAttributeName(IS_HIDE_ATTRIBUTE_NAME)]
    public bool IsHide { get; set; }

    [HtmlAttributeName(IS_ADVANCED_ATTRIBUTE_NAME)]
    public bool IsAdvanced { get; set; }

    [HtmlAttributeName(CARD_ICON_ATTRIBUTE_NAME)]
    public string CardIconIsAdvanced { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var needed in new[] { HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME, IS_HIDE_ATTRIBUTE_NAME })
        {
            if (!context.AllAttributes.ContainsName(needed))
                throw new InvalidOperationException($"nop-card '{Name}' lacks the attribute {needed}, which a store needs.");
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Name);
        output.Attributes.SetAttribute("data-card-name", Name);
        output.Attributes.SetAttribute("data-hideAttribute", HideBlockAttributeName);
        output.AddClasses("card card-secondary card-outline" + (IsAdvanced ? " advanced-setting" : null) + (IsHide ? " collapsed-card" : null));

        var content = await output.GetChildContentAsync();
        output.Content.Clear();
        output.Content.AppendHtml(Heading());
        await AppendWidgetsAsync(output, AdminWidgetZones.CardBefore);
        output.Content.AppendHtml(content);
        await AppendWidgetsAsync(output, AdminWidgetZones.CardAfter);
    }

    async Task AppendWidgetsAsync(TagHelperOutput output, string zone)
    {
        (_viewComponentHelper as IViewContextAware)?.Contextualize(ViewContext);
        foreach (var widget in await _widgetModelFactory.PrepareRenderWidgetModelAsync(zone, new WidgetNopCardModel { CardName = Name }))
            output.Content.AppendHtml(await _viewComponentHelper.InvokeAsync(widget.WidgetViewComponent, widget.WidgetViewComponentArguments));
    }

    IHtmlContent Heading()
    {
        var icon = new TagBuilder("i");
        icon.AddCssClass(CardIconIsAdvanced ?? string.Empty);
        icon.Attributes["aria-hidden"] = "true";

        var title = new TagBuilder("h2");
        title.AddCssClass("card-title");
        if (!string.IsNullOrEmpty(CardIconIsAdvanced))
            title.InnerHtml.AppendHtml(icon);
        title.InnerHtml.Append(Title ?? string.Empty);

        var fold = new TagBuilder("button");
        fold.AddCssClass("btn btn-tool");
        fold.Attributes["type"] = "button";
        fold.Attributes["data-card-widget"] = "collapse";
        fold.Attributes["aria-label"] = Title;
        fold.Attributes["aria-expanded"] = IsHide ? "false" : "true";
        fold.InnerHtml.AppendHtml("<i class=\"toggle-icon\" aria-hidden=\"true\"></i>");

        var tools = new TagBuilder("div");
        tools.AddCssClass("card-tools float-right");
        tools.InnerHtml.AppendHtml(fold);

        var heading = new TagBuilder("div");
        heading.AddCssClass("card-header with-border clearfix");
        heading.InnerHtml.AppendHtml(title).AppendHtml(tools);

        return heading;
    }
}
