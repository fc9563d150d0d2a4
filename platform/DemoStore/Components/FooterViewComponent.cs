using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Common;

namespace DemoStore.Components;

/// <summary>The foot of every page, which says what this shop is and what it is not.</summary>
public class FooterViewComponent : NopViewComponent
{
    private readonly IStoreContext _storeContext;

    public FooterViewComponent(IStoreContext storeContext)
    {
        _storeContext = storeContext;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        return View(new FooterModel { StoreName = (await _storeContext.GetCurrentStoreAsync()).Name });
    }
}
