using Nop.Core.Domain.Customers;
using Nop.Services.Plugins;

namespace DemoStore.Services.Plugins;

/// <summary>The installed plugins of one kind; each is made once in a scope.</summary>
public class PluginManager<TPlugin>(IPluginService plugins) : IPluginManager<TPlugin> where TPlugin : class, IPlugin
{
    private IList<TPlugin> _loaded;

    public virtual async Task<IList<TPlugin>> LoadAllPluginsAsync(Customer customer = null, int storeId = 0)
        => _loaded ??= (await plugins.GetPluginDescriptorsAsync<TPlugin>(customer: customer, storeId: storeId))
            .Select(descriptor => descriptor.Instance<TPlugin>()).ToList();

    public virtual async Task<TPlugin> LoadPluginBySystemNameAsync(string systemName, Customer customer = null, int storeId = 0)
        => (await LoadAllPluginsAsync(customer, storeId)).FirstOrDefault(plugin => IsNamed(plugin, systemName));

    public virtual async Task<IList<TPlugin>> LoadActivePluginsAsync(List<string> systemNames, Customer customer = null, int storeId = 0)
        => (await LoadAllPluginsAsync(customer, storeId)).Where(plugin => IsPluginActive(plugin, systemNames)).ToList();

    public virtual bool IsPluginActive(TPlugin plugin, List<string> systemNames)
        => plugin is not null && systemNames is not null && systemNames.Any(name => IsNamed(plugin, name));

    public virtual async Task<string> GetPluginLogoUrlAsync(TPlugin plugin) => await plugins.GetPluginLogoUrlAsync(plugin.PluginDescriptor);

    private static bool IsNamed(TPlugin plugin, string systemName)
        => string.Equals(plugin.PluginDescriptor.SystemName, systemName, StringComparison.OrdinalIgnoreCase);
}
