using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The settings as a form. Only what shoppers see may differ between stores; one ledger serves them all.</summary>
public record ConfigurationModel : BaseNopModel, ISettingsModel, ILocalizedModel<ShopTextsLocaleModel>
{
    public int ActiveStoreScopeConfiguration { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.Enabled")]
    public bool Enabled { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.ShowAvailability")]
    public bool ShowAvailability { get; set; }

    public bool ShowAvailability_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.ShowDates")]
    public bool ShowDates { get; set; }

    public bool ShowDates_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.DontMentionBelowDays")]
    public int DontMentionBelowDays { get; set; }

    public bool DontMentionBelowDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.WorkingDays")]
    public WorkingDaysModel WorkingDays { get; set; } = new();

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.HandlingDays")]
    public int HandlingDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.GraceDays")]
    public int GraceDays { get; set; }

    /// <summary>Null: not set.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.LeadTimeDays")]
    [UIHint("Int32Nullable")]
    public int? LeadTimeDays { get; set; }

    /// <summary>Hours and minutes on the store's clock, as 15:00; empty: midnight.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.CutOffMinutes")]
    public string? CutOffMinutes { get; set; }

    public HolidaysModel Holidays { get; set; } = new();

    /// <summary>The store's days are those of its server, as nobody chose a time zone.</summary>
    public bool HasNoZone { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.TellBelowZeroId")]
    public int TellBelowZeroId { get; set; }

    public bool TellBelowZeroId_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.TellWithNoticeId")]
    public int TellWithNoticeId { get; set; }

    public bool TellWithNoticeId_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.TellCombinationId")]
    public int TellCombinationId { get; set; }

    public bool TellCombinationId_OverrideForStore { get; set; }

    /// <summary>The levels of telling, as choices.</summary>
    public IList<SelectListItem> AvailableLevels { get; set; } = [];

    /// <summary>The shop's own words for all languages; all of them are a store's own, or none.</summary>
    public ShopTextsModel Texts { get; set; } = new();

    public bool Texts_OverrideForStore { get; set; }

    public IList<ShopTextsLocaleModel> Locales { get; set; } = [];

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
