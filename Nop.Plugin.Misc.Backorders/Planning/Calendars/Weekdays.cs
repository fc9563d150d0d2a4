namespace Nop.Plugin.Misc.Backorders.Planning.Calendars;

/// <summary>Days of the week that are worked. The numbers are stored; bit n is <see cref="DayOfWeek"/> n.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Sunday = 1,
    Monday = 2,
    Tuesday = 4,
    Wednesday = 8,
    Thursday = 16,
    Friday = 32,
    Saturday = 64,
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
    EveryDay = MondayToFriday | Saturday | Sunday,
}
