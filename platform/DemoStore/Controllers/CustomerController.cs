using DemoStore.Services.Customers;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Authentication;
using Nop.Services.Localization;
using Nop.Web.Framework.Controllers;
using Nop.Web.Models.Customer;

namespace DemoStore.Controllers;

/// <summary>Logging in and out, for shoppers and staff alike.</summary>
[AutoValidateAntiforgeryToken]
public class CustomerController(IAuthenticationService authentication, ILocalizationService localization, Passwords passwords) : BaseController
{
    public IActionResult Login(string returnUrl) => View(new LoginModel { ReturnUrl = returnUrl });

    [HttpPost]
    public async Task<IActionResult> Login(LoginModel model)
    {
        if (await passwords.FindCustomerAsync(model.Email, model.Password) is { } customer)
        {
            await authentication.SignInAsync(customer, model.RememberMe);
            return LocalRedirect(Url.IsLocalUrl(model.ReturnUrl) ? model.ReturnUrl : "~/");
        }

        ModelState.AddModelError(string.Empty, await localization.GetResourceAsync("Account.Login.WrongCredentials"));
        model.Password = null;

        return View(model);
    }

    public async Task<IActionResult> Logout()
    {
        await authentication.SignOutAsync();

        return LocalRedirect("~/");
    }
}
