using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>The checkout on one page fetches its steps later, when nothing can be added to its head any more: style and script are there from the start.</summary>
public class BackordersStylesViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(string widgetZone, object? additionalData)
    {
        return View("~/Plugins/Misc.Backorders/Views/Components/Styles.cshtml");
    }
}
