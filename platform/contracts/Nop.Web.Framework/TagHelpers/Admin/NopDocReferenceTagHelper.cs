using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core.Domain.Common;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>A line that leads to the documentation of the page.</summary>
[HtmlTargetElement("nop-doc-reference", Attributes = STRING_RESOURCE_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopDocReferenceTagHelper : TagHelper
{
    protected const string STRING_RESOURCE_ATTRIBUTE_NAME = "asp-string-resource";
    protected const string ADD_WRAPPER_ATTRIBUTE_NAME = "asp-add-wrapper";

    protected readonly AdminAreaSettings _adminAreaSettings;

    public NopDocReferenceTagHelper(AdminAreaSettings adminAreaSettings)
    {
        _adminAreaSettings = adminAreaSettings;
    }

    [HtmlAttributeName(STRING_RESOURCE_ATTRIBUTE_NAME)]
    public string StringResource { get; set; }

    [HtmlAttributeName(ADD_WRAPPER_ATTRIBUTE_NAME)]
    public bool AddWrapper { get; set; } = true;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = AddWrapper ? "div" : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (AddWrapper)
            output.AddClasses("documentation-reference");
        output.Content.SetHtmlContent(StringResource ?? string.Empty);

        return Task.CompletedTask;
    }
}
