using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>What people state of arrivals: what is kept, what is refused, and what is planned anew.</summary>
public class ArrivalTests(TestDatabase database) : SupplyTest(database)
{
    [Test]
    public async Task ShouldKeepEveryStatedDate()
    {
        var tray = await Shop.ProductAsync(0);
        var supplier = await SupplierAsync();
        var arrival = await AddAsync(Draft(tray) with { SupplierId = supplier, Note = "by sea" });
        Assert.That((arrival.Version, arrival.SupplierId, arrival.Reference, arrival.Note), Is.EqualTo((1, supplier, "PO-1", "by sea")));

        await DoAsync(service => service.MoveAsync([Seen(arrival)], DateMove.By(7), ACTOR));
        arrival = await ArrivalAsync(arrival.Id);
        await DoAsync(service => service.SetStatusAsync(Seen(arrival), ArrivalStatus.Confirmed, ACTOR));
        arrival = await ArrivalAsync(arrival.Id);
        await DoAsync(service => service.SetStatusAsync(Seen(arrival), ArrivalStatus.InTransit, ACTOR));
        arrival = await ArrivalAsync(arrival.Id);
        await DoAsync(service => service.EditAsync(Seen(arrival), ArrivalDraft.Of(arrival) with { From = Day(20), To = Day(20), Ordered = 12 }, ACTOR));
        arrival = await ArrivalAsync(arrival.Id);
        await DoAsync(service => service.CancelAsync(Seen(arrival), ACTOR));
        arrival = await ArrivalAsync(arrival.Id);
        await DoAsync(service => service.ReopenAsync(Seen(arrival), ACTOR));

        Assert.That(await HistoryAsync(arrival.Id), Is.EqualTo(new[]
        {
            "Added 0/10 03-10..03-12 Planned",
            "Moved 0/10 03-17..03-19 Planned",
            "Confirmed 0/10 03-17..03-19 Confirmed",
            "StatusSet 0/10 03-17..03-19 InTransit",
            "Moved 0/12 03-21..03-21 InTransit",
            "Cancelled 0/12 03-21..03-21 Cancelled",
            "Reopened 0/12 03-21..03-21 Planned",
        }));
        Assert.That((await ArrivalAsync(arrival.Id)).Version, Is.EqualTo(7));
        Assert.That((await RowsAsync<ArrivalRevision>()).Select(row => row.ActorId), Is.All.EqualTo(ACTOR));
        Assert.That(Replans, Is.EqualTo(new[] { PromiseCause.ArrivalAdded, PromiseCause.ArrivalMoved, PromiseCause.ArrivalConfirmed, PromiseCause.ArrivalConfirmed, PromiseCause.ArrivalMoved, PromiseCause.ArrivalCancelled, PromiseCause.ArrivalAdded }
            .Select(cause => (new StockKey(tray), cause))));
    }

    [Test]
    public async Task ShouldRefuseWhatWasMadeFromAnOlderVersionAndWriteNothing()
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await AddAsync(Draft(tray));
        await DoAsync(service => service.SetStatusAsync(Seen(arrival), ArrivalStatus.Confirmed, ACTOR));

        foreach (var action in new Func<IArrivalService, Task<ArrivalResult>>[]
        {
            service => service.EditAsync(Seen(arrival), ArrivalDraft.Of(arrival) with { Ordered = 99 }, ACTOR),
            service => service.MoveAsync([Seen(arrival)], DateMove.By(1), ACTOR),
            service => service.CancelAsync(Seen(arrival), ACTOR),
            service => service.SetStatusAsync(Seen(arrival), ArrivalStatus.Planned, ACTOR),
        })
        {
            Assert.That(Reasons(await DoAsync(action)), Is.EqualTo(new[] { ArrivalRefusal.Stale }));
        }

