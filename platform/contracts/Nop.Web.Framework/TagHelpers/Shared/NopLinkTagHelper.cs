using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.UI;

namespace Nop.Web.Framework.TagHelpers.Shared;

/// <summary>Moves a style sheet, wherever a view names it, to the head of the page, once.</summary>
[HtmlTargetElement(LINK_TAG_NAME, Attributes = "[rel=stylesheet]")]
public class NopLinkTagHelper : UrlResolutionTagHelper
{
    protected const string LINK_TAG_NAME = "link";
    protected const string EXCLUDE_FROM_BUNDLE_ATTRIBUTE_NAME = "asp-exclude-from-bundle";
    protected const string HREF_ATTRIBUTE_NAME = "href";

    protected readonly INopHtmlHelper _nopHtmlHelper;

    public NopLinkTagHelper(HtmlEncoder htmlEncoder, INopHtmlHelper nopHtmlHelper, IUrlHelperFactory urlHelperFactory) : base(urlHelperFactory, htmlEncoder)
    {
        _nopHtmlHelper = nopHtmlHelper;
    }

    [HtmlAttributeName(EXCLUDE_FROM_BUNDLE_ATTRIBUTE_NAME)]
    public bool ExcludeFromBundle { get; set; }

    [HtmlAttributeName(HREF_ATTRIBUTE_NAME)]
    public string Href { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        _nopHtmlHelper.AddCssFileParts(Href, string.Empty, ExcludeFromBundle);
        output.SuppressOutput();

        return Task.CompletedTask;
    }
}
