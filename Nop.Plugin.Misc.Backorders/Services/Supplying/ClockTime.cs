using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>A time of the day as people enter it, 15:00, and as the settings hold it, minutes past midnight.</summary>
public static class ClockTime
{
    private const int MINUTES_AN_HOUR = 60;

    /// <summary>Null where it is no time from 0:00 to 23:59.</summary>
    public static int? Read(string? text)
    {
        return TimeOnly.TryParseExact(text?.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Hour * MINUTES_AN_HOUR + time.Minute
            : null;
    }

    public static string? Write(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
