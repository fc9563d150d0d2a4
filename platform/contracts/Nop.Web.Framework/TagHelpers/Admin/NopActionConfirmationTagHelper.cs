using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>Asks before the button of that id does what it does.</summary>
[HtmlTargetElement("nop-action-confirmation", Attributes = BUTTON_ID_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopActionConfirmationTagHelper : TagHelper
{
    protected const string BUTTON_ID_ATTRIBUTE_NAME = "asp-button-id";
    protected const string ACTION_ATTRIBUTE_NAME = "asp-action";
    protected const string ADDITIONAL_CONFIRM_TEXT = "asp-additional-confirm";

    protected readonly IHtmlHelper _htmlHelper;

    public NopActionConfirmationTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper)
    {
        Generator = generator;
        _htmlHelper = htmlHelper;
    }

    protected IHtmlGenerator Generator { get; set; }

    [HtmlAttributeName(BUTTON_ID_ATTRIBUTE_NAME)]
    public string ButtonId { get; set; }

    [HtmlAttributeName(ACTION_ATTRIBUTE_NAME)]
    public string Action { get; set; }

    [HtmlAttributeName(ADDITIONAL_CONFIRM_TEXT)]
    public string ConfirmText { get; set; }


    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        (_htmlHelper as IViewContextAware)?.Contextualize(ViewContext);
        var windowId = $"{ButtonId}-action-confirmation";

        output.TagName = "dialog";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", windowId);
        output.Attributes.SetAttribute("class", "modal");
        output.Attributes.SetAttribute("aria-labelledby", $"{windowId}-title");
        output.Attributes.SetAttribute("data-opened-by", ButtonId);
        output.Content.SetHtmlContent(await _htmlHelper.PartialAsync("Confirm", new ActionConfirmationModel
        {
            ControllerName = ViewContext.RouteData.Values["controller"]?.ToString(),
            ActionName = string.IsNullOrEmpty(Action) ? ViewContext.RouteData.Values["action"]?.ToString() : Action,
            WindowId = windowId,
            ButtonId = ButtonId,
            AdditonalConfirmText = ConfirmText,
        }));
    }
}
