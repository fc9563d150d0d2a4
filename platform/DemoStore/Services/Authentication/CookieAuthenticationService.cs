using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;
using IAuthenticationService = Nop.Services.Authentication.IAuthenticationService;

namespace DemoStore.Services.Authentication;

/// <summary>Who is logged in stands in an encrypted cookie: the customer's guid, nothing else.</summary>
public class CookieAuthenticationService(IHttpContextAccessor http, ICustomerService customers) : IAuthenticationService
{
    public const string SCHEME = "DemoStore";

    private Customer _customer;

    public virtual async Task SignInAsync(Customer customer, bool isPersistent)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, customer.CustomerGuid.ToString(), ClaimValueTypes.String, SCHEME)], SCHEME);
        await http.HttpContext.SignInAsync(SCHEME, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = isPersistent });
        _customer = customer;
    }

    public virtual async Task SignOutAsync()
    {
        _customer = null;
        await http.HttpContext.SignOutAsync(SCHEME);
    }

    public virtual async Task<Customer> GetAuthenticatedCustomerAsync()
    {
        if (_customer is not null || http.HttpContext is null)
            return _customer;
        var answer = await http.HttpContext.AuthenticateAsync(SCHEME);
        if (!Guid.TryParse(answer.Principal?.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var guid))
            return null;
        var customer = await customers.GetCustomerByGuidAsync(guid);
        var valid = customer is { Active: true, Deleted: false } && await customers.IsRegisteredAsync(customer);
        return _customer = valid ? customer : null;
    }
}
