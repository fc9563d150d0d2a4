using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Catalog;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Services.Promises;
using PromiseRevision = Nop.Plugin.Misc.Backorders.Domain.PromiseRevision;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What lines are promised, and what of it is kept. Days are days of March 2050, whose 1st, today, is a Tuesday.</summary>
public class PromiseLedgerTests(TestDatabase database) : LedgerTest(database)
{
    private Promises Promises => new(Store);

    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldPromiseByTheQueueAndKeepTheFirst()
    {
        var tray = await Shop.ProductAsync(0);
        var early = await Promises.ArriveAsync(tray, 5, 10);
        await Promises.ArriveAsync(tray, 10, 14, 16, ArrivalStatus.Confirmed);
        var first = await Shop.OrderAsync(tray, 5);
        var second = await Shop.OrderAsync(tray, 3);

        Assert.That(Now(await LineAsync(first)), Is.EqualTo("Planned 2050-03-10"));
        Assert.That(Now(await LineAsync(second)), Is.EqualTo("Confirmed 2050-03-14 to 2050-03-16"));
        Assert.That(await Promises.RevisionsAsync((await LineAsync(first)).Id), Is.Empty);

        await Promises.ChangeAsync(early, arrival => (arrival.WindowFrom, arrival.WindowTo) = (StoredDay.Of(March(15)), StoredDay.Of(March(18))));
        var line = await LineAsync(first);
        var revision = (await Promises.RevisionsAsync(line.Id)).Single();

        Assert.That((First(line), Now(line)), Is.EqualTo(("Planned 2050-03-10", "Confirmed 2050-03-14 to 2050-03-16")));
        Assert.That(Now(await LineAsync(second)), Is.EqualTo("Confirmed 2050-03-14 to 2050-03-16"));
        Assert.That((revision.CauseId, revision.AfterTo, revision.BeforeTo, revision.Day),
            Is.EqualTo(((int)PromiseCause.ArrivalMoved, (DateTime?)StoredDay.Of(March(16)), (DateTime?)StoredDay.Of(March(10)), StoredDay.Of(March(1)))));
        Assert.That(await Promises.RevisionsAsync((await LineAsync(second)).Id), Is.Empty);
    }

