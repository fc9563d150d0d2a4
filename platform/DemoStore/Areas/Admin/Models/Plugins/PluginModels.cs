using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Areas.Admin.Models.Plugins;

public record PluginSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.Configuration.Plugins.FriendlyName")]
    public string SearchFriendlyName { get; set; }

    [NopResourceDisplayName("Admin.Configuration.Plugins.LoadMode")]
    public int SearchLoadModeId { get; set; }

    public IList<SelectListItem> AvailableLoadModes { get; set; } = [];

    /// <summary>Something was prepared that only a restart does.</summary>
    public bool NeedToRestart { get; set; }
}

public record PluginListModel : BasePagedListModel<PluginModel>;

public record PluginModel : BaseNopModel
{
    public string Group { get; set; }

    public string FriendlyName { get; set; }

    public string SystemName { get; set; }

    public string Version { get; set; }

    public string Author { get; set; }

    public string Description { get; set; }

    public int DisplayOrder { get; set; }

    public string ConfigurationUrl { get; set; }

    public bool Installed { get; set; }

    public string LogoUrl { get; set; }
}
