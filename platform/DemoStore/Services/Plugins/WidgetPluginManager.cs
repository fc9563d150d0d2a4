using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Customers;
using Nop.Services.Cms;
using Nop.Services.Plugins;

namespace DemoStore.Services.Plugins;

/// <summary>Widgets show where their system name stands in the widget settings, in the zones that they name.</summary>
public class WidgetPluginManager(IPluginService plugins, WidgetSettings settings) : PluginManager<IWidgetPlugin>(plugins), IWidgetPluginManager
{
    public virtual async Task<IList<IWidgetPlugin>> LoadActivePluginsAsync(Customer customer = null, int storeId = 0, string widgetZone = null)
    {
        var active = await LoadActivePluginsAsync(settings.ActiveWidgetSystemNames, customer, storeId);
        if (string.IsNullOrEmpty(widgetZone))
            return active;
        var shown = new List<IWidgetPlugin>();
        foreach (var widget in active)
        {
            if ((await widget.GetWidgetZonesAsync()).Contains(widgetZone, StringComparer.OrdinalIgnoreCase))
                shown.Add(widget);
        }
        return shown;
    }

    public virtual bool IsPluginActive(IWidgetPlugin widget) => IsPluginActive(widget, settings.ActiveWidgetSystemNames);

    public virtual async Task<bool> IsPluginActiveAsync(string systemName, Customer customer = null, int storeId = 0)
        => IsPluginActive(await LoadPluginBySystemNameAsync(systemName, customer, storeId));
}
