using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Factories;

namespace DemoStore.Components;

/// <summary>A widget zone: renders, in order, what the active widgets have for it; nothing where none has anything.</summary>
public class WidgetViewComponent : NopViewComponent
{
    private readonly IWidgetModelFactory _widgetModelFactory;

    public WidgetViewComponent(IWidgetModelFactory widgetModelFactory)
    {
        _widgetModelFactory = widgetModelFactory;
    }

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData = null)
    {
        var model = await _widgetModelFactory.PrepareRenderWidgetModelAsync(widgetZone, additionalData);

        return model.Count == 0 ? Content(string.Empty) : View("~/Views/Shared/Components/Widget/Default.cshtml", model);
    }
}
