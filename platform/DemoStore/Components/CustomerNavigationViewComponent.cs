using Microsoft.AspNetCore.Mvc;
using Nop.Services.Localization;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Customer;

namespace DemoStore.Components;

/// <summary>The list of a customer's own pages; widgets add theirs before and after.</summary>
public class CustomerNavigationViewComponent : NopViewComponent
{
    private readonly ILocalizationService _localizationService;

    public CustomerNavigationViewComponent(ILocalizationService localizationService)
    {
        _localizationService = localizationService;
    }

    public async Task<IViewComponentResult> InvokeAsync(int selectedTabId = 0)
    {
        return View(new CustomerNavigationModel
        {
            SelectedTab = selectedTabId,
            CustomerNavigationItems =
            [
                new CustomerNavigationItemModel
                {
                    RouteName = "CustomerOrders",
                    Title = await _localizationService.GetResourceAsync("Account.CustomerOrders"),
                    Tab = (int)CustomerNavigationEnum.Orders,
                    ItemClass = "customer-orders"
                }
            ]
        });
    }
}
