using Nop.Core;
using Nop.Services.Cms;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Models.Cms;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Asks the active widgets what they show in a zone.</summary>
public sealed class ZoneWidgets(IStoreContext storeContext, IWidgetPluginManager widgets, IWorkContext workContext) : IWidgetModelFactory
{
    public async Task<List<RenderWidgetModel>> PrepareRenderWidgetModelAsync(string widgetZone, object additionalData = null, bool useCache = true)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();

        return (await widgets.LoadActivePluginsAsync(customer, store.Id, widgetZone))
            .Select(widget => new RenderWidgetModel
            {
                WidgetViewComponent = widget.GetWidgetViewComponent(widgetZone),
                WidgetViewComponentArguments = new { widgetZone, additionalData },
            })
            .ToList();
    }
}
