using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>A message in a window of its own, opened by the element of that id or by showAlert(id, text).</summary>
[HtmlTargetElement("nop-alert", Attributes = ALERT_NAME_ID, TagStructure = TagStructure.WithoutEndTag)]
public class NopAlertTagHelper : TagHelper
{
    protected const string ALERT_NAME_ID = "asp-alert-id";
    protected const string ALERT_MESSAGE_NAME = "asp-alert-message";

    protected readonly IHtmlHelper _htmlHelper;

    public NopAlertTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper)
    {
        Generator = generator;
        _htmlHelper = htmlHelper;
    }

    protected IHtmlGenerator Generator { get; set; }

    [HtmlAttributeName(ALERT_NAME_ID)]
    public string AlertId { get; set; }

    [HtmlAttributeName(ALERT_MESSAGE_NAME)]
    public string Message { get; set; }


    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        (_htmlHelper as IViewContextAware)?.Contextualize(ViewContext);
        var windowId = $"{AlertId}-action-alert";

        output.TagName = "dialog";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", windowId);
        output.Attributes.SetAttribute("class", "modal");
        output.Attributes.SetAttribute("aria-labelledby", $"{windowId}-title");
        output.Attributes.SetAttribute("data-opened-by", AlertId);
        output.Content.SetHtmlContent(await _htmlHelper.PartialAsync("Alert", new ActionAlertModel
        {
            AlertId = AlertId,
            WindowId = windowId,
            AlertMessage = Message,
        }));
    }
}
