using System.Text;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;
using PromiseRevision = Nop.Plugin.Misc.Backorders.Domain.PromiseRevision;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>Arrivals as a file: all of it or nothing, and the same file again changes nothing.</summary>
public class ArrivalImportTests(TestDatabase database) : SupplyTest(database)
{
    private const string HEAD = "Supplier,Reference,SKU,Warehouse,Quantity,From,To,Status,Note\n";

    [Test]
    public async Task ShouldAddChangeAndLeaveAlone()
    {
        await SupplierAsync();
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        var (small, _) = await Shop.CombinationsAsync(0, 0);
        const string file = HEAD + "Nordwind,PO-7,TR-1,,10,2050-03-10,2050-03-12,Confirmed,by sea\nnordwind,PO-7,hat-s,,4,,,,\n";
        var plan = await PlanAsync(file);
        Assert.That(plan.Changes.Select(change => (change.Row, change.Before is null, change.Change)), Is.EqualTo(new[] { (2, true, ArrivalChange.Added), (3, true, ArrivalChange.Added) }));
        Assert.That(await RowsAsync<Arrival>(), Is.Empty, "a plan writes nothing");

        Assert.That((await ApplyAsync(file)).CanApply);
        var arrivals = await RowsAsync<Arrival>();
        Assert.That(arrivals.Select(row => (new StockKey(row.ProductId, row.CombinationId), row.Ordered, row.Status, row.Note)), Is.EqualTo(new[]
        {
            (new StockKey(tray), 10, ArrivalStatus.Confirmed, "by sea"),
            (new StockKey(small.ProductId, small.CombinationId), 4, ArrivalStatus.Planned, null),
        }));
        Assert.That(Replans.Select(replan => replan.Cause), Is.All.EqualTo(PromiseCause.Imported));

        var again = await ApplyAsync(file);
        Assert.That((again.Changes.Count, again.Unchanged), Is.EqualTo((0, 2)));
        Assert.That((await RowsAsync<Arrival>()).Select(row => row.Version), Is.All.EqualTo(1));

        var moved = await ApplyAsync(file.Replace("2050-03-12", "2050-03-20", StringComparison.Ordinal));
        Assert.That(moved.Changes.Select(change => (change.Row, change.Change)), Is.EqualTo(new[] { (2, ArrivalChange.Moved) }));
        Assert.That((await HistoryAsync(arrivals[0].Id))[^1], Is.EqualTo("Moved 0/10 03-10..03-20 Confirmed"));
    }

    /// <summary>More references and SKUs than a statement should name: they are looked up here, with the same result.</summary>
    [Test]
    public async Task ShouldKnowItsOwnRowsInALargeFile()
    {
        await SupplierAsync();
        await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        var rows = Enumerable.Range(0, 500).Select(i => $"Nordwind,PO-{i},tr-1,,10,2050-03-10,2050-03-12,Confirmed,\n");
        var file = HEAD + string.Concat(rows);
        Assert.That((await ApplyAsync(file)).Changes, Has.Count.EqualTo(500));

        Store.Commands.Clear();
        var again = await ApplyAsync(file.Replace("PO-", "po-", StringComparison.Ordinal));
        Assert.That((again.Changes.Count, again.Unchanged), Is.EqualTo((0, 500)));
        Assert.That(Store.Commands.Commands, Has.Count.LessThan(12), string.Join("\n", Store.Commands.Commands.Select(command => command[..Math.Min(100, command.Length)])));

        var unknown = HEAD + string.Concat(Enumerable.Range(0, 500).Select(i => $"Nordwind,PX-{i},X-{i},,10,,,,\n")) + "Nordwind,PX,Tr-1,,10,,,,\n";
        var plan = await PlanAsync(unknown);
        Assert.That((plan.Errors.Count, plan.Changes.Count), Is.EqualTo((500, 1)));
    }

