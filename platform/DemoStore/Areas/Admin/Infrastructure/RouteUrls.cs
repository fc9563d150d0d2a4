using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Seo;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Addresses by route name. Of the things with names of their own, this shop has pages for products only.</summary>
public sealed class RouteUrls(LinkGenerator links, IHttpContextAccessor http) : INopUrlHelper
{
    public Task<string> RouteGenericUrlAsync<TEntity>(TEntity entity, string protocol = null, string host = null, string fragment = null,
        int? languageId = null, bool ensureTwoPublishedLanguages = true) where TEntity : BaseEntity, ISlugSupported =>
        Task.FromResult(entity is Product product ? RouteUrl("Product", new { productId = product.Id }, protocol, host, fragment) : null);

    public Task<string> RouteGenericUrlAsync<TEntity>(object values = null, string protocol = null, string host = null, string fragment = null)
        where TEntity : BaseEntity, ISlugSupported =>
        Task.FromResult(typeof(TEntity) == typeof(Product) ? RouteUrl("Product", values, protocol, host, fragment) : null);

    public Task<string> RouteTopicUrlAsync(string systemName, string protocol = null, string host = null, string fragment = null) =>
        Task.FromResult<string>(null);

    public string RouteUrl(string routeName, object values = null, string protocol = null, string host = null, string fragment = null)
    {
        if (http.HttpContext is not { } context)
            return null;

        var tail = string.IsNullOrEmpty(fragment) ? default : new FragmentString("#" + fragment);
        return string.IsNullOrEmpty(protocol) && string.IsNullOrEmpty(host)
            ? links.GetPathByName(context, routeName, values, fragment: tail)
            : links.GetUriByName(context, routeName, values, protocol, string.IsNullOrEmpty(host) ? null : new HostString(host), fragment: tail);
    }
}