    [Test]
    public async Task ShouldKeepEveryRevisionOfAnArrivalThatSlipsTwice()
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await Promises.ArriveAsync(tray, 5, 10, status: ArrivalStatus.Confirmed);
        var order = await Shop.OrderAsync(tray, 2);
        await Promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(March(14)), StoredDay.Of(March(14))));
        await Promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(March(21)), StoredDay.Of(March(21))));
        await Promises.ChangeAsync(arrival, row => row.Status = ArrivalStatus.Cancelled, PromiseCause.ArrivalCancelled);
        var line = await LineAsync(order);

        Assert.That((await Promises.RevisionsAsync(line.Id)).Select(row => (row.CauseId, row.AfterTo)), Is.EqualTo(new (int, DateTime?)[]
        {
            ((int)PromiseCause.ArrivalMoved, StoredDay.Of(March(14))),
            ((int)PromiseCause.ArrivalMoved, StoredDay.Of(March(21))),
            ((int)PromiseCause.ArrivalCancelled, null),
        }));
        Assert.That((First(line), Now(line)), Is.EqualTo(("Confirmed 2050-03-10", "no date")));
        Assert.That(line.PromiseReasonId, Is.EqualTo((int)PromiseReason.NothingKnown));
        Assert.That((await StockItemAsync(tray)).Coming, Is.Zero);
    }

    /// <summary>The issue's numbers: 20 coming, demands 5, 3, 20, 20, 15.</summary>
    [Test]
    public async Task ShouldShowTheDatedPartOfALineThatIsNotWhollyServed()
    {
        var tray = await Shop.ProductAsync(0);
        var orders = new List<int>();
        foreach (var units in new[] { 5, 3, 20, 20, 15 })
            orders.Add(await Shop.OrderAsync(tray, units));
        await Promises.ArriveAsync(tray, 20, 10);
        var lines = await RowsAsync<Line>();

        Assert.That(lines.Select(line => line.DatedUnits), Is.EqualTo(new[] { 5, 3, 12, 0, 0 }));
        Assert.That(lines.Select(Now), Is.EqualTo(new[] { "Planned 2050-03-10", "Planned 2050-03-10", "no date", "no date", "no date" }));
        Assert.That(StoredDay.Promise(lines[2].DatedFrom, lines[2].DatedTo, lines[2].DatedBasisId).ToString(), Is.EqualTo("Planned 2050-03-10"));
        Assert.That((await Promises.BoardAsync(tray)).Ask(1).Promise, Is.EqualTo(Promise.None));
    }

    /// <summary>The issue's numbers: unexplained 3, arrival 10, waiting 8: 7 dated by it, 1 not.</summary>
    [Test]
    public async Task ShouldServeUnexplainedUnitsBeforeTheQueue()
    {
        var tray = await Shop.ProductAsync(0);
        for (var i = 0; i < 8; i++)
            await Shop.OrderAsync(tray, 1);
        await Shop.StockAsync(tray, -3);
        await Promises.ArriveAsync(tray, 10, 10);

        Assert.That(await UnexplainedAsync(tray), Is.EqualTo(3));
        Assert.That((await RowsAsync<Line>()).Select(line => line.DatedUnits), Is.EqualTo(new[] { 1, 1, 1, 1, 1, 1, 1, 0 }));
    }

    [Test]
    public async Task ShouldWriteNothingTheSecondTime()
    {
        var tray = await Shop.ProductAsync(1);
        await Promises.ArriveAsync(tray, 4, 10);
        await Shop.OrderAsync(tray, 3);
        await Shop.OrderAsync(tray, 5);
        await SweepAsync();
        var before = (await RowsAsync<Line>()).Select(line => line.UpdatedOnUtc).ToList();
        await SweepAsync();
        await Promises.ReplanAsync(tray, PromiseCause.TermsChanged);

        Assert.That((await RowsAsync<Line>()).Select(line => line.UpdatedOnUtc), Is.EqualTo(before));
        Assert.That(await RowsAsync<PromiseRevision>(), Is.Empty);
    }

    [Test]
    public async Task ShouldStartWithWhatTheShopperRead()
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await Promises.ArriveAsync(tray, 5, 10);
        var order = await Store.RunAsync<IRepository<ShownPromise>, int>(async rows =>
        {
            await rows.InsertAsync(new ShownPromise
            {
                CartItemId = 77,
                OrderItemId = 1,
                Quantity = 2,
                ShipsFrom = StoredDay.Of(March(8)),
                ShipsTo = StoredDay.Of(March(9)),
                BasisId = (int)PromiseBasis.Planned,
                Day = StoredDay.Of(March(1)),
                ShownOnUtc = Store.Clock.UtcNow,
            }, publishEvent: false);
            return await Shop.OrderAsync(tray, 2);
        });
        var line = await LineAsync(order);

        Assert.That(line.OrderItemId, Is.EqualTo(1), "the first order item of the store");
        Assert.That((First(line), line.ToldBasisId, line.ToldTo, line.ToldOn), Is.EqualTo(("Planned 2050-03-10", (int)PromiseBasis.Planned, (DateTime?)StoredDay.Of(March(9)), (DateTime?)StoredDay.Of(March(1)))));

        await Promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(March(11)), StoredDay.Of(March(11))));
        Assert.That((await Promises.RevisionsAsync(line.Id)).Single().IsSlip, "later than the 9th, which he read");
    }

    /// <summary>The platform says which order item a cart item became only after the line was promised something.</summary>
    [Test]
    public async Task ShouldTakeOverWhatTheShopperReadThoughTheLineIsPromisedAlready()
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await Promises.ArriveAsync(tray, 5, 10);
        var line = await LineAsync(await Shop.OrderAsync(tray, 2));
        Assert.That((line.FirstBasisId, line.ToldBasisId), Is.EqualTo(((int)PromiseBasis.Planned, 0)));

        await Store.RunAsync<IRepository<ShownPromise>>(rows => rows.InsertAsync(new ShownPromise
        {
            CartItemId = 77,
            OrderItemId = line.OrderItemId,
            Quantity = 2,
            ShipsFrom = StoredDay.Of(March(10)),
            ShipsTo = StoredDay.Of(March(10)),
            BasisId = (int)PromiseBasis.Planned,
            Day = StoredDay.Of(March(1)),
            ShownOnUtc = Store.Clock.UtcNow,
        }, publishEvent: false));
        await Promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(March(11)), StoredDay.Of(March(11))));
        line = await LineAsync(line.OrderId);

        Assert.That((line.ToldBasisId, line.ToldTo, line.ToldOn), Is.EqualTo(((int)PromiseBasis.Planned, (DateTime?)StoredDay.Of(March(10)), (DateTime?)StoredDay.Of(March(1)))));
        Assert.That((await Promises.RevisionsAsync(line.Id)).Single().IsSlip, "later than what he read");

        var written = line.UpdatedOnUtc;
        await SweepAsync();
        Assert.That((await LineAsync(line.OrderId)).UpdatedOnUtc, Is.EqualTo(written), "taken over once");
    }

    [Test]
    public async Task ShouldForgetWhatWasSaidOfAbandonedCarts()
    {
        await Store.RunAsync<IRepository<ShownPromise>>(async rows =>
        {
            foreach (var (cartItem, orderItem, days) in new[] { (1, 0, 100), (2, 0, 10), (3, 7, 100) })
                await rows.InsertAsync(new ShownPromise { CartItemId = cartItem, OrderItemId = orderItem, Day = StoredDay.Of(March(1)), ShownOnUtc = Store.Clock.UtcNow.AddDays(-days) }, publishEvent: false);
        });
        await FullSweepAsync();

        Assert.That((await RowsAsync<ShownPromise>()).Select(row => row.CartItemId), Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public async Task ShouldGiveUpADateThatNobodyKept()
    {
        await Promises.SetAsync(settings => settings.GraceDays = 2);
        var tray = await Shop.ProductAsync(0);
        await Promises.ArriveAsync(tray, 5, 3);
        var order = await Shop.OrderAsync(tray, 2);
        await SweepAsync(TimeSpan.FromDays(3));
        Assert.That(Now(await LineAsync(order)), Is.EqualTo("Planned 2050-03-04"), "late: today, a Friday");

        await SweepAsync(TimeSpan.FromDays(1));
        Assert.That(Now(await LineAsync(order)), Is.EqualTo("Planned 2050-03-07"), "Saturday the 5th, the last day of grace: Monday");

        await SweepAsync(TimeSpan.FromDays(1));
        var line = await LineAsync(order);
        Assert.That((First(line), Now(line)), Is.EqualTo(("Planned 2050-03-03", "no date")));
        Assert.That((await Promises.RevisionsAsync(line.Id)).Select(row => row.CauseId), Is.All.EqualTo((int)PromiseCause.DayPassed));
        Assert.That((await Promises.BoardAsync(tray)).Ask(1).Promise, Is.EqualTo(Promise.None));
    }

    [Test]
    public async Task ShouldPromiseNothingWhileTheItemIsFrozen()
    {
        var tray = await Shop.ProductAsync(0);
        await Promises.ArriveAsync(tray, 5, 10);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.EditProductAsync(tray, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        await SweepAsync();

        Assert.That((await StockItemAsync(tray)).Frozen, "what the test is about");
        Assert.That(Now(await LineAsync(order)), Is.EqualTo("no date"));
        Assert.That((await Promises.BoardAsync(tray)).Ask(1).Promise, Is.EqualTo(Promise.None));
    }

    [Test]
    public async Task ShouldTellTheNextShopperWhatTheQueueLeaves()
    {
        var tray = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 4);
        await Promises.ArriveAsync(tray, 7, 10, status: ArrivalStatus.InTransit);
        await Promises.ArriveAsync(tray, 20, 14, 17);
        var board = await Promises.BoardAsync(tray);

        Assert.That((board.Waiting, board.Stock, board.Available.Dated), Is.EqualTo((4, (int?)-4, 23L)));
        Assert.That(board.Ask(3).Promise.ToString(), Is.EqualTo("Confirmed 2050-03-10"));
        Assert.That(board.Ask(4).Promise.ToString(), Is.EqualTo("Planned 2050-03-14 to 2050-03-17"));
        Assert.That(board.Ask(24).Promise, Is.EqualTo(Promise.None));

        await Shop.OrderAsync(tray, 4);
        Assert.That((await Promises.BoardAsync(tray)).Ask(1).Promise.ToString(), Is.EqualTo("Planned 2050-03-14 to 2050-03-17"), "somebody bought the 3");
    }

    [Test]
    public async Task ShouldFollowTheTermsOfThePreferredSupplier()
    {
        await Promises.SetAsync(settings => (settings.LeadTimeDays, settings.HandlingDays) = (10, 1));
        var tray = await Shop.ProductAsync(0);
        Assert.That((await Promises.BoardAsync(tray)).Ask(1).Promise.ToString(), Is.EqualTo("LeadTime 2050-03-14"), "the 11th, a Friday, and a working day");

        var supplier = new Supplier { Name = "Carpenter", Active = true, WorkingDays = (int)Weekdays.MondayToFriday, TransportDays = 2 };
        await Store.RunAsync<IRepository<Supplier>>(rows => rows.InsertAsync(supplier, publishEvent: false));
        await Store.RunAsync<IRepository<SupplierProduct>>(rows => rows.InsertAsync(new SupplierProduct { SupplierId = supplier.Id, ProductId = tray, SourceRank = 1, PackSize = 1 }, publishEvent: false));
        await Promises.ReplanAsync(tray, PromiseCause.TermsChanged);
        Assert.That((await Promises.BoardAsync(tray)).Ask(1).Promise.ToString(), Is.EqualTo("LeadTime 2050-03-04"), "the supplier's 2 days, and one of handling");

        await Store.RunAsync<IRepository<Holiday>>(async rows =>
        {
            await rows.InsertAsync(new Holiday { SupplierId = supplier.Id, Day = StoredDay.Of(March(3)) }, publishEvent: false);
            await rows.InsertAsync(new Holiday { Day = StoredDay.Of(March(7)) }, publishEvent: false);
        });
        await Promises.ReplanAsync(tray, PromiseCause.TermsChanged);
        var order = await Shop.OrderAsync(tray, 1);

        Assert.That((await Promises.BoardAsync(tray)).Ask(1).Promise.ToString(), Is.EqualTo("LeadTime 2050-03-08"), "he is closed on the 3rd, we are on the 7th");
        Assert.That(Now(await LineAsync(order)), Is.EqualTo("LeadTime 2050-03-08"));
    }

    [Test]
    public async Task ShouldAskTheSecondSourceWhereTheFirstIsNotActive()
    {
        var tray = await Shop.ProductAsync(0);
        foreach (var (rank, days) in new[] { (1, 2), (2, 8) })
        {
            var supplier = new Supplier { Name = $"Source {rank}", Active = true, WorkingDays = (int)Weekdays.EveryDay, TransportDays = days };
            await Store.RunAsync<IRepository<Supplier>>(rows => rows.InsertAsync(supplier, publishEvent: false));
            await Store.RunAsync<IRepository<SupplierProduct>>(rows => rows.InsertAsync(new SupplierProduct { SupplierId = supplier.Id, ProductId = tray, SourceRank = rank, PackSize = 1 }, publishEvent: false));
        }

        await Promises.ReplanAsync(tray, PromiseCause.TermsChanged);
        var order = await Shop.OrderAsync(tray, 1);
        Assert.That((Now(await LineAsync(order)), (await Promises.BoardAsync(tray)).Ask(1).Promise.ToString()), Is.EqualTo(("LeadTime 2050-03-03", "LeadTime 2050-03-03")));

        await Store.RunAsync<IRepository<Supplier>>(async rows =>
        {
            var first = (await rows.Table.ToListAsync()).Single(supplier => supplier.TransportDays == 2);
            first.Active = false;
            await rows.UpdateAsync(first, publishEvent: false);
        });
        await Promises.ReplanAsync(tray, PromiseCause.TermsChanged);
        Assert.That((Now(await LineAsync(order)), (await Promises.BoardAsync(tray)).Ask(1).Promise.ToString()), Is.EqualTo(("LeadTime 2050-03-09", "LeadTime 2050-03-09")));
    }

    [Test]
    public async Task ShouldNotPromiseBeforeTheRelease()
    {
        var tray = await Shop.ProductAsync(0);
        await Store.RunAsync<IRepository<ProductPolicy>>(rows => rows.InsertAsync(new ProductPolicy { ProductId = tray, PreOrder = true, ReleaseDate = StoredDay.Of(March(21)), UpdatedOnUtc = Store.Clock.UtcNow }, publishEvent: false));
        await Promises.ArriveAsync(tray, 5, 10, status: ArrivalStatus.Confirmed);
        var order = await Shop.OrderAsync(tray, 2);

        Assert.That(Now(await LineAsync(order)), Is.EqualTo("Confirmed 2050-03-21"));
        Assert.That((await Promises.BoardAsync(tray)).Ask(1).Promise.ToString(), Is.EqualTo("Confirmed 2050-03-21"));
    }

    /// <summary>The store's own pre-order, without a policy of ours: line and page say the same.</summary>
    [Test]
    public async Task ShouldNotPromiseBeforeTheDayThatThePlatformNames()
    {
        await Promises.SetAsync(settings => settings.LeadTimeDays = 3);
        var tray = await Shop.ProductAsync(0, product => (product.AvailableForPreOrder, product.PreOrderAvailabilityStartDateTimeUtc) = (true, new DateTime(2050, 3, 21, 8, 0, 0, DateTimeKind.Utc)));
        var order = await Shop.OrderAsync(tray, 2);
        var asked = await Store.RunAsync(async services =>
        {
            var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(tray);
            return await services.GetRequiredService<IAvailabilityService>().AskAsync(product, string.Empty, 1);
        });

        Assert.That((Now(await LineAsync(order)), asked.Promise.ToString()), Is.EqualTo(("LeadTime 2050-03-21", "LeadTime 2050-03-21")));
    }

    [Test]
    public async Task ShouldPreviewWhatIsThenWritten()
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await Promises.ArriveAsync(tray, 3, 10);
        await Shop.OrderAsync(tray, 2);
        await Shop.OrderAsync(tray, 2);
        var preview = await Store.RunAsync<IPromisePreviewer, IReadOnlyList<PreviewedPromise>>(previewer => previewer.PreviewAsync(
            new StockKey(tray), new Dictionary<int, ExpectedArrival> { [arrival] = new(arrival, 3, PromiseWindow.OneDay(March(16)), true), [0] = new(0, 5, PromiseWindow.OneDay(March(18)), false) }));
        Assert.That((await RowsAsync<Line>()).Select(Now), Is.EqualTo(new[] { "Planned 2050-03-10", "no date" }), "a preview writes nothing");

        await Promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo, row.Status) = (StoredDay.Of(March(16)), StoredDay.Of(March(16)), ArrivalStatus.Confirmed));
        await Promises.ArriveAsync(tray, 5, 18);

        Assert.That(preview.Select(line => line.After.ToString()), Is.EqualTo((await RowsAsync<Line>()).Select(Now)));
        Assert.That(preview.Select(line => line.After.ToString()), Is.EqualTo(new[] { "Confirmed 2050-03-16", "Planned 2050-03-18" }));
    }

    [Test]
    public async Task ShouldPlanOnlyTheItemThatAnArrivalIsFor()
    {
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        await Shop.OrderAsync(tray, 1);
        await Shop.OrderAsync(bowl, 1);
        var before = (await StockItemAsync(bowl)).Version;
        await Promises.ArriveAsync(tray, 5, 10);

        Assert.That((await StockItemAsync(bowl)).Version, Is.EqualTo(before));
    }

    [Test]
    public async Task ShouldCostTheSameForManyLinesAsForFew()
    {
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        await OrderManyAsync(tray, 4);
        await OrderManyAsync(bowl, 24);
        var few = await CostOfMovingAsync(tray);
        var many = await CostOfMovingAsync(bowl);
        await TestContext.Out.WriteLineAsync($"cost: moving an arrival takes {few} statements for 4 lines and {many} for 24 ({Kind})");

        Assert.That(many, Is.EqualTo(few));
        Assert.That(few, Is.LessThanOrEqualTo(40));
    }

    /// <summary>Each line was promised another day before, and that is what its revision keeps; when the arrival is off, each gets its own day again.</summary>
    [Test]
    public async Task ShouldCostTheSameForManyDifferentPromisesThatOneArrivalReplacesAndGivesBack()
    {
        await Promises.SetAsync(settings => settings.LeadTimeDays = 60);
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        foreach (var (product, lines) in new[] { (tray, 3), (bowl, 21) })
        {
            for (var line = 0; line < lines; line++)
            {
                await Shop.OrderAsync(product, 1);
                Store.Clock.Advance(TimeSpan.FromDays(1));
            }
        }

        var costs = new List<(int There, int Back)>();
        foreach (var product in new[] { tray, bowl })
        {
            await SweepAsync();
            var before = (await RowsAsync<Line>()).Where(line => line.ProductId == product).ToDictionary(line => line.Id, Now);
            Assert.That(before.Values.Distinct().Count(), Is.GreaterThanOrEqualTo(product == tray ? 1 : 15), "days but those that are not worked");
            Store.Commands.Clear();
            var arrival = await Promises.ArriveAsync(product, 50, 30);
            var there = Store.Commands.Commands.Count;

            var revisions = (await RowsAsync<PromiseRevision>()).Where(row => before.ContainsKey(row.LineId)).ToList();
            Assert.That(revisions.ToDictionary(row => row.LineId, row => StoredDay.Promise(row.BeforeFrom, row.BeforeTo, row.BeforeBasisId).ToString()), Is.EquivalentTo(before));
            Assert.That(revisions.Select(row => StoredDay.Promise(row.AfterFrom, row.AfterTo, row.AfterBasisId).ToString()), Is.All.EqualTo("Planned 2050-03-30"));
            Assert.That((await RowsAsync<Line>()).Where(line => line.ProductId == product).Select(line => StoredDay.Promise(line.FirstFrom, line.FirstTo, line.FirstBasisId).ToString()), Is.EquivalentTo(before.Values));

            Store.Commands.Clear();
            await Promises.ChangeAsync(arrival, row => row.Status = ArrivalStatus.Cancelled, PromiseCause.ArrivalCancelled);
            costs.Add((there, Store.Commands.Commands.Count));
            var lines = (await RowsAsync<Line>()).Where(line => line.ProductId == product).ToList();
            Assert.That(lines.ToDictionary(line => line.Id, Now), Is.EquivalentTo(before));
            Assert.That(lines.Select(line => line.DatedUnits), Is.All.EqualTo(0));
            var back = (await RowsAsync<PromiseRevision>()).Where(row => row.CauseId == (int)PromiseCause.ArrivalCancelled && before.ContainsKey(row.LineId));
            Assert.That(back.ToDictionary(row => row.LineId, row => StoredDay.Promise(row.AfterFrom, row.AfterTo, row.AfterBasisId).ToString()), Is.EquivalentTo(before));
        }

        await TestContext.Out.WriteLineAsync($"cost: an arrival that replaces the promises of 3 and of 21 lines, each of another day, and gives them back takes {string.Join(" and ", costs)} statements ({Kind})");
        Assert.That(costs[1], Is.EqualTo(costs[0]));
    }

    [Test]
    public async Task ShouldAskTheDatabaseOnceForAllProducts()
    {
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        await Promises.ArriveAsync(tray, 5, 10);
        await Promises.BoardAsync(tray);
        Store.Commands.Clear();
        await Promises.BoardAsync(tray);
        await Promises.BoardAsync(bowl);
        Assert.That(Store.Commands.Commands, Is.Empty);

        await Promises.ReplanAsync(tray, PromiseCause.TermsChanged);
        Store.Commands.Clear();
        await Promises.BoardAsync(bowl);
        Assert.That(Store.Commands.Commands, Has.Count.EqualTo(4), "what the board is made of");
    }

    private async Task OrderManyAsync(int productId, int lines)
    {
        for (var i = 0; i < lines; i++)
            await Shop.OrderAsync(productId, 1 + i % 3);
    }

    private async Task<int> CostOfMovingAsync(int productId)
    {
        var arrival = await Promises.ArriveAsync(productId, 500, 10);
        Store.Commands.Clear();
        await Promises.ChangeAsync(arrival, row => (row.WindowFrom, row.WindowTo) = (StoredDay.Of(March(14)), StoredDay.Of(March(14))));
        Assert.That((await RowsAsync<Line>()).Where(line => line.ProductId == productId).Select(Now), Is.All.EqualTo("Planned 2050-03-14"));

        return Store.Commands.Commands.Count;
    }
}
