using System.Collections;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core.Domain.Common;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>A choice of one item, or of several where the property is a list or the attribute says so.</summary>
[HtmlTargetElement("nop-select", TagStructure = TagStructure.WithoutEndTag)]
public class NopSelectTagHelper : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string NAME_ATTRIBUTE_NAME = "asp-for-name";
    protected const string ITEMS_ATTRIBUTE_NAME = "asp-items";
    protected const string MULTIPLE_ATTRIBUTE_NAME = "asp-multiple";
    protected const string REQUIRED_ATTRIBUTE_NAME = "asp-required";

    protected readonly AdminAreaSettings _adminAreaSettings;
    protected readonly IHtmlHelper _htmlHelper;

    public NopSelectTagHelper(AdminAreaSettings adminAreaSettings, IHtmlHelper htmlHelper)
    {
        _adminAreaSettings = adminAreaSettings;
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { get; set; }

    [HtmlAttributeName(ITEMS_ATTRIBUTE_NAME)]
    public IEnumerable<SelectListItem> Items { set; get; } = [];

    [HtmlAttributeName(REQUIRED_ATTRIBUTE_NAME)]
    public string IsRequired { set; get; }

    [HtmlAttributeName(MULTIPLE_ATTRIBUTE_NAME)]
    public string IsMultiple { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        var name = For?.Name ?? Name;
        if (string.IsNullOrEmpty(name))
            return Task.CompletedTask;

        output.MarkRequired(IsRequired);
        (_htmlHelper as IViewContextAware)?.Contextualize(ViewContext);

        string[] own = [FOR_ATTRIBUTE_NAME, NAME_ATTRIBUTE_NAME, ITEMS_ATTRIBUTE_NAME, MULTIPLE_ATTRIBUTE_NAME, REQUIRED_ATTRIBUTE_NAME];
        var htmlAttributes = context.AllAttributes.Where(attribute => !own.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value);
        htmlAttributes["class"] = htmlAttributes.TryGetValue("class", out var given) ? $"form-control {given}" : "form-control";

        var isList = For?.ModelExplorer.ModelType is { } type && type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
        var multiple = isList || bool.TryParse(IsMultiple, out var asked) && asked;
        output.Content.SetHtmlContent(multiple
            ? _htmlHelper.ListBox(name, Items, htmlAttributes)
            : _htmlHelper.DropDownList(name, Items, htmlAttributes));

        return Task.CompletedTask;
    }
}
