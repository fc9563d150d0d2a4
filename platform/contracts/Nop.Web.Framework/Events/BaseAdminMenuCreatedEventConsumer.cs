using Nop.Services.Events;
using Nop.Services.Plugins;
using Nop.Web.Framework.Menu;

namespace Nop.Web.Framework.Events;

/// <summary>
/// Puts the menu item of one plugin into the admin menu, beside an item known by its system name. A plugin that is not fully
/// installed is not loaded and adds nothing.
/// </summary>
public abstract class BaseAdminMenuCreatedEventConsumer : IConsumer<AdminMenuCreatedEvent>
{
    protected readonly IPluginManager<IPlugin> _pluginManager;

    protected BaseAdminMenuCreatedEventConsumer(IPluginManager<IPlugin> pluginManager)
    {
        _pluginManager = pluginManager;
    }

    protected abstract string PluginSystemName { get; }

    protected virtual MenuItemInsertType InsertType => MenuItemInsertType.Before;

    protected virtual string AfterMenuSystemName => string.Empty;

    protected virtual string BeforeMenuSystemName => string.Empty;

    public virtual async Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        if (!await CheckAccessAsync())
            return;

        var plugin = await _pluginManager.LoadPluginBySystemNameAsync(PluginSystemName);
        var item = plugin == null ? null : await GetAdminMenuItemAsync(plugin);
        if (item == null)
            return;

        var root = eventMessage.RootMenuItem;
        _ = InsertType switch
        {
            MenuItemInsertType.After => root.InsertAfter(AfterMenuSystemName, item),
            MenuItemInsertType.Before => root.InsertBefore(BeforeMenuSystemName, item),
            MenuItemInsertType.TryAfterThanBefore => root.InsertAfter(AfterMenuSystemName, item) || root.InsertBefore(BeforeMenuSystemName, item),
            MenuItemInsertType.TryBeforeThanAfter => root.InsertBefore(BeforeMenuSystemName, item) || root.InsertAfter(AfterMenuSystemName, item),
            _ => throw new InvalidOperationException($"Unknown {nameof(InsertType)} {InsertType}"),
        };
    }

    protected virtual Task<bool> CheckAccessAsync() => Task.FromResult(true);

    protected virtual Task<AdminMenuItem> GetAdminMenuItemAsync(IPlugin plugin) => Task.FromResult(plugin?.GetAdminMenuItem());
}
