using Nop.Plugin.Misc.Backorders.Planning.Calendars;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>Days of the week in a file, the same in every language: Mon Tue Wed Thu Fri.</summary>
internal static class WeekdayNames
{
    private const int LETTERS = 3;

    /// <summary>As people read a week.</summary>
    public static IReadOnlyList<Weekdays> Week => [Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday, Weekdays.Saturday, Weekdays.Sunday];

    public static string Write(Weekdays days)
    {
        return string.Join(' ', Week.Where(day => days.HasFlag(day)).Select(Short));
    }

    /// <summary>In any order, with spaces or commas between them, whatever the capitals; null where one is no day of the week.</summary>
    public static Weekdays? Read(string text)
    {
        var days = Weekdays.None;
        foreach (var word in text.Split([' ', ',', ';', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            var day = Week.FirstOrDefault(day => string.Equals(Short(day), word, StringComparison.OrdinalIgnoreCase) || string.Equals(day.ToString(), word, StringComparison.OrdinalIgnoreCase));
            if (day == Weekdays.None)
                return null;

            days |= day;
        }

        return days;
    }

    private static string Short(Weekdays day) => day.ToString()[..LETTERS];
}
