namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>The store's days: its time zone is that of the platform's default store time, whoever looks.</summary>
public interface IStoreDay
{
    /// <summary>Today, in the store.</summary>
    DateOnly Today { get; }

    TimeZoneInfo Zone { get; }

    /// <summary>The store-local time of a moment.</summary>
    /// <param name="utc">In UTC, whatever kind it says.</param>
    DateTime LocalOf(DateTime utc);
}
