using System.Text;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Tests.Planning;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Csv;

[TestFixture]
public class CsvFileTests
{
    private static readonly string[] _columns = ["Name", "Note", "Days"];
    private static readonly string[] _required = ["Name"];

    [Test]
    public async Task ShouldReadCellsByTheNamesOfTheirColumns()
    {
        var sheet = await ReadAsync("days,NAME\r\n5, Acme \r\n,\"Smith, \"\"Bob\"\"\r\nand son\"\r\n\r\n , \r\n7,Last");

        Assert.That(sheet.Errors, Is.Empty);
        Assert.That(sheet.Rows.Select(row => (row.Number, row["Name"], row["Days"], row["Note"])), Is.EqualTo(new[]
        {
            (2, "Acme", "5", ""), (3, "Smith, \"Bob\"\r\nand son", "", ""), (6, "Last", "7", ""),
        }));
        Assert.That((sheet.Rows[0].Has("days"), sheet.Rows[0].Has("Note")), Is.EqualTo((true, false)));
    }

    [TestCase("Name;Days\nAcme, Inc.;5")]
    [TestCase("Name,Days\r\"Acme, Inc.\",5\r")]
    [TestCase("\uFEFFName,Days\n\"Acme, Inc.\",5\n")]
    public async Task ShouldReadWhatSpreadsheetsWrite(string text)
    {
        var row = (await ReadAsync(text)).Rows.Single();

        Assert.That((row["Name"], row["Days"]), Is.EqualTo(("Acme, Inc.", "5")));
    }

    [TestCase("", 0, null, CsvProblem.Empty)]
    [TestCase("\n\nName\nx", 0, null, CsvProblem.Empty)]
    [TestCase("Name,Colour\nx,y", 1, "Colour", CsvProblem.UnknownColumn)]
    [TestCase("Name,name\nx,y", 1, "name", CsvProblem.ColumnTwice)]
    [TestCase("Days\n5", 1, "Name", CsvProblem.ColumnMissing)]
    [TestCase("Name,Days\nx,5\ny", 3, null, CsvProblem.CellCount)]
    [TestCase("Name,Days\nx,5,6", 2, null, CsvProblem.CellCount)]
    [TestCase("Name,Days\nx,\"5\ny,6", 2, null, CsvProblem.Quotes)]
    [TestCase("Name,Days\nx,5\nthe 5\" one,6", 3, null, CsvProblem.Quotes)]
    public async Task ShouldSayWhatIsWrongAndWhere(string text, int row, string column, CsvProblem problem)
    {
        var error = (await ReadAsync(text)).Errors.Single();

        Assert.That((error.Row, error.Column, error.Problem), Is.EqualTo((row, column, problem)));
    }

    [Test]
    public async Task ShouldFindEveryErrorOfAFile()
    {
        var sheet = await ReadAsync("Name,Days\na\nb,1\nc,1,2\n\"d\" x,1");

        Assert.That(sheet.Errors.Select(error => (error.Row, error.Problem)), Is.EqualTo(new[] { (2, CsvProblem.CellCount), (4, CsvProblem.CellCount), (5, CsvProblem.Quotes) }));
    }

    [Test]
    public async Task ShouldRefuseWhatIsNotUtf8()
    {
        foreach (var bytes in new[] { Encoding.Latin1.GetBytes("Name\nMüller"), Encoding.Unicode.GetBytes("Name\nMuller") })
        {
            var sheet = await CsvFileReader.ReadAsync(new MemoryStream(bytes), _columns, _required);
            Assert.That(sheet.Errors.Single().Problem, Is.EqualTo(CsvProblem.NotUtf8));
        }
    }

    [Test]
    public async Task ShouldTakeWhatIsJustAllowedAndNothingAbove()
    {
        Assert.That((await ReadAsync(new StringBuilder("Name\n").Insert(5, "x\n", CsvLimits.MAX_ROWS).ToString())).Rows, Has.Count.EqualTo(50_000));
        Assert.That(Only(await ReadAsync(new StringBuilder("Name\n").Insert(5, "x\n", CsvLimits.MAX_ROWS + 1).ToString())), Is.EqualTo((CsvProblem.TooManyRows, 50_000)));

        var columns = Enumerable.Range(1, CsvLimits.MAX_COLUMNS + 1).Select(n => $"C{n}").ToArray();
        Assert.That((await CsvFileReader.ReadAsync(Stream(string.Join(',', columns[..^1])), columns, [])).Errors, Is.Empty);
        Assert.That(Only(await CsvFileReader.ReadAsync(Stream(string.Join(',', columns)), columns, [])), Is.EqualTo((CsvProblem.TooManyColumns, 100)));

        var largest = "Name\n" + new string('x', CsvLimits.MAX_BYTES - 5);
        Assert.That((await ReadAsync(largest)).Errors, Is.Empty);
        Assert.That(Only(await ReadAsync(largest + "x")), Is.EqualTo((CsvProblem.TooLarge, 10)));
    }

    /// <summary>What stands around a cell is not kept, by forms neither.</summary>
    [Law(500)]
    public void ShouldReadWhatItWrites(string[] texts)
    {
        var cells = texts.Select(text => (text ?? string.Empty).Replace("\0", "", StringComparison.Ordinal).Trim()).Where(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text).ToList();
        var sheet = CsvFileReader.ReadAsync(new MemoryStream(CsvFileWriter.Write(["Name", "Note"], cells.Select(cell => new[] { "=x", cell }))), _columns, _required).GetAwaiter().GetResult();

        Assert.That(sheet.Errors, Is.Empty);
        Assert.That(sheet.Rows.Select(row => row["Name"]).Distinct(), Is.SubsetOf(new[] { "=x" }));
        Assert.That(sheet.Rows.Select(row => row["Note"]), Is.EqualTo(cells));
    }

    [Test]
    public void ShouldWriteAsTheNormHasIt()
    {
        var bytes = CsvFileWriter.Write(["Name", "Note"], [["a,b", "say \"hi\""], ["=cmd|' /C calc'!A0", null], ["x\ny", ""]]);

        Assert.That(Encoding.UTF8.GetString(bytes), Is.EqualTo("\uFEFFName,Note\r\n\"a,b\",\"say \"\"hi\"\"\"\r\n'=cmd|' /C calc'!A0,\r\n\"x\ny\",\r\n"));
    }

    private static (CsvProblem, object) Only(CsvSheet sheet)
    {
        Assert.That(sheet.Rows, Is.Empty);
        var error = sheet.Errors.Single();
        return (error.Problem, error.Arguments.Single());
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static Task<CsvSheet> ReadAsync(string text) => CsvFileReader.ReadAsync(Stream(text), _columns, _required);
}
