using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Tests.Planning;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Csv;

[TestFixture]
public class CsvFormulaTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+49 30 1234", "'+49 30 1234")]
    [TestCase("-5", "'-5")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "'\r=1")]
    [TestCase("'=1+1", "''=1+1")]
    [TestCase("'t Hooft", "'t Hooft")]
    [TestCase("1=1", "1=1")]
    [TestCase("'", "'")]
    [TestCase("", "")]
    public void ShouldDisarmAFormulaAndGiveItBack(string text, string cell)
    {
        Assert.That(CsvFormula.Guard(text), Is.EqualTo(cell));
        Assert.That(CsvFormula.Strip(cell), Is.EqualTo(text));
    }

    [TestCase("'=1+1", "=1+1")]
    [TestCase("''=1+1", "'=1+1")]
    [TestCase("'''=1+1", "''=1+1")]
    public void ShouldTakeOffExactlyOne(string cell, string text) => Assert.That(CsvFormula.Strip(cell), Is.EqualTo(text));

    [Law(500)]
    public void ShouldGiveEveryTextBackAndLeaveNoFormula(string noise, byte quotes, byte sign)
    {
        var text = new string('\'', quotes % 4) + "=+-@\t\rx1"[sign % 8] + noise;
        var cell = CsvFormula.Guard(text);

        Assert.That(CsvFormula.Strip(cell), Is.EqualTo(text));
        Assert.That(cell[0], Is.Not.AnyOf('=', '+', '-', '@', '\t', '\r'));
    }
}
