using Nop.Core;
using Nop.Services.Cms;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Models.Cms;

namespace DemoStore.Factories;

/// <summary>Asks the active widgets what they have for a zone. It is asked anew for every zone of every page.</summary>
public class WidgetModelFactory : IWidgetModelFactory
{
    private readonly IStoreContext _storeContext;
    private readonly IWidgetPluginManager _widgetPluginManager;
    private readonly IWorkContext _workContext;

    public WidgetModelFactory(IStoreContext storeContext, IWidgetPluginManager widgetPluginManager, IWorkContext workContext)
    {
        _storeContext = storeContext;
        _widgetPluginManager = widgetPluginManager;
        _workContext = workContext;
    }

    public async Task<List<RenderWidgetModel>> PrepareRenderWidgetModelAsync(string widgetZone, object additionalData = null, bool useCache = true)
    {
        var customer = await _workContext.GetCurrentCustomerAsync();
        var store = await _storeContext.GetCurrentStoreAsync();
        var widgets = await _widgetPluginManager.LoadActivePluginsAsync(customer, store.Id, widgetZone);

        return widgets
            .Select(widget => new RenderWidgetModel
            {
                WidgetViewComponent = widget.GetWidgetViewComponent(widgetZone),
                WidgetViewComponentArguments = new { widgetZone, additionalData }
            })
            .ToList();
    }
}
