using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Factories;

namespace Nop.Web.Areas.Admin.Components;

/// <summary>A widget zone of an admin page.</summary>
public class AdminWidgetViewComponent(IWidgetModelFactory widgets) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData = null)
    {
        var found = await widgets.PrepareRenderWidgetModelAsync(widgetZone, additionalData);

        return found.Count == 0 ? Content(string.Empty) : View(found);
    }
}
