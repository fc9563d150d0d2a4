using System.Globalization;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Calendars;

[TestFixture]
public class LeadTimeTests
{
    private static readonly WorkingCalendar _office = new(Weekdays.MondayToFriday, new DateOnly(2026, 12, 25));

    [TestCase("2026-12-03", "2026-12-18")]
    [TestCase("2026-12-04", "2026-12-21")]
    [TestCase("2026-12-10", "2026-12-28")]
    [TestCase("2026-12-17", "2027-01-01")]
    public void ExpectedOn_ThreeParts_CountsCalendarDaysThenTheSuppliersWorkingDay(string ordered, string expected)
    {
        var time = new LeadTime(productionDays: 10, transportDays: 3, customsDays: 2);

        Assert.That(time.Days, Is.EqualTo(15));
        Assert.That(time.ExpectedOn(Day(ordered), _office), Is.EqualTo(Day(expected)));
    }

    [Test]
    public void ExpectedOn_NoTimeAtAll_IsTheOrderDayOrTheNextWorkingDay()
    {
        Assert.That(new LeadTime(0).ExpectedOn(Day("2026-12-24"), _office), Is.EqualTo(Day("2026-12-24")));
        Assert.That(new LeadTime(0).ExpectedOn(Day("2026-12-25"), _office), Is.EqualTo(Day("2026-12-28")));
    }

    [Test]
    public void ExpectedOn_NoWorkingDayOrNoSuchDate_IsNone()
    {
        Assert.That(new LeadTime(1).ExpectedOn(Day("2026-12-24"), new WorkingCalendar(Weekdays.None)), Is.Null);
        Assert.That(new LeadTime(int.MaxValue, int.MaxValue, int.MaxValue).ExpectedOn(Day("2026-12-24"), _office), Is.Null);
    }

    [TestCase(-1, 0, 0)]
    [TestCase(0, -1, 0)]
    [TestCase(0, 0, -1)]
    public void LeadTime_NegativePart_IsRefused(int production, int transport, int customs)
        => Assert.That(() => new LeadTime(production, transport, customs), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase("2026-12-31 14:59:59", "15:00", "2026-12-31")]
    [TestCase("2026-12-31 15:00:00", "15:00", "2026-12-31")]
    [TestCase("2026-12-31 15:00:01", "15:00", "2027-01-01")]
    [TestCase("2026-12-31 23:59:59", null, "2026-12-31")]
    [TestCase("2026-12-31 00:00:00", "00:00", "2026-12-31")]
    [TestCase("2026-12-31 00:00:01", "00:00", "2027-01-01")]
    [TestCase("2026-10-25 02:30:00", "02:00", "2026-10-26")]
    [TestCase("9999-12-31 23:00:00", "15:00", "9999-12-31")]
    public void OrderDay_AroundTheCutOff_IsTheNextDayOncePast(string storeLocal, string cutOff, string expected)
    {
        var now = DateTime.Parse(storeLocal, CultureInfo.InvariantCulture);
        TimeOnly? last = cutOff is null ? null : TimeOnly.Parse(cutOff, CultureInfo.InvariantCulture);

        Assert.That(OrderDay.Of(now, last), Is.EqualTo(Day(expected)));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);
}
