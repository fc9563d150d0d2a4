namespace Nop.Services.Plugins;

public class PluginsUploadedEvent
{
    public PluginsUploadedEvent(IList<PluginDescriptor> uploadedPlugins)
    {
        UploadedPlugins = uploadedPlugins;
    }

    public IList<PluginDescriptor> UploadedPlugins { get; }
}
