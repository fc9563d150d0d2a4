using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The settings as a form. Only what shoppers see may differ between stores; one ledger serves them all.</summary>
public record ConfigurationModel : BaseNopModel, ISettingsModel
{
    public int ActiveStoreScopeConfiguration { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.Enabled")]
    public bool Enabled { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.ShowAvailability")]
    public bool ShowAvailability { get; set; }

    public bool ShowAvailability_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.SettleSeconds")]
    public int SettleSeconds { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.SweepSeconds")]
    public int SweepSeconds { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.SweepBatchSize")]
    public int SweepBatchSize { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.UninstallWithOpenLines")]
    public bool UninstallWithOpenLines { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.KeepDataOnUninstall")]
    public bool KeepDataOnUninstall { get; set; }
}
