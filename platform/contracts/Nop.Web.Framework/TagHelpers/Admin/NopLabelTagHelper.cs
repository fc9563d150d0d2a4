using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Web.Framework.Extensions;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>
/// A field's label from its resource, with the text of the resource's ".Hint" behind a question mark where there is one.
/// </summary>
[HtmlTargetElement("nop-label", Attributes = FOR_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopLabelTagHelper : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string DISPLAY_HINT_ATTRIBUTE_NAME = "asp-display-hint";

    protected readonly ILocalizationService _localizationService;
    protected readonly IWorkContext _workContext;

    public NopLabelTagHelper(IHtmlGenerator generator, ILocalizationService localizationService, IWorkContext workContext)
    {
        Generator = generator;
        _localizationService = localizationService;
        _workContext = workContext;
    }

    protected IHtmlGenerator Generator { get; set; }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(DISPLAY_HINT_ATTRIBUTE_NAME)]
    public bool DisplayHint { get; set; } = true;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var key = For.Metadata.ContainerType?.GetProperty(For.Metadata.Name ?? string.Empty)?
            .GetCustomAttribute<NopResourceDisplayNameAttribute>(true)?.ResourceKey;
        var text = string.IsNullOrEmpty(key) ? null : await _localizationService.GetResourceAsync(key);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClasses("label-wrapper");
        output.Content.SetHtmlContent(Generator.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, text, new { @class = "col-form-label" }));

        if (!DisplayHint || string.IsNullOrEmpty(key))
            return;

        var language = await _workContext.GetWorkingLanguageAsync();
        var hint = await _localizationService.GetResourceAsync($"{key}.Hint", language.Id, false, string.Empty, true);
        if (!string.IsNullOrEmpty(hint))
            output.Content.AppendHtml(HtmlExtensions.Hint(hint));
    }
}
