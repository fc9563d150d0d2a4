using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

public class SupplierServiceTests(TestDatabase database) : SuppliersTest(database)
{
    [Test]
    public async Task ShouldKeepWhatIsSavedAndWhen()
    {
        var id = await SupplierAsync("Acme", 5, supplier => (supplier.Email, supplier.Note, supplier.TransportDays) = ("a@example.com", "pays late", 2));
        Store.Clock.Advance(TimeSpan.FromDays(1));
        await ChangeAsync(id, supplier => (supplier.Name, supplier.ProductionDays) = ("Acme Ltd", null));
        var row = (await RowsAsync<Supplier>()).Single();

        Assert.That((row.Name, row.Email, row.Note, row.ProductionDays, row.TransportDays, row.CustomsDays), Is.EqualTo(("Acme Ltd", "a@example.com", "pays late", (int?)null, (int?)2, (int?)null)));
        Assert.That(row.UpdatedOnUtc - row.CreatedOnUtc, Is.EqualTo(TimeSpan.FromDays(1)));
    }

    [Test]
    public async Task ShouldSearchByAPartOfTheNameAndWhetherActive()
    {
        await SupplierAsync("Zeta Tools");
        await SupplierAsync("ACME Tools", set: supplier => supplier.Active = false);
        await SupplierAsync("Beta");

        Assert.That(await NamesAsync("tool", null), Is.EqualTo("ACME Tools, Zeta Tools of 2"));
        Assert.That(await NamesAsync("TOOL", true), Is.EqualTo("Zeta Tools of 1"));
        Assert.That(await NamesAsync(" ", false), Is.EqualTo("ACME Tools of 1"));
        Assert.That(await NamesAsync(null, null, page: 1, size: 2), Is.EqualTo("Zeta Tools of 3"));
        Assert.That(await NamesAsync("%", null), Is.EqualTo(" of 0"), "no pattern");
        Assert.That((await Store.RunAsync<ISupplierService, Supplier>(suppliers => suppliers.FindByNameAsync(" acme TOOLS ")))?.Name, Is.EqualTo("ACME Tools"));
        Assert.That(await Store.RunAsync<ISupplierService, Supplier>(suppliers => suppliers.FindByNameAsync("acme")), Is.Null);
    }

    [Test]
    public async Task ShouldDeleteOnlyWhereNothingRefersToIt()
    {
        var product = await Shop.ProductAsync(1);
        var (used, due, free) = (await SupplierAsync("Used"), await SupplierAsync("Due"), await SupplierAsync("Free"));
        await SupplyAsync(used, product);
        await InsertAsync(new Arrival { SupplierId = due, ProductId = product, Ordered = 1, Status = ArrivalStatus.Received, CreatedOnUtc = Store.Clock.UtcNow, UpdatedOnUtc = Store.Clock.UtcNow });
        await HolidayAsync(free);
        await HolidayAsync(used);

        Assert.That(await DeleteAsync(used), Is.EqualTo(new SupplierUse(0, 1)));
        Assert.That(await DeleteAsync(due), Is.EqualTo(new SupplierUse(1, 0)), "also what has come already");
        Assert.That(await DeleteAsync(free), Is.EqualTo(default(SupplierUse)));
        Assert.That((await RowsAsync<Supplier>()).Select(row => row.Id), Is.EqualTo(new[] { used, due }));
        Assert.That((await RowsAsync<Holiday>()).Select(row => row.SupplierId), Is.EqualTo(new[] { used }));
    }

    [Test]
    public async Task ShouldAddHolidaysOnceAndRenameThem()
    {
        var supplier = await SupplierAsync("Acme");
        Assert.That(await AddAsync(supplier, "2050-12-25 Christmas\n2050-12-26"), Is.EqualTo(2));
        Assert.That(await AddAsync(supplier, "2050-12-25 Christmas\n2050-12-26 Boxing Day\n2051-01-01"), Is.EqualTo(2));
        Assert.That(await AddAsync(supplier, "2050-12-25 Christmas"), Is.Zero);
        await AddAsync(0, "2050-12-25 Ours");

        var rows = await Store.RunAsync<IHolidayService, IList<Holiday>>(holidays => holidays.GetAsync(supplier));
        Assert.That(rows.Select(row => (StoredDay.Read(row.Day).ToString("yyyy-MM-dd"), row.Name)), Is.EqualTo(new[] { ("2050-12-25", "Christmas"), ("2050-12-26", "Boxing Day"), ("2051-01-01", null) }));

        await Store.RunAsync<IHolidayService>(holidays => holidays.DeleteAsync(0, rows[0].Id));
        Assert.That(await RowsAsync<Holiday>(), Has.Count.EqualTo(4), "it is not the shop's");
        await Store.RunAsync<IHolidayService>(holidays => holidays.DeleteAsync(supplier, rows[0].Id));
        Assert.That(await RowsAsync<Holiday>(), Has.Count.EqualTo(3));
    }

    private Task<int> AddAsync(int supplierId, string lines) => Store.RunAsync<IHolidayService, int>(holidays => holidays.AddAsync(supplierId, HolidayLines.Parse(lines).Entries.ToList()));

    private Task HolidayAsync(int supplierId) => AddAsync(supplierId, "2050-12-25");

    private Task<SupplierUse> DeleteAsync(int supplierId) => Store.RunAsync<ISupplierService, SupplierUse>(suppliers => suppliers.DeleteAsync(supplierId));

    private Task<string> NamesAsync(string name, bool? active, int page = 0, int size = 10) => Store.RunAsync<ISupplierService, string>(async suppliers =>
    {
        var found = await suppliers.SearchAsync(name, active, page, size);
        return $"{string.Join(", ", found.Select(row => row.Name))} of {found.TotalCount}";
    });
}
