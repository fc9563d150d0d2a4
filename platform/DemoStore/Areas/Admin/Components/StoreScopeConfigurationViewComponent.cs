using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Stores;
using Nop.Web.Areas.Admin.Models.Settings;
using Nop.Web.Framework.Components;

namespace Nop.Web.Areas.Admin.Components;

/// <summary>Which store the settings on the page are for; a shop with one store has nothing to choose.</summary>
public class StoreScopeConfigurationViewComponent(IStoreService stores, IStoreContext storeContext) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var all = await stores.GetAllStoresAsync();
        if (all.Count < 2)
            return Content(string.Empty);

        return View(new StoreScopeConfigurationModel
        {
            StoreId = await storeContext.GetActiveStoreScopeConfigurationAsync(),
            Stores = all.Select(store => (store.Id, store.Name)).ToList(),
        });
    }
}
