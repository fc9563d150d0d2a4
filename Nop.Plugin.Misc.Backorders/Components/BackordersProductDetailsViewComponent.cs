using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>What the plugin says on a product's admin page: a zone takes one component of ours, so this one calls the others. Each asks for its own permission.</summary>
public class BackordersProductDetailsViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(string widgetZone, object? additionalData)
    {
        return additionalData is BaseNopEntityModel { Id: > 0 } product
            ? View("~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/ProductDetails.cshtml", product)
            : Content(string.Empty);
    }
}
