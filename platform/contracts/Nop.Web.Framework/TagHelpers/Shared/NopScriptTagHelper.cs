using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Web.Framework.Extensions;
using Nop.Web.Framework.UI;
using Nop.Web.Framework.WebOptimizer;

namespace Nop.Web.Framework.TagHelpers.Shared;

/// <summary>
/// A script that asks for a place (head or footer) is moved there; others stay where they are. An answer to a script's
/// request keeps its scripts.
/// </summary>
[HtmlTargetElement(SCRIPT_TAG_NAME)]
public class NopScriptTagHelper : UrlResolutionTagHelper
{
    protected const string SCRIPT_TAG_NAME = "script";
    protected const string EXCLUDE_FROM_BUNDLE_ATTRIBUTE_NAME = "asp-exclude-from-bundle";
    protected const string DEBUG_SRC_ATTRIBUTE_NAME = "asp-debug-src";
    protected const string LOCATION_ATTRIBUTE_NAME = "asp-location";
    protected const string SRC_ATTRIBUTE_NAME = "src";

    protected readonly AppSettings _appSettings;
    protected readonly INopAssetHelper _bundleHelper;
    protected readonly INopHtmlHelper _nopHtmlHelper;
    protected readonly IWebHelper _webHelper;
    protected readonly IWebHostEnvironment _webHostEnvironment;

    public NopScriptTagHelper(AppSettings appSettings, HtmlEncoder htmlEncoder, INopAssetHelper bundleHelper, INopHtmlHelper nopHtmlHelper,
        IUrlHelperFactory urlHelperFactory, IWebHelper webHelper, IWebHostEnvironment webHostEnvironment) : base(urlHelperFactory, htmlEncoder)
    {
        _appSettings = appSettings;
        _bundleHelper = bundleHelper;
        _nopHtmlHelper = nopHtmlHelper;
        _webHelper = webHelper;
        _webHostEnvironment = webHostEnvironment;
    }

    [HtmlAttributeName(DEBUG_SRC_ATTRIBUTE_NAME)]
    public string DebugSrc { get; set; }

    [HtmlAttributeName(LOCATION_ATTRIBUTE_NAME)]
    public ResourceLocation Location { set; get; }

    [HtmlAttributeName(EXCLUDE_FROM_BUNDLE_ATTRIBUTE_NAME)]
    public bool ExcludeFromBundle { get; set; }

    [HtmlAttributeName(SRC_ATTRIBUTE_NAME)]
    public string Src { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        var moves = Location is ResourceLocation.Head or ResourceLocation.Footer && !_webHelper.IsAjaxRequest(ViewContext.HttpContext.Request);
        if (!moves)
        {
            if (Src == null)
                return;

            output.CopyHtmlAttribute(SRC_ATTRIBUTE_NAME, context);
            ProcessUrlAttribute(SRC_ATTRIBUTE_NAME, output);
            return;
        }

        if (!string.IsNullOrEmpty(Src))
            _nopHtmlHelper.AddScriptParts(Location, Src, DebugSrc, ExcludeFromBundle);
        else
            _nopHtmlHelper.AddInlineScriptParts(Location, await InlineAsync(output));
        output.SuppressOutput();
    }

    static async Task<string> InlineAsync(TagHelperOutput output)
    {
        var script = new TagBuilder(SCRIPT_TAG_NAME);
        foreach (var attribute in output.Attributes)
            script.Attributes[attribute.Name] = attribute.Value?.ToString();
        script.InnerHtml.AppendHtml(await output.GetChildContentAsync());

        return await script.RenderHtmlContentAsync();
    }
}
