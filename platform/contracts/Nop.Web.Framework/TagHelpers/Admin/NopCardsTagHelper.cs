using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>The element around the cards of a page.</summary>
[HtmlTargetElement("nop-cards", Attributes = ID_ATTRIBUTE_NAME)]
public class NopCardsTagHelper : TagHelper
{
    protected const string ID_ATTRIBUTE_NAME = "id";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }
}
