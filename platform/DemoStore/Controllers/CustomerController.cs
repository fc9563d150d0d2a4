using DemoStore.Services.Customers;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Authentication;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Web.Models.Customer;

namespace DemoStore.Controllers;

/// <summary>Logging in and out, for shoppers and staff alike. Who logs in takes along what was put into the cart before.</summary>
public class CustomerController(
    IAuthenticationService authentication,
    ILocalizationService localization,
    IShoppingCartService shoppingCart,
    IWorkContext workContext,
    Passwords passwords) : BasePublicController
{
    [HttpGet]
    public IActionResult Login(string returnUrl) => View(new LoginModel { ReturnUrl = returnUrl });

    [HttpPost]
    public async Task<IActionResult> Login(LoginModel model)
    {
        if (await passwords.FindCustomerAsync(model.Email, model.Password) is { } customer)
        {
            await shoppingCart.MigrateShoppingCartAsync(await workContext.GetCurrentCustomerAsync(), customer, true);
            await authentication.SignInAsync(customer, model.RememberMe);
            return LocalRedirect(Url.IsLocalUrl(model.ReturnUrl) ? model.ReturnUrl : "~/");
        }

        ModelState.AddModelError(string.Empty, await localization.GetResourceAsync("Account.Login.WrongCredentials"));

        return View(model);
    }

    [HttpGet]
    public async Task<IActionResult> Logout()
    {
        await authentication.SignOutAsync();

        return LocalRedirect("~/");
    }
}