    [Test]
    public async Task ShouldReadBackWhatItExports()
    {
        var supplier = await SupplierAsync();
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        var nameless = await Shop.ProductAsync(0, product => product.Sku = null);
        var (twin, warehouses) = await Shop.WarehousesAsync(0, 0);
        await AddAsync(Draft(tray) with { SupplierId = supplier, Note = "=1+1, \"quoted\"" });
        await AddAsync(Draft(nameless) with { From = null, To = null });
        await AddAsync(Draft(twin) with { WarehouseId = warehouses[1] });
        var cancelled = await AddAsync(Draft(tray) with { Reference = "PO-9" });
        await DoAsync(service => service.CancelAsync(Seen(cancelled), ACTOR));
        var closed = await AddAsync(Draft(tray) with { Reference = "PO-10" });
        await ReceiveAsync(closed, 10);

        var file = Encoding.UTF8.GetString(await Store.RunAsync<IArrivalFiles, byte[]>(files => files.ExportAsync(new ArrivalFilter())));
        var plan = await ApplyAsync(file);
        Assert.That(plan.Errors, Is.Empty);
        Assert.That(plan.Refusals, Is.Empty);
        Assert.That((plan.Changes.Count, plan.Unchanged), Is.EqualTo((0, 5)));
        Assert.That(file, Does.Contain($"#{nameless}").And.Contain("W2").And.Contain("'=1+1"));
    }

    /// <summary>One order of the shop may come in two parts, and a reference is nobody's duty.</summary>
    [Test]
    public async Task ShouldKnowArrivalsByTheirIds()
    {
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        var first = await AddAsync(Draft(tray));
        var second = await AddAsync(Draft(tray) with { From = Day(20), To = Day(20) });
        var nameless = await AddAsync(Draft(tray) with { Reference = null });

        var file = Encoding.UTF8.GetString(await Store.RunAsync<IArrivalFiles, byte[]>(files => files.ExportAsync(new ArrivalFilter())));
        var again = await ApplyAsync(file);
        Assert.That((again.Errors.Count, again.Refusals.Count, again.Changes.Count, again.Unchanged), Is.EqualTo((0, 0, 0, 3)));

        Assert.That((await ApplyAsync($"ArrivalId,Reference,SKU,Quantity\n{second.Id},PO-1b,TR-1,7\n{nameless.Id},,TR-1,8\n")).CanApply);
        Assert.That((await RowsAsync<Arrival>()).OrderBy(row => row.Id).Select(row => (row.Id, row.Reference, row.Ordered, row.Version)), Is.EqualTo(new[]
        {
            (first.Id, "PO-1", 10, 1), (second.Id, "PO-1b", 7, 2), (nameless.Id, null, 8, 2),
        }));
    }

    [Test]
    public async Task ShouldRefuseIdsOfNothingAndTheSameArrivalTwice()
    {
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        var arrival = await AddAsync(Draft(tray));

        var plan = await ApplyAsync($"ArrivalId,Reference,SKU,Quantity\n{arrival.Id},PO-1,TR-1,7\n,PO-1,TR-1,8\n{arrival.Id + 99},PO-1,TR-1,9\nx,,TR-1,9\n");

        Assert.That(plan.Errors.Select(error => (error.Row, error.Column, error.Problem)), Is.EqualTo(new[]
        {
            (3, null, CsvProblem.SameAsRow), (4, "ArrivalId", CsvProblem.NotFound), (5, "ArrivalId", CsvProblem.NotAWholeNumber),
        }));
        Assert.That((await ArrivalAsync(arrival.Id)).Ordered, Is.EqualTo(10));
    }

