using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>The settings as a form, for the store that the admin area looks at.</summary>
public interface IConfigurationModelFactory
{
    Task<ConfigurationModel> PrepareModelAsync();

    /// <summary>What the form does not bring.</summary>
    Task CompleteAsync(ConfigurationModel model);
}
