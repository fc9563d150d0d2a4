using Microsoft.AspNetCore.Http;

namespace Nop.Core;

public interface IWebHelper
{
    string GetCurrentIpAddress();

    string GetStoreHost(bool useSsl);

    string GetStoreLocation(bool? useSsl = null);

    string GetThisPageUrl(bool includeQueryString, bool? useSsl = null, bool lowercaseUrl = false);

    string GetUrlReferrer();

    bool IsAjaxRequest(HttpRequest request);

    bool IsCurrentConnectionSecured();

    string ModifyQueryString(string url, string key, params string[] values);

    T QueryString<T>(string name);

    void RestartAppDomain();
}