    /// <summary>Of an arrival that is not there, of one that a row was about already, and of one that may be either of two.</summary>
    [Test]
    public async Task ShouldNameTheOtherErrorsOfRowsThatAreAboutNothing()
    {
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        await AddAsync(Draft(tray));
        var second = await AddAsync(Draft(tray) with { From = Day(20), To = Day(20) });

        var plan = await ApplyAsync($"ArrivalId,Reference,SKU,Quantity,From,To,Status\n{second.Id + 99},PO-1,TR-1,ten,,,\n{second.Id},PO-1,TR-1,7,,,\n{second.Id},PO-1,TR-1,8,soon,,\n,PO-1,TR-1,9,,,Lost\n");

        Assert.That(plan.Errors.Select(error => (error.Row, error.Column, error.Problem)), Is.EqualTo(new[]
        {
            (2, "ArrivalId", CsvProblem.NotFound), (2, "Quantity", CsvProblem.NotAWholeNumber),
            (4, null, CsvProblem.SameAsRow), (4, "From", CsvProblem.NotADay),
            (5, "Status", CsvProblem.NotOneOf),
        }));
        Assert.That(plan.Refusals.Select(refusal => (refusal.Row, refusal.Refusal.Reason)), Is.EqualTo(new[] { (5, ArrivalRefusal.SameIdentity) }));
    }

