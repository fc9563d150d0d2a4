using DemoStore.Infrastructure;
using DemoStore.Services.Common;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Nop.Core;
using Nop.Core.Domain.Stores;

namespace DemoStore.Services.Helpers;

/// <summary>Addresses, as far as this shop needs them. Outside a request the current store's address stands in.</summary>
public class WebHelper(IHttpContextAccessor http, StoreLifetime lifetime, IServiceProvider services) : IWebHelper
{
    private HttpRequest Request => http.HttpContext?.Request;

    public virtual string GetUrlReferrer() => Request?.Headers.Referer.ToString() ?? string.Empty;

    public virtual string GetCurrentIpAddress()
        => http.HttpContext?.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : string.Empty;

    public virtual string GetThisPageUrl(bool includeQueryString, bool? useSsl = null, bool lowercaseUrl = false)
    {
        if (Request is not { } request)
            return string.Empty;
        var url = GetStoreLocation(useSsl).TrimEnd('/') + request.Path + (includeQueryString ? request.QueryString.Value : string.Empty);
        return lowercaseUrl ? url.ToLowerInvariant() : url;
    }

    public virtual bool IsCurrentConnectionSecured() => Request?.IsHttps ?? false;

    public virtual string GetStoreHost(bool useSsl)
        => Request is { Host.HasValue: true } request ? $"{(useSsl ? "https" : "http")}://{request.Host}/" : string.Empty;

    public virtual string GetStoreLocation(bool? useSsl = null)
    {
        var host = GetStoreHost(useSsl ?? IsCurrentConnectionSecured());
        if (string.IsNullOrEmpty(host))
            return Store().Url ?? string.Empty;
        return Request.PathBase.HasValue ? host.TrimEnd('/') + Request.PathBase + "/" : host;
    }

    public virtual bool IsAjaxRequest(HttpRequest request)
        => string.Equals(request.Headers.XRequestedWith, "XMLHttpRequest", StringComparison.Ordinal);

    public virtual string ModifyQueryString(string url, string key, params string[] values)
    {
        var start = (url ?? string.Empty).IndexOf('?', StringComparison.Ordinal);
        var path = start < 0 ? url ?? string.Empty : url[..start];
        var query = QueryHelpers.ParseQuery(start < 0 ? string.Empty : url[start..]);
        query.Remove(key);
        if (values is { Length: > 0 })
            query[key] = string.Join(',', values);
        return path + new QueryBuilder(query).ToQueryString();
    }

    public virtual T QueryString<T>(string name)
        => Request?.Query[name].ToString() is { Length: > 0 } text ? TextConverter.FromText<T>(text) : default;

    public virtual void RestartAppDomain() => lifetime.RequestRestart();

    private Store Store() => services.GetRequiredService<IStoreContext>().GetCurrentStore();
}
