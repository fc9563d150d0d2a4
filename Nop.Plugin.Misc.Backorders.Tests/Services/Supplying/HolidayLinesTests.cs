using Nop.Plugin.Misc.Backorders.Services.Supplying;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

[TestFixture]
public class HolidayLinesTests
{
    [Test]
    public void ShouldReadADayAndItsNameFromEveryLine()
    {
        var (entries, errors) = HolidayLines.Parse("2050-12-25 Christmas Day\r\n\n  2050-12-26\t Boxing Day \n2051-01-01,New Year\n2051-01-06");

        Assert.That(errors, Is.Empty);
        Assert.That(entries, Is.EqualTo(new HolidayEntry[]
        {
            new(new DateOnly(2050, 12, 25), "Christmas Day"), new(new DateOnly(2050, 12, 26), "Boxing Day"), new(new DateOnly(2051, 1, 1), "New Year"), new(new DateOnly(2051, 1, 6), null),
        }));
    }

    [TestCase("25.12.2050 Christmas", HolidayProblem.NotADay)]
    [TestCase("2050-02-30 Nothing", HolidayProblem.NotADay)]
    [TestCase("Christmas", HolidayProblem.NotADay)]
    [TestCase("2050-12-24 the day before, twice", HolidayProblem.SameAsLine)]
    public void ShouldSayWhichLineIsWrong(string line, HolidayProblem problem)
    {
        var error = HolidayLines.Parse("2050-12-24\n\n" + line).Errors.Single();

        Assert.That((error.Line, error.Text, error.Problem), Is.EqualTo((3, line, problem)));
    }

    [Test]
    public void ShouldFindEveryLineThatIsWrongAndRefuseTooMany()
    {
        Assert.That(HolidayLines.Parse("x\n2050-12-24\ny\n2050-12-25 " + new string('z', 401)).Errors.Select(error => (error.Line, error.Problem)),
            Is.EqualTo(new[] { (1, HolidayProblem.NotADay), (3, HolidayProblem.NotADay), (4, HolidayProblem.TooLong) }));
        Assert.That(HolidayLines.Parse(string.Join('\n', Enumerable.Repeat("", 1000))).Errors, Is.Empty);
        Assert.That(HolidayLines.Parse(string.Join('\n', Enumerable.Repeat("", 1001))).Errors.Single().Problem, Is.EqualTo(HolidayProblem.TooMany));
    }

    [Test]
    public void ShouldReadNothingFromNothing() => Assert.That(HolidayLines.Parse(null).Entries.Count + HolidayLines.Parse(" \n").Errors.Count, Is.Zero);
}