    /// <summary>Not every database knows the capitals of an umlaut.</summary>
    [Test]
    public async Task ShouldKnowItsOwnFileAgainWhateverItsLetters()
    {
        await SupplierAsync("Überland Größe");
        await Shop.ProductAsync(0, product => product.Sku = "TÜR-1");
        const string file = HEAD + "Überland Größe,BÜ-Ä7,TÜR-1,,10,2050-03-10,2050-03-12,,\n";
        Assert.That((await ApplyAsync(file)).CanApply);

        var again = await ApplyAsync(file);

        Assert.That((again.Errors.Count, again.Changes.Count, again.Unchanged), Is.EqualTo((0, 0, 1)));
        Assert.That(await RowsAsync<Arrival>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ShouldNameEveryErrorWithRowAndColumnAndImportNothing()
    {
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        var plan = await ApplyAsync(HEAD
            + "Nobody,PO-1,TR-1,,10,,,,\n"
            + ",PO-2,XX,,ten,12.3.2050,,Lost,\n"
            + ",PO-3,TR-1,Nowhere,10,,,,\n"
            + ",PO-4,TR-1,,0,,,,\n"
            + ",PO-5,TR-1,,5,12.3.2050,,,\n"
            + ",PO-6,TR-1,,5,2050-03-12,2050-03-11,,\n"
            + ",PO-7,TR-1,,5,,,Lost,\n"
            + ",,TR-1,,5,,,,\n"
            + ",PO-8,TR-1,,5,,,,\n"
            + ",po-8,tr-1,,6,,,,\n"
            + $",PO-9,#{tray},,5,,,Received,\n"
            + ",PO-10,TR-1,,5,,,,fine\n");

        Assert.That(plan.Errors.Select(error => (error.Row, error.Column, error.Problem)), Is.EqualTo(new[]
        {
            (2, "Supplier", CsvProblem.NotFound),
            (3, "SKU", CsvProblem.NotFound),
            (3, "Quantity", CsvProblem.NotAWholeNumber),
            (3, "From", CsvProblem.NotADay),
            (3, "Status", CsvProblem.NotOneOf),
            (4, "Warehouse", CsvProblem.NotFound),
            (5, "Quantity", CsvProblem.NotAWholeNumber),
            (6, "From", CsvProblem.NotADay),
            (8, "Status", CsvProblem.NotOneOf),
            (9, "Reference", CsvProblem.Required),
            (11, null, CsvProblem.SameAsRow),
        }));
        Assert.That(plan.Refusals.Select(refusal => (refusal.Row, refusal.Refusal.Reason)), Is.EqualTo(new[] { (7, ArrivalRefusal.WindowOrder), (12, ArrivalRefusal.Status) }));
        Assert.That(await RowsAsync<Arrival>(), Is.Empty);
        Assert.That(Replans, Is.Empty);
    }

    [Test]
    public async Task ShouldLeaveWhatAColumnDoesNotNameAndCloseNothingThatIsClosed()
    {
        await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        await ApplyAsync(HEAD + ",PO-1,TR-1,,10,2050-03-10,2050-03-12,Confirmed,by sea\n");
        Assert.That((await ApplyAsync("Reference,SKU,Quantity\nPO-1,TR-1,12\n")).CanApply);
        var arrival = (await RowsAsync<Arrival>()).Single();
        Assert.That((arrival.Ordered, arrival.Status, arrival.Note, arrival.WindowTo), Is.EqualTo((12, ArrivalStatus.Confirmed, "by sea", (DateTime?)new DateTime(2050, 3, 12))));

        Assert.That((await ApplyAsync("Reference,SKU,Status\nPO-1,TR-1,cancelled\n")).Changes.Single().Change, Is.EqualTo(ArrivalChange.Cancelled));
        Assert.That((await ApplyAsync("Reference,SKU,Quantity\nPO-1,TR-1,13\n")).Refusals.Select(refusal => refusal.Refusal.Reason), Is.EqualTo(new[] { ArrivalRefusal.Closed }));
    }

    /// <summary>More than a page waits for: the sweep plans the rest, and their revisions say why as well.</summary>
    [Test]
    public async Task ShouldKeepTheCauseOfWhatItLeavesToTheSweep()
    {
        var file = new StringBuilder(HEAD);
        for (var number = 0; number < Replanner.PLANNED_AT_ONCE + 3; number++)
        {
            var sku = $"PART-{number}";
            await Shop.OrderAsync(await Shop.ProductAsync(0, product => product.Sku = sku), 1);
            file.Append($",PO-1,{sku},,5,2050-03-10,2050-03-12,,\n");
        }

        Assert.That((await ApplyAsync(file.ToString())).CanApply);
        Assert.That(await RowsAsync<PromiseRevision>(), Has.Count.EqualTo(Replanner.PLANNED_AT_ONCE));
        await SweepAsync();

        var revisions = await RowsAsync<PromiseRevision>();
        Assert.That(revisions, Has.Count.EqualTo(Replanner.PLANNED_AT_ONCE + 3));
        Assert.That(revisions.Select(row => (PromiseCause)row.CauseId), Is.All.EqualTo(PromiseCause.Imported));
        Assert.That(await RowsAsync<DirtyMark>(), Is.Empty);
    }

    /// <summary>The sweep takes what was marked first; a file may have thousands of rows of which nobody waits.</summary>
    [Test]
    public async Task ShouldLeaveToTheSweepFirstWhatSomebodyWaitsFor()
    {
        var file = new StringBuilder("Reference,SKU,Quantity,From,To\n");
        var awaited = new List<int>();
        for (var number = 0; number < 2 * (Replanner.PLANNED_AT_ONCE + 3); number++)
        {
            var product = await Shop.ProductAsync(0, product => product.Sku = $"PART-{number}");
            file.Append($"PO-1,PART-{number},5,2050-03-10,2050-03-12\n");
            if (number % 2 == 0)
                continue;

            await Shop.OrderAsync(product, 1);
            awaited.Add(product);
        }

        Assert.That((await ApplyAsync(file.ToString())).CanApply);

        Assert.That((await RowsAsync<DirtyMark>()).OrderBy(mark => mark.Id).Select(mark => mark.ProductId).Take(3), Is.EqualTo(awaited.TakeLast(3)));
    }

    [Test]
    public async Task ShouldNotCancelWhatIsBeingReceived([Values] bool isBeingReceived)
    {
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        var arrival = await AddAsync(Draft(tray));
        await Store.RunAsync<IRepository<Receipt>>(rows => rows.InsertAsync(
            new Receipt { ArrivalId = arrival.Id, ReceiptGuid = Guid.NewGuid(), Status = isBeingReceived ? IntentStatus.Calling : IntentStatus.Withdrawn, Quantity = 4 }, publishEvent: false));

        var plan = await ApplyAsync("Reference,SKU,Status\nPO-1,TR-1,Cancelled\n");

        Assert.That(plan.Refusals.Select(refusal => refusal.Refusal.Reason), Is.EqualTo(isBeingReceived ? new[] { ArrivalRefusal.OnTheWay } : []));
        Assert.That((await ArrivalAsync(arrival.Id)).Status, Is.EqualTo(isBeingReceived ? ArrivalStatus.Planned : ArrivalStatus.Cancelled));
    }

    [Test]
    public async Task ShouldAskTheSameForManyRowsAsForFew()
    {
        await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        async Task<int> CostAsync(int rows)
        {
            var file = HEAD + string.Concat(Enumerable.Range(1, rows).Select(i => $",PO-{i},TR-1,,{i},,,,\n"));
            Store.Commands.Clear();
            Assert.That((await PlanAsync(file)).Changes, Has.Count.EqualTo(rows));
            return Store.Commands.Commands.Count;
        }

        var few = await CostAsync(2);
        Assert.That(await CostAsync(300), Is.EqualTo(few));
        Assert.That(few, Is.LessThanOrEqualTo(10));
    }

    /// <summary>Of each new row its stock item, itself and a mark for the sweep are written, and nothing is asked.</summary>
    [Test]
    public async Task ShouldCostThreeStatementsForEachNewRow()
    {
        async Task<int> CostAsync(string name, int rows)
        {
            await Store.RunAsync<IRepository<Product>>(products => products.InsertAsync([.. Enumerable.Range(0, rows).Select(i => new Product
            {
                Name = name, Sku = $"{name}-{i}", ManageInventoryMethod = ManageInventoryMethod.ManageStock, CreatedOnUtc = Store.Clock.UtcNow, UpdatedOnUtc = Store.Clock.UtcNow,
            })], publishEvent: false));
            var file = "Reference,SKU,Quantity\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"PO-1,{name}-{i},10\n"));
            Store.Commands.Clear();
            Assert.That((await ApplyAsync(file)).Changes, Has.Count.EqualTo(rows));
            return Store.Commands.Commands.Count;
        }

        await CostAsync("FIRST", 30);
        var (few, many) = (await CostAsync("FEW", 200), await CostAsync("MANY", 400));
        await TestContext.Out.WriteLineAsync($"cost: an import of 200 new arrivals takes {few} statements, of 400 {many} ({Kind})");

        Assert.That(many - few, Is.EqualTo(200 * 3).Within(8));
        Assert.That((await RowsAsync<StockItem>()).Count, Is.EqualTo(630));
    }

    [Test]
    public async Task ShouldBeginAnewWhatHadNoWork()
    {
        var tray = await Shop.ProductAsync(0, product => product.Sku = "TR-1");
        await ApplyAsync(HEAD + ",PO-1,TR-1,,10,,,,\n");
        await Store.RunAsync<IRepository<StockItem>>(async rows =>
        {
            var item = (await rows.GetAllAsync(query => query)).Single();
            item.HasWork = false;
            await rows.UpdateAsync(item, publishEvent: false);
        });

        await ApplyAsync(HEAD + ",PO-2,TR-1,,10,,,,\n");

        Assert.That((await StockItemAsync(tray)).HasWork);
    }

    /// <summary>The plan has every error; the page shows those that somebody can work through, and says how many there are.</summary>
    [Test]
    public async Task ShouldShowAPageOfErrors()
    {
        var plan = await PlanAsync("Reference,SKU,Quantity\n" + string.Concat(Enumerable.Range(0, 600).Select(i => $"PO-{i},NONE,none\n")));
        var model = await Store.RunAsync<IArrivalImportModelFactory, ArrivalImportModel>(factory => factory.PrepareAsync(plan, null));

        Assert.That((plan.Errors.Count, model.ErrorCount, model.Errors.Count, model.Errors[^1].Row), Is.EqualTo((1200, 1200, 1000, 501)));
    }

    private Task<ArrivalImportPlan> PlanAsync(string file) => Store.RunAsync<IArrivalImport, ArrivalImportPlan>(import => import.PlanAsync(new MemoryStream(Encoding.UTF8.GetBytes(file))));

    private Task<ArrivalImportPlan> ApplyAsync(string file) => Store.RunAsync<IArrivalImport, ArrivalImportPlan>(import => import.ApplyAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)), ACTOR));
}
