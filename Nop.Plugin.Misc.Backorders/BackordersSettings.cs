using Nop.Core.Configuration;

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

    /// <summary>False until the plugin is installed, and while the merchant has paused it.</summary>
    public bool Enabled { get; set; }

    /// <summary>Whether shoppers are told what is ready and what they would wait for. The one setting that a store may have for itself.</summary>
    public bool ShowAvailability { get; set; } = true;

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
}
