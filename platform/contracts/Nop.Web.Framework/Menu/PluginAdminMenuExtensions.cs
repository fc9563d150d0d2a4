using Nop.Services.Plugins;

namespace Nop.Web.Framework.Menu;

public static class PluginAdminMenuExtensions
{
    /// <summary>A menu item that leads to the plugin's configuration page.</summary>
    public static AdminMenuItem GetAdminMenuItem(this IPlugin plugin, string iconClass = "far fa-dot-circle") => new()
    {
        SystemName = plugin.PluginDescriptor.SystemName,
        Title = plugin.PluginDescriptor.FriendlyName,
        Url = plugin.GetConfigurationPageUrl(),
        IconClass = iconClass,
        Visible = true,
    };
}
