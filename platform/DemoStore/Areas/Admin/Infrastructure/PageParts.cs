using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Nop.Core;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.UI;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>
/// Collects, while a page is built from the inside out, what belongs to its head and foot: title, scripts, styles, links. Each
/// thing stands there once. "Add" puts a part after those already there, "Append" before them.
/// </summary>
public sealed class PageParts(IEventPublisher events, IHttpContextAccessor http, IStoreContext storeContext, IFileVersionProvider versions) : INopHtmlHelper
{
    readonly List<string> _titles = [], _descriptions = [], _keywords = [], _canonical = [], _head = [], _classes = [], _styles = [];
    readonly List<(ResourceLocation Location, string Text)> _scripts = [], _inline = [];
    string _activeMenuItem, _editPageUrl;

    public void AddTitleParts(string part) => Add(_titles, part);

    public void AppendTitleParts(string part) => Append(_titles, part);

    public async Task<IHtmlContent> GenerateTitleAsync(bool addDefaultTitle = true, string part = "")
    {
        Append(_titles, part);
        var store = await storeContext.GetCurrentStoreAsync();
        var parts = Enumerable.Reverse(_titles).Concat(addDefaultTitle ? [store.DefaultTitle ?? store.Name] : []);

        return new HtmlString(HtmlEncoder.Default.Encode(string.Join(". ", parts)));
    }

    public void AddMetaDescriptionParts(string part) => Add(_descriptions, part);

    public void AppendMetaDescriptionParts(string part) => Append(_descriptions, part);

    public Task<IHtmlContent> GenerateMetaDescriptionAsync(string part = "") => Joined(_descriptions, part);

    public void AddMetaKeywordParts(string part) => Add(_keywords, part);

    public void AppendMetaKeywordParts(string part) => Append(_keywords, part);

    public Task<IHtmlContent> GenerateMetaKeywordsAsync(string part = "") => Joined(_keywords, part);

    public void AddScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false) =>
        AddOnce(_scripts, (location, Path(src)), _scripts.Count);

    public void AppendScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false) =>
        AddOnce(_scripts, (location, Path(src)), 0);

    public IHtmlContent GenerateScripts(ResourceLocation location) => Lines(_scripts.Where(script => script.Location == location)
        .Select(script => $"<script src=\"{HtmlEncoder.Default.Encode(script.Text)}\"></script>"));

    public void AddInlineScriptParts(ResourceLocation location, string script) => AddOnce(_inline, (location, script), _inline.Count);

    public void AppendInlineScriptParts(ResourceLocation location, string script) => AddOnce(_inline, (location, script), 0);

    public IHtmlContent GenerateInlineScripts(ResourceLocation location) => Lines(_inline.Where(script => script.Location == location)
        .Select(script => script.Text));

    public void AddCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => AddOnce(_styles, Path(src), _styles.Count);

    public void AppendCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => AddOnce(_styles, Path(src), 0);

    public IHtmlContent GenerateCssFiles() => Lines(_styles.Select(style => $"<link rel=\"stylesheet\" href=\"{HtmlEncoder.Default.Encode(style)}\">"));

    public void AddCanonicalUrlParts(string part, bool withQueryString = false) => Add(_canonical, part);

    public void AppendCanonicalUrlParts(string part) => Append(_canonical, part);

    public IHtmlContent GenerateCanonicalUrls() => Lines(_canonical.Select(url => $"<link rel=\"canonical\" href=\"{HtmlEncoder.Default.Encode(url)}\">"));

    public void AddHeadCustomParts(string part) => Add(_head, part);

    public void AppendHeadCustomParts(string part) => Append(_head, part);

    /// <summary>The last parts of the head; consumers of the page's rendering add theirs just before.</summary>
    public IHtmlContent GenerateHeadCustom()
    {
        events.PublishAsync(new PageRenderingEvent(this)).GetAwaiter().GetResult();
        return Lines(_head);
    }

    public void AddPageCssClassParts(string part) => Add(_classes, part);

    public void AppendPageCssClassParts(string part) => Append(_classes, part);

    public string GeneratePageCssClasses(string part = "")
    {
        Append(_classes, part);
        return string.Join(' ', Enumerable.Reverse(_classes));
    }

    public void AddEditPageUrl(string url) => _editPageUrl = url;

    public string GetEditPageUrl() => _editPageUrl;

    public void SetActiveMenuItemSystemName(string systemName) => _activeMenuItem = systemName;

    public string GetActiveMenuItemSystemName() => _activeMenuItem;

    public string GetRouteName(bool handleDefaultRoutes = false)
    {
        var name = http.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<IRouteNameMetadata>()?.RouteName;
        return name ?? string.Empty;
    }

    public void AddJsonLdParts(string jsonLd) => Add(_head, $"<script type=\"application/ld+json\">{jsonLd?.Replace("</", "<\\/", StringComparison.Ordinal)}</script>");

    static void Add(List<string> parts, string part) => AddOnce(parts, part, parts.Count);

    static void Append(List<string> parts, string part) => AddOnce(parts, part, 0);

    static void AddOnce<T>(List<T> parts, T part, int place)
    {
        if (part is not (null or "") && !parts.Contains(part))
            parts.Insert(place, part);
    }

    static Task<IHtmlContent> Joined(List<string> parts, string part)
    {
        Append(parts, part);
        return Task.FromResult<IHtmlContent>(new HtmlString(HtmlEncoder.Default.Encode(string.Join(", ", Enumerable.Reverse(parts)))));
    }

    static HtmlString Lines(IEnumerable<string> lines) => new(string.Join('\n', lines));

    string Path(string src)
    {
        if (string.IsNullOrEmpty(src) || http.HttpContext is not { } context)
            return src;

        var path = src.StartsWith("~/", StringComparison.Ordinal) ? context.Request.PathBase + src[1..] : src;
        return path.StartsWith('/') ? versions.AddFileVersionToPath(context.Request.PathBase, path) : path;
    }
}
