using Nop.Core.Domain.Customers;

namespace Nop.Services.Plugins;

public interface IPluginService
{
    Task<PluginDescriptor> GetPluginDescriptorBySystemNameAsync<TPlugin>(string systemName, LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer customer = null, int storeId = 0, string group = null) where TPlugin : class, IPlugin;

    Task<IList<PluginDescriptor>> GetPluginDescriptorsAsync<TPlugin>(LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer customer = null, int storeId = 0, string group = null, string dependsOnSystemName = "", string friendlyName = null, string author = null) where TPlugin : class, IPlugin;

    Task<string> GetPluginLogoUrlAsync(PluginDescriptor pluginDescriptor);

    Task InstallPluginsAsync();

    bool IsRestartRequired();

    Task PreparePluginToDeleteAsync(string systemName);

    Task PreparePluginToInstallAsync(string systemName, Customer customer = null, bool checkDependencies = true);

    Task PreparePluginToUninstallAsync(string systemName);

    void ResetChanges();

    Task UninstallPluginsAsync();

    Task UpdatePluginsAsync();
}
