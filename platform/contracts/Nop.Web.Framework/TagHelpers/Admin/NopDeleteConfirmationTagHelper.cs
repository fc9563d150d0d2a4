using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>Asks before the thing of that id is deleted; a yes is posted to the action.</summary>
[HtmlTargetElement("nop-delete-confirmation", Attributes = MODEL_ID_ATTRIBUTE_NAME + "," + BUTTON_ID_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopDeleteConfirmationTagHelper : TagHelper
{
    protected const string MODEL_ID_ATTRIBUTE_NAME = "asp-model-id";
    protected const string BUTTON_ID_ATTRIBUTE_NAME = "asp-button-id";
    protected const string ACTION_ATTRIBUTE_NAME = "asp-action";

    protected readonly IHtmlHelper _htmlHelper;

    public NopDeleteConfirmationTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper)
    {
        Generator = generator;
        _htmlHelper = htmlHelper;
    }

    protected IHtmlGenerator Generator { get; set; }

    [HtmlAttributeName(MODEL_ID_ATTRIBUTE_NAME)]
    public string ModelId { get; set; }

    [HtmlAttributeName(BUTTON_ID_ATTRIBUTE_NAME)]
    public string ButtonId { get; set; }

    [HtmlAttributeName(ACTION_ATTRIBUTE_NAME)]
    public string Action { get; set; }


    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        (_htmlHelper as IViewContextAware)?.Contextualize(ViewContext);
        var action = string.IsNullOrEmpty(Action) ? "Delete" : Action;
        var windowId = $"{_htmlHelper.ViewData.ModelMetadata.ModelType.Name.ToLowerInvariant()}-{action}-delete-confirmation";

        output.TagName = "dialog";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", windowId);
        output.Attributes.SetAttribute("class", "modal");
        output.Attributes.SetAttribute("aria-labelledby", $"{windowId}-title");
        output.Attributes.SetAttribute("data-opened-by", ButtonId);
        output.Content.SetHtmlContent(await _htmlHelper.PartialAsync("Delete", new DeleteConfirmationModel
        {
            Id = ModelId,
            ControllerName = ViewContext.RouteData.Values["controller"]?.ToString(),
            ActionName = action,
            WindowId = windowId,
        }));
    }
}
