using System.Text;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

public class SupplierFileTests(TestDatabase database) : SuppliersTest(database)
{
    private const string HEAD = "Name,Contact,Email,Phone,Note,WorkingDays,ProductionDays,TransportDays,CustomsDays,Active\r\n";

    [Test]
    public async Task ShouldExportWhatItImportsAndChangeNothingTwice()
    {
        const string text = HEAD
            + "Acme,\"Smith, Bob\",b@example.com,'+49 30 1,\"two\r\nlines\",Mon Tue Wed Thu Fri,10,2,,yes\r\n"
            + "'=Evil,,,,,Sat Sun,,,,no\r\n";

        Assert.That(Said(await ImportAsync(text)), Is.EqualTo("2 0 0"));
        Assert.That((await RowsAsync<Supplier>()).Select(row => (row.Name, row.Phone, row.WorkingDays, row.ProductionDays, row.CustomsDays, row.Active)), Is.EqualTo(new[]
        {
            ("Acme", "+49 30 1", (int)Weekdays.MondayToFriday, (int?)10, (int?)null, true),
            ("=Evil", null, (int)(Weekdays.Saturday | Weekdays.Sunday), null, null, false),
        }));

        var exported = Encoding.UTF8.GetString(await ExportAsync());
        Assert.That(exported.TrimStart('\uFEFF').Split("\r\n").Order(StringComparer.Ordinal), Is.EqualTo(text.Split("\r\n").Order(StringComparer.Ordinal)));
        var before = await RowsAsync<Supplier>();
        Store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(Said(await ImportAsync(exported)), Is.EqualTo("0 0 2"));
        Assert.That((await RowsAsync<Supplier>()).Select(row => row.UpdatedOnUtc), Is.EqualTo(before.Select(row => row.UpdatedOnUtc)));
    }

    [Test]
    public async Task ShouldChangeOnlyTheColumnsOfTheFile()
    {
        await SupplierAsync("Acme", 9, supplier => (supplier.Note, supplier.Email) = ("keep", "a@example.com"));

        Assert.That(Said(await ImportAsync("name,email\nACME,\nNew,\n")), Is.EqualTo("1 1 0"));
        var rows = await RowsAsync<Supplier>();
        Assert.That((rows[0].Name, rows[0].Note, rows[0].Email, rows[0].ProductionDays), Is.EqualTo(("ACME", "keep", (string)null, (int?)9)));
        Assert.That((rows[1].Active, rows[1].WorkingDays), Is.EqualTo((true, (int)Weekdays.MondayToFriday)));
    }

    [Test]
    public async Task ShouldNameEveryErrorAndImportNothing()
    {
        await SupplierAsync("Acme", 9);
        var result = await ImportAsync("Name,Email,WorkingDays,ProductionDays,Active\nAcme,a@example.com,Mon,1,yes\n,b at example,Mon Never,-1,maybe\nacme,,Mon,,\nshort\n"
            + new string('x', 201) + ",,,,");

        Assert.That(Said(result), Is.EqualTo("3 Name Required; 3 Email NotAnEmail; 3 WorkingDays NotOneOf; 3 Active NotYesOrNo; 3 ProductionDays NotAWholeNumber; 4 Name SameAsRow; 5  CellCount; 6 Name TooLong; 6 WorkingDays NotOneOf"));
        Assert.That((await RowsAsync<Supplier>()).Select(row => (row.Name, row.ProductionDays)), Is.EqualTo(new[] { ("Acme", (int?)9) }));
    }

    [Test]
    public async Task ShouldPlanAnewOnceForAllOfAFile()
    {
        var tray = await Shop.ProductAsync(0);
        await SupplyAsync(await SupplierAsync("Acme", 9), tray);
        var order = await Shop.OrderAsync(tray, 1);
        var version = (await StockItemAsync(tray)).Version;

        await ImportAsync("Name,ProductionDays\nAcme,13\nOther,1\n");
        Assert.That(Promises.Now(await LineAsync(order)), Is.EqualTo("LeadTime 2050-03-14"));
        Assert.That((await StockItemAsync(tray)).Version, Is.EqualTo(version + 1));
    }

    private Task<ImportResult> ImportAsync(string text) => Store.RunAsync<ISupplierFiles, ImportResult>(files => files.ImportAsync(File(text)));

    private Task<byte[]> ExportAsync() => Store.RunAsync<ISupplierFiles, byte[]>(files => files.ExportAsync());
}
