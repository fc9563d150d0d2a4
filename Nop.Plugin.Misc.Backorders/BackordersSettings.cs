using Nop.Core.Configuration;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Availability;

namespace Nop.Plugin.Misc.Backorders;

/// <summary>
/// What the merchant decides. A stored value may be anything; code that needs a bound asks the Effective property.
/// </summary>
public class BackordersSettings : ISettings
{
    public const int HIGHEST_SETTLE_SECONDS = 3600;
    public const int LOWEST_SWEEP_SECONDS = 10;
    public const int HIGHEST_SWEEP_SECONDS = 86_400;
    public const int HIGHEST_BATCH_SIZE = 10_000;
    public const int HIGHEST_DAYS = 3650;
    public const int NOT_SET = -1;
    private const int MINUTES_A_DAY = 24 * 60;

    /// <summary>False until the plugin is installed, and while the merchant has paused it.</summary>
    public bool Enabled { get; set; }

    /// <summary>Whether shoppers are told what is ready and what they would wait for. The one setting that a store may have for itself.</summary>
    public bool ShowAvailability { get; set; } = true;

    /// <summary>Whether shoppers are told dates; a store may have its own, and a product its policy.</summary>
    public bool ShowDates { get; set; } = true;

    /// <summary>Days; a wait of fewer is not mentioned. A store may have its own, and a product its policy.</summary>
    public int DontMentionBelowDays { get; set; }

    /// <summary>How much shoppers are told where a product is sold below 0 and the platform tells nobody, as <see cref="TellingLevel"/>; a store may have its own.</summary>
    public int TellBelowZeroId { get; set; }

    /// <summary>The same where the platform tells it too.</summary>
    public int TellWithNoticeId { get; set; }

    /// <summary>The same for combinations that may be ordered when they are out of stock.</summary>
    public int TellCombinationId { get; set; }

    /// <summary>
    /// What is said instead of "2 on backorder" where a product is sold below 0 and the platform tells nobody, with {0} for the
    /// number; empty: our words. Like all texts here it has translations, and a store may have its own.
    /// </summary>
    public string MissingBelowZero { get; set; } = string.Empty;

    /// <summary>The same where the platform tells it too.</summary>
    public string MissingWithNotice { get; set; } = string.Empty;

    /// <summary>The same for combinations that may be ordered when they are out of stock.</summary>
    public string MissingCombination { get; set; } = string.Empty;

    /// <summary>What is said instead of "No ship date yet." where a product is sold below 0 and the platform tells nobody; empty: our words.</summary>
    public string NoDateBelowZero { get; set; } = string.Empty;

    /// <summary>The same where the platform tells it too.</summary>
    public string NoDateWithNotice { get; set; } = string.Empty;

    /// <summary>The same for combinations that may be ordered when they are out of stock.</summary>
    public string NoDateCombination { get; set; } = string.Empty;

    /// <summary>Days of the week on which the shop works, as <see cref="Weekdays"/>.</summary>
    public int WorkingDays { get; set; } = (int)Weekdays.MondayToFriday;

    /// <summary>The shop's working days between goods in and parcel out.</summary>
    public int HandlingDays { get; set; }

    /// <summary>Calendar days past its last day on which a late arrival still promises something.</summary>
    public int GraceDays { get; set; }

    /// <summary>Calendar days; how long it usually takes where neither product nor supplier says so. Below 0: not set.</summary>
    public int LeadTimeDays { get; set; } = NOT_SET;

    /// <summary>Minutes past midnight on the store's clock; the last of them that still counts as the same day. Below 0, or a day and more: midnight.</summary>
    public int CutOffMinutes { get; set; } = NOT_SET;

    /// <summary>Seconds without an event after which a ready unit is final.</summary>
    public int SettleSeconds { get; set; } = 60;

    /// <summary>Seconds between two runs of the sweep.</summary>
    public int SweepSeconds { get; set; } = 60;

    /// <summary>Stock items that one run of the sweep visits at most, those marked dirty included.</summary>
    public int SweepBatchSize { get; set; } = 200;

    /// <summary>Whether uninstall goes ahead while lines are open.</summary>
    public bool UninstallWithOpenLines { get; set; }

    /// <summary>Whether uninstall leaves our tables where they are.</summary>
    public bool KeepDataOnUninstall { get; set; }

    /// <summary>0 to one hour.</summary>
    public TimeSpan EffectiveSettleTime()
    {
        return TimeSpan.FromSeconds(Math.Clamp(SettleSeconds, 0, HIGHEST_SETTLE_SECONDS));
    }

    /// <summary>10 seconds to one day.</summary>
    public int EffectiveSweepSeconds()
    {
        return Math.Clamp(SweepSeconds, LOWEST_SWEEP_SECONDS, HIGHEST_SWEEP_SECONDS);
    }

    /// <summary>1 to 10,000.</summary>
    public int EffectiveSweepBatchSize()
    {
        return Math.Clamp(SweepBatchSize, 1, HIGHEST_BATCH_SIZE);
    }

    /// <summary>No day that does not exist.</summary>
    public Weekdays EffectiveWorkingDays()
    {
        return (Weekdays)WorkingDays & Weekdays.EveryDay;
    }

    /// <summary>0 to ten years.</summary>
    public int EffectiveHandlingDays()
    {
        return Math.Clamp(HandlingDays, 0, HIGHEST_DAYS);
    }

    /// <summary>0 to ten years.</summary>
    public int EffectiveGraceDays()
    {
        return Math.Clamp(GraceDays, 0, HIGHEST_DAYS);
    }

    /// <summary>0 to ten years; null: not set.</summary>
    public LeadTime? EffectiveLeadTime()
    {
        return LeadTimeDays < 0 ? null : new LeadTime(Math.Min(LeadTimeDays, HIGHEST_DAYS));
    }

    /// <summary>On the store's wall clock; null: midnight.</summary>
    public TimeOnly? EffectiveCutOff()
    {
        return CutOffMinutes is >= 0 and < MINUTES_A_DAY ? new TimeOnly(CutOffMinutes / 60, CutOffMinutes % 60) : null;
    }

    /// <summary>Everything, where the stored number is no level.</summary>
    public TellingLevel EffectiveTellingOf(SellingMode mode)
    {
        var id = mode switch
        {
            SellingMode.BelowZero => TellBelowZeroId,
            SellingMode.BelowZeroWithNotice => TellWithNoticeId,
            SellingMode.Combination => TellCombinationId,
            _ => (int)TellingLevel.Everything,
        };

        return Enum.IsDefined((TellingLevel)id) ? (TellingLevel)id : TellingLevel.Everything;
    }
}
