using Microsoft.AspNetCore.Html;

namespace Nop.Web.Framework.UI;

public interface INopHtmlHelper
{
    void AddCanonicalUrlParts(string part, bool withQueryString = false);

    void AddCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false);

    void AddEditPageUrl(string url);

    void AddHeadCustomParts(string part);

    void AddInlineScriptParts(ResourceLocation location, string script);

    void AddJsonLdParts(string jsonLd);

    void AddMetaDescriptionParts(string part);

    void AddMetaKeywordParts(string part);

    void AddPageCssClassParts(string part);

    void AddScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false);

    void AddTitleParts(string part);

    void AppendCanonicalUrlParts(string part);

    void AppendCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false);

    void AppendHeadCustomParts(string part);

    void AppendInlineScriptParts(ResourceLocation location, string script);

    void AppendMetaDescriptionParts(string part);

    void AppendMetaKeywordParts(string part);

    void AppendPageCssClassParts(string part);

    void AppendScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false);

    void AppendTitleParts(string part);

    IHtmlContent GenerateCanonicalUrls();

    IHtmlContent GenerateCssFiles();

    IHtmlContent GenerateHeadCustom();

    IHtmlContent GenerateInlineScripts(ResourceLocation location);

    Task<IHtmlContent> GenerateMetaDescriptionAsync(string part = "");

    Task<IHtmlContent> GenerateMetaKeywordsAsync(string part = "");

    string GeneratePageCssClasses(string part = "");

    IHtmlContent GenerateScripts(ResourceLocation location);

    Task<IHtmlContent> GenerateTitleAsync(bool addDefaultTitle = true, string part = "");

    string GetActiveMenuItemSystemName();

    string GetEditPageUrl();

    string GetRouteName(bool handleDefaultRoutes = false);

    void SetActiveMenuItemSystemName(string systemName);
}
