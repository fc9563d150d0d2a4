using System.Globalization;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Csv;

[TestFixture]
public class CsvCellsTests
{
    private readonly List<CsvError> _errors = [];

    [SetUp]
    public void Forget() => _errors.Clear();

    [Test]
    public void ShouldReadWhatTheWriterWritesInEveryLanguage()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.That(Cells(CsvFileWriter.OfAmount(12.5m)).Amount("X", 100), Is.EqualTo(12.5m));
            Assert.That(Cells(CsvFileWriter.Of(1234)).WholeNumber("X", 0, 9999), Is.EqualTo(1234));
            Assert.That(Cells(CsvFileWriter.Of(new DateOnly(2026, 12, 24))).Day("X"), Is.EqualTo(new DateOnly(2026, 12, 24)));
            Assert.That((Cells(CsvFileWriter.Of(true)).YesOrNo("X"), Cells(CsvFileWriter.Of(false)).YesOrNo("X")), Is.EqualTo((true, false)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.That(_errors, Is.Empty);
    }

    [Test]
    public void ShouldTakeAnEmptyCellForNothing()
    {
        var cells = Cells("");

        Assert.That((cells.Text("X", 5), cells.WholeNumber("X", 0, 9), cells.Amount("X", 9), cells.Day("X"), cells.YesOrNo("X")), Is.EqualTo(((string)null, (int?)null, (decimal?)null, (DateOnly?)null, (bool?)null)));
        Assert.That(_errors, Is.Empty);
    }

    [TestCase("-1")]
    [TestCase("10")]
    [TestCase("1.0")]
    [TestCase("1 000")]
    [TestCase("many")]
    [TestCase("99999999999")]
    public void ShouldRefuseWhatIsNoWholeNumberOfTheRange(string text) => Refused(Cells(text).WholeNumber("X", 0, 9), CsvProblem.NotAWholeNumber, 0, 9);

    [TestCase("-1")]
    [TestCase("12,50")]
    [TestCase("1.23456")]
    [TestCase("100.1")]
    [TestCase("€ 5")]
    public void ShouldRefuseWhatIsNoAmount(string text) => Refused(Cells(text).Amount("X", 100), CsvProblem.NotAnAmount, 100m);

    [TestCase("24.12.2026")]
    [TestCase("2026-02-30")]
    [TestCase("2026-1-2")]
    public void ShouldRefuseWhatIsNoDay(string text) => Refused(Cells(text).Day("X"), CsvProblem.NotADay);

    [Test]
    public void ShouldRefuseWhatIsNeitherYesNorNo() => Refused(Cells("maybe").YesOrNo("X"), CsvProblem.NotYesOrNo);

    [Test]
    public void ShouldRefuseATextThatIsMissingOrTooLong()
    {
        Cells("").Text("X", 3, isRequired: true);
        Cells("long").Text("X", 3, isRequired: true);

        Assert.That(_errors.Select(error => error.Problem), Is.EqualTo(new[] { CsvProblem.Required, CsvProblem.TooLong }));
    }

    private void Refused(object value, CsvProblem problem, params object[] arguments)
    {
        var error = _errors.Single();

        Assert.That(value, Is.Null);
        Assert.That((error.Row, error.Column, error.Problem), Is.EqualTo((4, "X", problem)));
        Assert.That(error.Arguments, Is.EqualTo(arguments));
    }

    private CsvCells Cells(string cell) => new(new CsvRow(4, new Dictionary<string, int> { ["X"] = 0 }, [cell]), _errors);
}
