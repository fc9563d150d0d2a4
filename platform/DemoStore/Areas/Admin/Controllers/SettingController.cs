using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Common;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Areas.Admin.Controllers;

public class SettingController(IGenericAttributeService attributes, IStoreService stores, IWorkContext workContext) : BaseAdminController
{
    /// <summary>Which store's settings the user edits from now on; 0: those of all.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.Security.ACCESS_ADMIN_PANEL)]
    public async Task<IActionResult> ChangeStoreScopeConfiguration(int storeid, string returnUrl = "")
    {
        if (storeid == 0 || await stores.GetStoreByIdAsync(storeid) != null)
            await attributes.SaveAttributeAsync(await workContext.GetCurrentCustomerAsync(),
                NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute, storeid);

        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction("Index", "Home");
    }
}
