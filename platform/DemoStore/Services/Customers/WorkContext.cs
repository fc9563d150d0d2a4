using DemoStore.Infrastructure;
using DemoStore.Services.Directory;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Vendors;
using Nop.Services.Authentication;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Vendors;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Services.Customers;

/// <summary>
/// Who is here, in this order: whoever was set; in background work the background-task customer; whoever is logged in;
/// the guest of the cookie; a new guest. A customer who is deleted or switched off is nobody.
/// </summary>
public class WorkContext(
    IHttpContextAccessor http,
    IAuthenticationService authentication,
    ICustomerService customers,
    ILanguageService languages,
    CurrencyService currencies,
    IVendorService vendors,
    IStoreContext stores,
    TimeProvider clock) : IWorkContext
{
    public const string GUEST_COOKIE = ".DemoStore.Guest";
    private static readonly TimeSpan _guestCookieLife = TimeSpan.FromDays(365);

    private Customer _customer;
    private Vendor _vendor;
    private Language _language;
    private Currency _currency;

    public virtual Customer OriginalCustomerIfImpersonated => null;

    public virtual async Task<Customer> GetCurrentCustomerAsync()
    {
        if (_customer is null)
            await SetCurrentCustomerAsync();
        return _customer;
    }

    public virtual async Task SetCurrentCustomerAsync(Customer customer = null)
    {
        customer ??= IsBackground
            ? await customers.GetCustomerBySystemNameAsync(NopCustomerDefaults.BackgroundTaskCustomerName)
            : await FromRequestAsync();
        customer = Usable(customer) ?? await customers.InsertGuestCustomerAsync();
        (_vendor, _language, _currency) = (null, null, null);
        await RememberGuestAsync(customer);
        _customer = customer;
    }

    public virtual async Task<Vendor> GetCurrentVendorAsync()
    {
        var customer = await GetCurrentCustomerAsync();
        if (_vendor is null && customer.VendorId > 0)
            _vendor = await vendors.GetVendorByIdAsync(customer.VendorId) is { Active: true, Deleted: false } vendor ? vendor : null;
        return _vendor;
    }

    public virtual async Task<Language> GetWorkingLanguageAsync()
    {
        if (_language is not null)
            return _language;
        var (customer, store) = (await GetCurrentCustomerAsync(), await stores.GetCurrentStoreAsync());
        var published = await languages.GetAllLanguagesAsync(storeId: store.Id);
        if (OfAddress(published) is { } named)
        {
            if (named.Id != customer.LanguageId)
                await SetWorkingLanguageAsync(named);
            return _language = named;
        }

        return _language = published.FirstOrDefault(language => language.Id == customer.LanguageId)
            ?? published.FirstOrDefault(language => language.Id == store.DefaultLanguageId)
            ?? published.FirstOrDefault();
    }

    public virtual async Task SetWorkingLanguageAsync(Language language)
    {
        var customer = await GetCurrentCustomerAsync();
        if (!customer.IsSystemAccount)
        {
            customer.LanguageId = language?.Id;
            await customers.UpdateCustomerAsync(customer);
        }
        _language = null;
    }

    public virtual async Task<Currency> GetWorkingCurrencyAsync()
        => _currency ??= (await currencies.GetAllCurrenciesAsync()).FirstOrDefault();

    /// <summary>The language that the address begins with, where addresses of the storefront name one.</summary>
    private Language OfAddress(IEnumerable<Language> published)
        => http.HttpContext?.Request.RouteValues[NopRoutingDefaults.RouteValue.Language] is string code
            ? published.FirstOrDefault(language => string.Equals(language.UniqueSeoCode, code, StringComparison.OrdinalIgnoreCase)) : null;

    private bool IsBackground => http.HttpContext is not { } context
        || context.Request.Path.Equals(RequestContext.BACKGROUND_PATH, StringComparison.OrdinalIgnoreCase);

    private async Task<Customer> FromRequestAsync()
    {
        if (Usable(await authentication.GetAuthenticatedCustomerAsync()) is { } known)
            return known;
        if (!Guid.TryParse(http.HttpContext.Request.Cookies[GUEST_COOKIE], out var guid))
            return null;
        var guest = Usable(await customers.GetCustomerByGuidAsync(guid));
        return guest is not null && await customers.IsGuestAsync(guest) ? guest : null;
    }

    private async Task RememberGuestAsync(Customer customer)
    {
        var context = http.HttpContext;
        if (context is null || context.Response.HasStarted || context.Request.Cookies[GUEST_COOKIE] == customer.CustomerGuid.ToString()
            || !await customers.IsGuestAsync(customer))
            return;
        context.Response.Cookies.Append(GUEST_COOKIE, customer.CustomerGuid.ToString(), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            Expires = clock.GetUtcNow() + _guestCookieLife
        });
    }

    private static Customer Usable(Customer customer) => customer is { Active: true, Deleted: false } ? customer : null;
}
