using DemoStore.Services.Customers;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Authentication;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Web.Models.Customer;

namespace DemoStore.Controllers;

/// <summary>Makes a visitor a customer, who keeps his cart and is signed in at once.</summary>
public class RegistrationController : BasePublicController
{
    private readonly IAuthenticationService _authenticationService;
    private readonly ICustomerService _customerService;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;
    private readonly Passwords _passwords;
    private readonly TimeProvider _timeProvider;

    public RegistrationController(IAuthenticationService authenticationService,
        ICustomerService customerService,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext,
        Passwords passwords,
        TimeProvider timeProvider)
    {
        _authenticationService = authenticationService;
        _customerService = customerService;
        _localizationService = localizationService;
        _notificationService = notificationService;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
        _passwords = passwords;
        _timeProvider = timeProvider;
    }

    [HttpGet]
    public async Task<IActionResult> Register()
    {
        return await _customerService.IsRegisteredAsync(await _workContext.GetCurrentCustomerAsync())
            ? RedirectToRoute("CustomerOrders")
            : View(new RegisterModel());
    }

    [HttpPost]
    public async Task<IActionResult> Register(RegisterModel model)
    {
        var visitor = await _workContext.GetCurrentCustomerAsync();
        if (await _customerService.IsRegisteredAsync(visitor))
            return RedirectToRoute("CustomerOrders");

        if (ModelState.IsValid && await _customerService.GetCustomerByEmailAsync(model.Email.Trim()) != null)
            ModelState.AddModelError(nameof(model.Email), "Account.Register.Errors.EmailAlreadyExists");
        if (!ModelState.IsValid)
            return View(model);

        var customer = await CreateAsync(model);
        await _shoppingCartService.MigrateShoppingCartAsync(visitor, customer, true);
        await _authenticationService.SignInAsync(customer, false);
        await _workContext.SetCurrentCustomerAsync(customer);
        _notificationService.SuccessNotification(await _localizationService.GetResourceAsync("Account.Register.Result.Standard"));

        return RedirectToRoute("Homepage");
    }

    private async Task<Customer> CreateAsync(RegisterModel model)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var customer = new Customer
        {
            CustomerGuid = Guid.NewGuid(),
            Email = model.Email.Trim(),
            Username = model.Email.Trim(),
            FirstName = model.FirstName.Trim(),
            LastName = model.LastName.Trim(),
            Active = true,
            RegisteredInStoreId = (await _storeContext.GetCurrentStoreAsync()).Id,
            CreatedOnUtc = now,
            LastActivityDateUtc = now
        };
        await _customerService.InsertCustomerAsync(customer);
        await _passwords.SetAsync(customer, model.Password);

        var role = await _customerService.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.RegisteredRoleName);
        await _customerService.AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = role.Id });

        return customer;
    }
}
