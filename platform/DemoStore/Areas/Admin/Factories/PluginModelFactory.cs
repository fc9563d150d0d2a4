using Nop.Services.Plugins;
using Nop.Web.Areas.Admin.Models.Plugins;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Web.Areas.Admin.Factories;

public class PluginModelFactory(AdminLists lists, IPluginService plugins)
{
    public async Task<PluginSearchModel> PrepareSearchAsync()
    {
        var model = new PluginSearchModel
        {
            AvailableLoadModes = await lists.OfEnumAsync<LoadPluginsMode>(),
            NeedToRestart = plugins.IsRestartRequired(),
        };
        model.SetGridPageSize();

        return model;
    }

    public async Task<PluginListModel> PrepareListAsync(PluginSearchModel search)
    {
        var found = (await plugins.GetPluginDescriptorsAsync<IPlugin>((LoadPluginsMode)search.SearchLoadModeId, friendlyName: search.SearchFriendlyName))
            .OrderBy(plugin => plugin.Group).ThenBy(plugin => plugin.DisplayOrder).ToList().ToPagedList(search);
        var rows = new List<PluginModel>();
        foreach (var plugin in found)
            rows.Add(new PluginModel
            {
                Group = plugin.Group,
                FriendlyName = plugin.FriendlyName,
                SystemName = plugin.SystemName,
                Version = plugin.Version,
                Author = plugin.Author,
                Description = plugin.Description,
                DisplayOrder = plugin.DisplayOrder,
                Installed = plugin.Installed,
                LogoUrl = await plugins.GetPluginLogoUrlAsync(plugin),
                ConfigurationUrl = plugin.Installed ? plugin.Instance<IPlugin>()?.GetConfigurationPageUrl() : null,
            });

        return new PluginListModel().PrepareToGrid(search, found, () => rows);
    }
}
