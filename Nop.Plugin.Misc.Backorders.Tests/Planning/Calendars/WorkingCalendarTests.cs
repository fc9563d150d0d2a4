using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Calendars;

[TestFixture]
public class WorkingCalendarTests
{
    private const int CASES = 1000;

    private static readonly WorkingCalendar _office = new(Weekdays.MondayToFriday, December(25));

    [TestCase(24, 24, 24, 28, 29)]
    [TestCase(25, 28, 28, 28, 29)]
    [TestCase(26, 28, 28, 28, 29)]
    [TestCase(27, 28, 28, 28, 29)]
    [TestCase(28, 28, 28, 29, 30)]
    public void AddWorkingDays_AroundAHoliday_IsTheTableOfTheComment(int day, int next, int none, int one, int two)
    {
        Assert.That(_office.NextWorkingDay(December(day)), Is.EqualTo(December(next)));
        Assert.That(_office.AddWorkingDays(December(day), 0), Is.EqualTo(December(none)));
        Assert.That(_office.AddWorkingDays(December(day), 1), Is.EqualTo(December(one)));
        Assert.That(_office.AddWorkingDays(December(day), 2), Is.EqualTo(December(two)));
    }

    [TestCase(DayOfWeek.Monday, true)]
    [TestCase(DayOfWeek.Friday, true)]
    [TestCase(DayOfWeek.Saturday, false)]
    [TestCase(DayOfWeek.Sunday, false)]
    public void IsWorkingDay_MondayToFriday_IsWhatItSays(DayOfWeek weekday, bool worked)
    {
        var day = Enumerable.Range(1, 7).Select(December).Single(d => d.DayOfWeek == weekday);

        Assert.That(_office.IsWorkingDay(day), Is.EqualTo(worked));
    }

    [Test]
    public void NextWorkingDay_NoDayIsWorked_IsNone()
    {
        var never = new WorkingCalendar(Weekdays.None);

        Assert.That(never.NextWorkingDay(December(1)), Is.Null);
        Assert.That(never.AddWorkingDays(December(1), 3), Is.Null);
    }

    [Test]
    public void NextWorkingDay_LongHoliday_IsTheDayAfterIt()
    {
        var closed = new WorkingCalendar(Weekdays.Wednesday, Enumerable.Range(0, 3000).Select(December(1).AddDays));

        Assert.That(closed.NextWorkingDay(December(1)), Is.EqualTo(new DateOnly(2035, 2, 21)));
    }

    [Test]
    public void AddWorkingDays_PastTheLastDate_IsNone()
    {
        Assert.That(WorkingCalendar.EveryDay.NextWorkingDay(DateOnly.MaxValue), Is.EqualTo(DateOnly.MaxValue));
        Assert.That(WorkingCalendar.EveryDay.AddWorkingDays(DateOnly.MaxValue, 1), Is.Null);
        Assert.That(WorkingCalendar.EveryDay.AddWorkingDays(December(1), int.MaxValue), Is.Null);
        Assert.That(new WorkingCalendar(Weekdays.EveryDay, DateOnly.MaxValue).NextWorkingDay(DateOnly.MaxValue), Is.Null);
    }

    [Test]
    public void AddWorkingDays_NegativeCount_IsRefused()
        => Assert.That(() => _office.AddWorkingDays(December(1), -1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void WorkingCalendar_NoSuchWeekday_IsRefused()
        => Assert.That(() => new WorkingCalendar((Weekdays)128), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [PromiseLaw(CASES)]
    public void AddWorkingDays_AnyCalendar_CountsTheWorkingDaysInBetween(AnyCalendar given, byte offset, byte count)
    {
        var calendar = given.Calendar;
        var day = PromiseArbitraries.Start.AddDays(offset % 50);
        var end = calendar.AddWorkingDays(day, count % 20);
        if (given.Week == Weekdays.None)
        {
            Assert.That(end, Is.Null);
            return;
        }

        var from = count % 20 == 0 ? day : day.AddDays(1);
        var worked = Enumerable.Range(0, end.Value.DayNumber - from.DayNumber + 1).Select(from.AddDays)
            .Where(d => given.Week.HasFlag((Weekdays)(1 << (int)d.DayOfWeek)) && !given.Holidays.Contains(d)).ToList();

        Assert.That(worked, Has.Count.EqualTo(Math.Max(1, count % 20)));
        Assert.That(worked[^1], Is.EqualTo(end));
    }

    [PromiseLaw(CASES)]
    public void AddWorkingDays_LaterDayOrMoreDays_IsNotEarlier(AnyCalendar given, byte offset, byte count)
    {
        var day = PromiseArbitraries.Start.AddDays(offset % 50);
        var end = given.Calendar.AddWorkingDays(day, count % 20);

        Assert.That(given.Calendar.AddWorkingDays(day.AddDays(1), count % 20) < end, Is.False);
        Assert.That(given.Calendar.AddWorkingDays(day, (count % 20) + 1) < end, Is.False);
    }

    private static DateOnly December(int day) => new(2026, 12, day);
}
