using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The shop's own words, for all languages or for one. Empty: our words.</summary>
public record ShopTextsModel : BaseNopModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.MissingBelowZero")]
    public string? MissingBelowZero { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.NoDateBelowZero")]
    public string? NoDateBelowZero { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.MissingWithNotice")]
    public string? MissingWithNotice { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.NoDateWithNotice")]
    public string? NoDateWithNotice { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.MissingCombination")]
    public string? MissingCombination { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Settings.NoDateCombination")]
    public string? NoDateCombination { get; set; }

    /// <summary>As settings, with which <see cref="ShopText"/> can deal.</summary>
    public BackordersSettings ToSettings()
    {
        return new BackordersSettings
        {
            MissingBelowZero = MissingBelowZero?.Trim() ?? string.Empty,
            NoDateBelowZero = NoDateBelowZero?.Trim() ?? string.Empty,
            MissingWithNotice = MissingWithNotice?.Trim() ?? string.Empty,
            NoDateWithNotice = NoDateWithNotice?.Trim() ?? string.Empty,
            MissingCombination = MissingCombination?.Trim() ?? string.Empty,
            NoDateCombination = NoDateCombination?.Trim() ?? string.Empty,
        };
    }

    public void Fill(BackordersSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        MissingBelowZero = settings.MissingBelowZero;
        NoDateBelowZero = settings.NoDateBelowZero;
        MissingWithNotice = settings.MissingWithNotice;
        NoDateWithNotice = settings.NoDateWithNotice;
        MissingCombination = settings.MissingCombination;
        NoDateCombination = settings.NoDateCombination;
    }
}
