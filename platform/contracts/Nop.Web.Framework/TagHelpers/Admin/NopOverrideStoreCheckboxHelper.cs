using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>
/// While the settings of one store are edited: whether this one is overridden there. Unticked, its fields cannot be changed.
/// </summary>
[HtmlTargetElement("nop-override-store-checkbox", Attributes = FOR_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopOverrideStoreCheckboxHelper : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string INPUT_ATTRIBUTE_NAME = "asp-input";
    protected const string INPUT_2_ATTRIBUTE_NAME = "asp-input2";
    protected const string STORE_SCOPE_ATTRIBUTE_NAME = "asp-store-scope";
    protected const string PARENT_CONTAINER_ATTRIBUTE_NAME = "asp-parent-container";

    protected readonly IHtmlHelper _htmlHelper;

    public NopOverrideStoreCheckboxHelper(IHtmlHelper htmlHelper)
    {
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(INPUT_ATTRIBUTE_NAME)]
    public ModelExpression Input { set; get; }

    [HtmlAttributeName(INPUT_2_ATTRIBUTE_NAME)]
    public ModelExpression Input2 { set; get; }

    [HtmlAttributeName(STORE_SCOPE_ATTRIBUTE_NAME)]
    public int StoreScope { set; get; }

    [HtmlAttributeName(PARENT_CONTAINER_ATTRIBUTE_NAME)]
    public string ParentContainer { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (StoreScope <= 0)
            return Task.CompletedTask;

        (_htmlHelper as IViewContextAware)?.Contextualize(ViewContext);
        var inputs = new[] { Input, Input2 }.Where(input => input != null).Select(input => "#" + _htmlHelper.Id(input.Name)).ToList();
        if (inputs.Count == 0 && !string.IsNullOrEmpty(ParentContainer))
            inputs.AddRange(new[] { "input", "textarea", "select" }.Select(tag => $"#{ParentContainer} {tag}"));

        output.Content.SetHtmlContent(_htmlHelper.CheckBox(For.Name, null, new Dictionary<string, object>
        {
            ["class"] = "multi-store-override-option",
            ["data-for-input-selector"] = string.Join(", ", inputs),
            ["aria-label"] = Input == null ? For.Name : $"{Input.Metadata.GetDisplayName()}: override",
        }));

        return Task.CompletedTask;
    }
}