        Assert.That(await HistoryAsync(arrival.Id), Has.Length.EqualTo(2));
        Assert.That((await ArrivalAsync(arrival.Id)).Ordered, Is.EqualTo(10));
        Assert.That(Replans, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ShouldNotWriteWhatSaysTheSame()
    {
        var arrival = await AddAsync(Draft(await Shop.ProductAsync(0)));
        var result = await DoAsync(service => service.EditAsync(Seen(arrival), ArrivalDraft.Of(arrival), ACTOR));

        Assert.That(result.IsDone);
        Assert.That((await ArrivalAsync(arrival.Id)).Version, Is.EqualTo(1));
        Assert.That(await HistoryAsync(arrival.Id), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ShouldNameEverythingThatIsWrong()
    {
        var tray = await Shop.ProductAsync(0);
        var result = await DoAsync(service => service.AddAsync(Draft(tray, 0) with { SupplierId = 4711, From = Day(5), To = Day(4), WarehouseId = 1, Status = ArrivalStatus.Received, Reference = new string('x', 201) }, ACTOR));

        Assert.That(result.Refusals.Select(refusal => (refusal.Reason, refusal.Field)), Is.EquivalentTo(new[]
        {
            (ArrivalRefusal.WarehouseNeedless, "WarehouseId"),
            (ArrivalRefusal.SupplierUnknown, "SupplierId"),
            (ArrivalRefusal.Quantity, "Ordered"),
            (ArrivalRefusal.Status, "Status"),
            (ArrivalRefusal.WindowOrder, "To"),
            (ArrivalRefusal.ReferenceLong, "Reference"),
        }));
        Assert.That(await RowsAsync<Arrival>(), Is.Empty);
        Assert.That(await RowsAsync<ArrivalRevision>(), Is.Empty);
        Assert.That(Replans, Is.Empty);
    }

    [TestCase(9, null, ArrivalRefusal.WindowHalf)]
    [TestCase(null, 9, ArrivalRefusal.WindowHalf)]
    [TestCase(-9, -1, ArrivalRefusal.WindowPast)]
    [TestCase(1, 3651, ArrivalRefusal.WindowFar)]
    [TestCase(-9, 0, null)]
    [TestCase(null, null, null)]
    public async Task ShouldTakeAWindowThatHasNotEnded(int? from, int? to, ArrivalRefusal? reason)
    {
        DateOnly? Of(int? days) => days is { } known ? Day(known) : null;
        var tray = await Shop.ProductAsync(0);
        var result = await DoAsync(service => service.AddAsync(Draft(tray) with { From = Of(from), To = Of(to) }, ACTOR));

        Assert.That(Reasons(result), Is.EqualTo(reason is { } given ? new[] { given } : []));
    }

    /// <summary>Who corrects a note is not asked for a new date.</summary>
    [Test]
    public async Task ShouldNotJudgeAWindowAgainThatStaysAsItIs()
    {
        var arrival = await AddAsync(Draft(await Shop.ProductAsync(0)));
        Store.Clock.Advance(TimeSpan.FromDays(30));
        Assert.That((await DoAsync(service => service.EditAsync(Seen(arrival), ArrivalDraft.Of(arrival) with { Note = "late" }, ACTOR))).IsDone);
        arrival = await ArrivalAsync(arrival.Id);
        Assert.That(Reasons(await DoAsync(service => service.MoveAsync([Seen(arrival)], DateMove.By(1), ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.WindowPast }));
        Assert.That(Replans, Has.Count.EqualTo(2), "noted by the test although nothing follows from a note");
    }

    [Test]
    public async Task ShouldAskForCombinationAndWarehouseWhereTheProductHasThem()
    {
        var (small, _) = await Shop.CombinationsAsync(0, 0);
        var (tray, warehouses) = await Shop.WarehousesAsync(0, 0);
        var plain = await Shop.ProductAsync(0);
        async Task<ArrivalRefusal[]> TryAsync(StockKey key, int warehouse = 0) => Reasons(await DoAsync(service => service.AddAsync(Draft(0) with { Key = key, WarehouseId = warehouse }, ACTOR)));

        Assert.That(await TryAsync(new StockKey(small.ProductId)), Is.EqualTo(new[] { ArrivalRefusal.CombinationMissing }));
        Assert.That(await TryAsync(new StockKey(small.ProductId, small.CombinationId)), Is.Empty);
        Assert.That(await TryAsync(new StockKey(plain, small.CombinationId)), Is.EqualTo(new[] { ArrivalRefusal.CombinationUnknown }));
        Assert.That(await TryAsync(new StockKey(tray)), Is.EqualTo(new[] { ArrivalRefusal.WarehouseMissing }));
        Assert.That(await TryAsync(new StockKey(tray), 4711), Is.EqualTo(new[] { ArrivalRefusal.WarehouseUnknown }));
        Assert.That(await TryAsync(new StockKey(tray), warehouses[1]), Is.Empty);
        Assert.That(await TryAsync(new StockKey(4711)), Is.EqualTo(new[] { ArrivalRefusal.ProductUnknown }));
        var free = await Shop.ProductAsync(0, product => product.ManageInventoryMethodId = 0);
        Assert.That(await TryAsync(new StockKey(free)), Is.EqualTo(new[] { ArrivalRefusal.NotCounted }));
    }

    [Test]
    public async Task ShouldNotTurnIntoAnotherProductOrChangeWhatIsClosed()
    {
        var arrival = await AddAsync(Draft(await Shop.ProductAsync(0)));
        var other = await Shop.ProductAsync(0);
        Assert.That(Reasons(await DoAsync(service => service.EditAsync(Seen(arrival), ArrivalDraft.Of(arrival) with { Key = new StockKey(other) }, ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.ProductFixed }));
        Assert.That(Reasons(await DoAsync(service => service.ReopenAsync(Seen(arrival), ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.Open }));

        await DoAsync(service => service.CancelAsync(Seen(arrival), ACTOR));
        arrival = await ArrivalAsync(arrival.Id);
        Assert.That(Reasons(await DoAsync(service => service.EditAsync(Seen(arrival), ArrivalDraft.Of(arrival) with { Ordered = 3 }, ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.Closed }));
        Assert.That(Reasons(await DoAsync(service => service.CancelAsync(Seen(arrival), ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.Closed }));
        Assert.That(Reasons(await DoAsync(service => service.MoveAsync([Seen(arrival)], DateMove.By(1), ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.Closed }));
        Assert.That(Reasons(await DoAsync(service => service.CancelAsync(new SeenArrival(4711, 1), ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.NotFound }));
    }

    [Test]
    public async Task ShouldMoveAllOrNone()
    {
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        var first = await AddAsync(Draft(tray));
        var second = await AddAsync(Draft(bowl) with { From = Day(20), To = Day(24) });
        var undated = await AddAsync(Draft(bowl) with { From = null, To = null });
        Replans.Clear();

        Assert.That(Reasons(await DoAsync(service => service.MoveAsync([Seen(first), Seen(undated)], DateMove.By(3), ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.NothingToMove }));
        Assert.That(Reasons(await DoAsync(service => service.MoveAsync([Seen(first), new SeenArrival(second.Id, 9)], DateMove.By(3), ACTOR))), Is.EqualTo(new[] { ArrivalRefusal.Stale }));
        Assert.That(await HistoryAsync(first.Id), Has.Length.EqualTo(1), "nothing half done");
        Assert.That(Replans, Is.Empty);

        Assert.That((await DoAsync(service => service.MoveAsync([Seen(first), Seen(second)], DateMove.By(-3), ACTOR))).IsDone);
        Assert.That((await HistoryAsync(first.Id))[1], Is.EqualTo("Moved 0/10 03-07..03-09 Planned"));
        Assert.That((await HistoryAsync(second.Id))[1], Is.EqualTo("Moved 0/10 03-18..03-22 Planned"));
        Assert.That(Replans.Select(replan => replan.Key.ProductId), Is.EqualTo(new[] { tray, bowl }));

        first = await ArrivalAsync(first.Id);
        Assert.That((await DoAsync(service => service.MoveAsync([Seen(first), Seen(undated)], DateMove.Into(Day(40), Day(41)), ACTOR))).IsDone);
        Assert.That((await HistoryAsync(undated.Id))[1], Is.EqualTo("Moved 0/10 04-10..04-11 Planned"));
    }

    [Test]
    public async Task ShouldLetOneOfTwoWritersAtOnceWin()
    {
        var arrival = await AddAsync(Draft(await Shop.ProductAsync(0)));
        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(days => Task.Run(() => DoAsync(service => service.MoveAsync([Seen(arrival)], DateMove.By(days), ACTOR)))));

        Assert.That(results.Count(result => result.IsDone), Is.EqualTo(1));
        Assert.That(results.Where(result => !result.IsDone).SelectMany(Reasons), Is.All.EqualTo(ArrivalRefusal.Stale));
        Assert.That(await HistoryAsync(arrival.Id), Has.Length.EqualTo(2));
    }
}
