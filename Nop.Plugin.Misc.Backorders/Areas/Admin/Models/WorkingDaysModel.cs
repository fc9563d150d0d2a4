using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>Days of the week that are worked, as boxes to tick.</summary>
public record WorkingDaysModel : BaseNopModel
{
    public bool Monday { get; set; }

    public bool Tuesday { get; set; }

    public bool Wednesday { get; set; }

    public bool Thursday { get; set; }

    public bool Friday { get; set; }

    public bool Saturday { get; set; }

    public bool Sunday { get; set; }

    public static WorkingDaysModel Of(Weekdays days)
    {
        return new WorkingDaysModel
        {
            Monday = days.HasFlag(Weekdays.Monday),
            Tuesday = days.HasFlag(Weekdays.Tuesday),
            Wednesday = days.HasFlag(Weekdays.Wednesday),
            Thursday = days.HasFlag(Weekdays.Thursday),
            Friday = days.HasFlag(Weekdays.Friday),
            Saturday = days.HasFlag(Weekdays.Saturday),
            Sunday = days.HasFlag(Weekdays.Sunday),
        };
    }

    public Weekdays ToWeekdays()
    {
        return On(Monday, Weekdays.Monday) | On(Tuesday, Weekdays.Tuesday) | On(Wednesday, Weekdays.Wednesday) | On(Thursday, Weekdays.Thursday)
            | On(Friday, Weekdays.Friday) | On(Saturday, Weekdays.Saturday) | On(Sunday, Weekdays.Sunday);
    }

    private static Weekdays On(bool isWorked, Weekdays day) => isWorked ? day : Weekdays.None;
}
