using System.Globalization;
using DemoStore.Infrastructure;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Data.Migrations;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Plugins;

namespace DemoStore.Services.Plugins;

/// <summary>
/// Installing and uninstalling in two acts: the page only notes the wish; the next start (install) or the apply button
/// just before it (uninstall) does it. Install: the assembly's installation migrations, its update migrations noted as
/// done, then the plugin's own InstallAsync. Uninstall: the plugin's own UninstallAsync, then all migrations down.
/// A plugin that fails is logged and keeps waiting; the others go on.
/// </summary>
public class PluginService(
    PluginCatalog catalog,
    ICustomerActivityService activities,
    ILocalizationService localization,
    Nop.Services.Logging.ILogger logger,
    IServiceProvider services,
    IHttpContextAccessor http) : IPluginService
{
    private static readonly string[] _logoNames = ["logo.png", "logo.jpg", "logo.gif"];

    private PluginState State => catalog.State;

    private IMigrationManager Migrations => services.GetRequiredService<IMigrationManager>();

    public virtual Task<IList<PluginDescriptor>> GetPluginDescriptorsAsync<TPlugin>(
        LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer customer = null, int storeId = 0, string group = null,
        string dependsOnSystemName = "", string friendlyName = null, string author = null) where TPlugin : class, IPlugin
    {
        IList<PluginDescriptor> found = catalog.Descriptors
            .Where(descriptor => loadMode == LoadPluginsMode.All || descriptor.Installed == (loadMode == LoadPluginsMode.InstalledOnly))
            .Where(descriptor => typeof(TPlugin) == typeof(IPlugin) || typeof(TPlugin).IsAssignableFrom(descriptor.PluginType))
            .Where(descriptor => IsBlankOr(group, descriptor.Group is { } own && own.Equals(group, StringComparison.OrdinalIgnoreCase)))
            .Where(descriptor => IsBlankOr(friendlyName, Contains(descriptor.FriendlyName, friendlyName)))
            .Where(descriptor => IsBlankOr(author, Contains(descriptor.Author, author)))
            .OrderBy(descriptor => descriptor.Group).ThenBy(descriptor => descriptor.DisplayOrder)
            .ToList();
        return Task.FromResult(found);
    }

    public virtual async Task<PluginDescriptor> GetPluginDescriptorBySystemNameAsync<TPlugin>(string systemName,
        LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly, Customer customer = null, int storeId = 0, string group = null)
        where TPlugin : class, IPlugin
        => (await GetPluginDescriptorsAsync<TPlugin>(loadMode, customer, storeId, group))
            .FirstOrDefault(descriptor => descriptor.SystemName == systemName);

    public virtual Task<string> GetPluginLogoUrlAsync(PluginDescriptor pluginDescriptor)
    {
        var folder = Path.GetDirectoryName(pluginDescriptor.OriginalAssemblyFile);
        var logo = _logoNames.FirstOrDefault(name => File.Exists(Path.Combine(folder!, name)));
        return Task.FromResult(logo is null ? null : $"{http.HttpContext?.Request.PathBase}/Plugins/{Path.GetFileName(folder)}/{logo}");
    }

    public virtual async Task PreparePluginToInstallAsync(string systemName, Customer customer = null, bool checkDependencies = true)
    {
        if (State.ToInstall.Contains(systemName))
            return;
        _ = await GetPluginDescriptorBySystemNameAsync<IPlugin>(systemName, LoadPluginsMode.NotInstalledOnly)
            ?? throw new NopException($"There is no plugin '{systemName}' to install.");
        State.ToInstall.Add(systemName);
        catalog.Save();
    }

    /// <exception cref="Exception">The plugin refuses; the message says why.</exception>
    public virtual async Task PreparePluginToUninstallAsync(string systemName)
    {
        if (State.ToUninstall.Contains(systemName))
            return;
        var descriptor = await GetPluginDescriptorBySystemNameAsync<IPlugin>(systemName);
        if (descriptor?.Instance<IPlugin>() is { } plugin)
            await plugin.PreparePluginToUninstallAsync();
        State.ToUninstall.Add(systemName);
        catalog.Save();
    }

    public virtual Task PreparePluginToDeleteAsync(string systemName)
        => throw new NopException("This shop deletes no plugin's files.");

    public virtual async Task InstallPluginsAsync()
    {
        var waiting = catalog.Descriptors
            .Where(descriptor => !descriptor.Installed && State.ToInstall.Contains(descriptor.SystemName))
            .OrderBy(descriptor => descriptor.DisplayOrder).ToList();
        foreach (var descriptor in waiting)
        {
            try
            {
                await InstallAsync(descriptor);
            }
            catch (Exception exception)
            {
                await LogAsync("Admin.Plugins.Errors.NotInstalled", descriptor, exception);
            }
        }
        if (waiting.Count > 0)
            catalog.Save();
    }

    public virtual async Task UninstallPluginsAsync()
    {
        var waiting = catalog.Descriptors
            .Where(descriptor => descriptor.Installed && State.ToUninstall.Contains(descriptor.SystemName))
            .OrderByDescending(descriptor => descriptor.DisplayOrder).ToList();
        foreach (var descriptor in waiting)
        {
            try
            {
                await UninstallAsync(descriptor);
            }
            catch (Exception exception)
            {
                await LogAsync("Admin.Plugins.Errors.NotUninstalled", descriptor, exception);
            }
        }
        if (waiting.Count > 0)
            catalog.Save();
    }

    public virtual async Task UpdatePluginsAsync()
    {
        foreach (var installed in State.Installed.ToList())
        {
            var descriptor = catalog.Descriptors.FirstOrDefault(known => known.SystemName == installed.SystemName);
            if (descriptor is null || descriptor.Version == installed.Version)
                continue;
            Migrations.ApplyUpMigrations(descriptor.ReferencedAssembly, MigrationProcessType.Update);
            await descriptor.Instance<IPlugin>().UpdateAsync(installed.Version, descriptor.Version);
            await activities.InsertActivityAsync("UpdatePlugin",
                await TextAsync("ActivityLog.UpdatePlugin", descriptor.SystemName, installed.Version, descriptor.Version));
            State.Installed[State.Installed.IndexOf(installed)] = installed with { Version = descriptor.Version };
            catalog.Save();
        }
    }

    public virtual bool IsRestartRequired() => State.ToInstall.Count + State.ToUninstall.Count > 0 || catalog.HasUploaded;

    public virtual void ResetChanges()
    {
        State.ToInstall.Clear();
        State.ToUninstall.Clear();
        catalog.Save();
        catalog.ForgetUploaded();
    }

    private async Task InstallAsync(PluginDescriptor descriptor)
    {
        var assembly = descriptor.ReferencedAssembly;
        Migrations.ApplyUpMigrations(assembly, MigrationProcessType.Installation);
        Migrations.ApplyUpMigrations(assembly, MigrationProcessType.Update, commitVersionOnly: true);
        await descriptor.Instance<IPlugin>().InstallAsync();

        State.ToInstall.Remove(descriptor.SystemName);
        State.Installed.Add(new InstalledPlugin(descriptor.SystemName, descriptor.Version));
        descriptor.Installed = true;
        await activities.InsertActivityAsync("InstallNewPlugin",
            await TextAsync("ActivityLog.InstallNewPlugin", descriptor.SystemName, descriptor.Version));
    }

    private async Task UninstallAsync(PluginDescriptor descriptor)
    {
        await descriptor.Instance<IPlugin>().UninstallAsync();
        Migrations.ApplyDownMigrations(descriptor.ReferencedAssembly);

        State.Installed.RemoveAll(installed => installed.SystemName == descriptor.SystemName);
        State.ToUninstall.Remove(descriptor.SystemName);
        descriptor.Installed = false;
        await activities.InsertActivityAsync("UninstallPlugin",
            await TextAsync("ActivityLog.UninstallPlugin", descriptor.SystemName, descriptor.Version));
    }

    private async Task LogAsync(string key, PluginDescriptor descriptor, Exception exception)
        => await logger.ErrorAsync(await TextAsync(key, descriptor.SystemName), exception);

    private async Task<string> TextAsync(string key, params object[] values)
        => string.Format(CultureInfo.InvariantCulture, await localization.GetResourceAsync(key), values);

    private static bool IsBlankOr(string filter, bool fits) => string.IsNullOrEmpty(filter) || fits;

    private static bool Contains(string text, string part) => text?.Contains(part ?? string.Empty, StringComparison.OrdinalIgnoreCase) ?? false;
}
