using Nop.Core.Domain.Localization;

namespace Nop.Plugin.Misc.Backorders.Services.Localization;

/// <summary>Brings the texts of the plugin into the store and takes them out again.</summary>
public interface IResourceInstaller
{
    /// <summary>
    /// Adds what is new and overwrites what is there, from Localization/*.json beside the plugin's assembly. A language
    /// gets the file of its culture (en-US.json), else of its language (de.json), else English.
    /// </summary>
    Task InstallAsync();

    /// <summary>The same for one language, for example one that was just added.</summary>
    Task InstallAsync(Language language);

    Task UninstallAsync();
}
