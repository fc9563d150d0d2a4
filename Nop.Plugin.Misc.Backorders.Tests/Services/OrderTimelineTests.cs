using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>The timeline says of the past what the sentence beside it says of now.</summary>
public class OrderTimelineTests(TestDatabase database) : LedgerTest(database)
{
    private Promises _promises;

    [SetUp]
    public void OpenPromises() => _promises = new Promises(Store);

    [TestCase(true)]
    [TestCase(false)]
    public async Task ShouldKeepDatesOutWhereTheyAreHidden(bool isShown)
    {
        var tray = await Shop.ProductAsync(0);
        var arrival = await _promises.ArriveAsync(tray, 5, 14);
        var order = await Shop.OrderAsync(tray, 2);
        await _promises.ChangeAsync(arrival, row => row.WindowTo = row.WindowFrom = StoredDay.Of(Promises.March(21)));
        await _promises.SetAsync(settings => settings.ShowDates = isShown);

        var kinds = (await ReadAsync(order)).Select(entry => entry.Kind);

        Assert.That(kinds, Is.EqualTo(isShown ? [TimelineKind.Ordered, TimelineKind.Promised, TimelineKind.Changed] : new[] { TimelineKind.Ordered }));
    }

    /// <summary>Chairs come late, and the six cushions of each early.</summary>
    [Test]
    public async Task ShouldSpeakOfABundleAsAWhole()
    {
        var (chair, cushion) = (await Shop.ProductAsync(0), await Shop.ProductAsync(6));
        var set = await Shop.BundleAsync(null, (chair, 1), (cushion, 6));
        await _promises.ArriveAsync(chair, 5, 21, 28);
        var cushions = await _promises.ArriveAsync(cushion, 20, 14, status: ArrivalStatus.Confirmed);
        var order = await Shop.OrderAsync(set, 2);
        await DayPassesAsync();
        await _promises.ChangeAsync(cushions, row => row.WindowFrom = row.WindowTo = StoredDay.Of(Promises.March(18)));
        await DayPassesAsync();
        await _promises.ChangeAsync(cushions, row => row.WindowFrom = row.WindowTo = StoredDay.Of(Promises.March(30)));
        await DayPassesAsync();
        await Shop.StockAsync(cushion, 6);
        await DayPassesAsync();
        await Shop.StockAsync(chair, 1);
        await DayPassesAsync();
        await Shop.StockAsync(chair, 1);
        await SweepAsync();

        Assert.That(await SayAsync(order), Is.EqualTo(new[]
        {
            "1 Ordered.",
            "1 Expected to ship 21 to 28 March.",
            "3 The delivery to us was moved. Expected to ship 30 March.",
            "4 Expected to ship 21 to 28 March.",
            "5 1 ready to ship.",
            "6 1 ready to ship.",
        }));
    }

    [Test]
    public async Task ShouldTellADayAsItEnds()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 1);
        await DayPassesAsync();
        foreach (var units in new[] { 1, -1, 1 })
        {
            await Shop.StockAsync(tray, units);
            await SweepAsync();
        }

        var line = (await LineAsync(order)).Id;
        await ReleaseAsync(line);
        await Shop.DeleteShipmentAsync(await LastShipmentAsync());
        await SweepAsync();
        await ReleaseAsync(line);

        Assert.That(await SayUnitsAsync(order), Is.EqualTo(new[] { "2 1 ready to ship.", "2 1 being packed." }));
    }

    [Test]
    public async Task ShouldTakeBackWhatAParcelWasCalled()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 1);
        await DayPassesAsync();
        await Shop.StockAsync(tray, 1);
        await SweepAsync();
        await ReleaseAsync((await LineAsync(order)).Id);
        await DayPassesAsync();
        await Shop.SendAsync(await LastShipmentAsync());
        await DayPassesAsync();
        await Shop.DeleteShipmentAsync(await LastShipmentAsync());
        await SweepAsync();

        Assert.That(await UnitsAsync(order), Is.EqualTo("0 1 0 0 0"));
        Assert.That(await SayUnitsAsync(order), Is.EqualTo(new[] { "2 1 ready to ship.", "2 1 being packed.", "3 1 shipped.", "4 1 not sent after all.", "4 1 ready to ship again." }));
    }

    /// <summary>What is not final is left out, and nothing else is.</summary>
    [Test]
    public async Task ShouldKeepWhatWasToldWhileTheStockHasNotSettled()
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 3);
        await DayPassesAsync();
        await Shop.StockAsync(tray, 2);
        await SweepAsync();
        await DayPassesAsync();
        await Shop.StockAsync(tray, 1);

        Assert.That(await SayUnitsAsync(order), Is.EqualTo(new[] { "2 2 ready to ship." }));
        await SweepAsync();
        Assert.That(await SayUnitsAsync(order), Is.EqualTo(new[] { "2 2 ready to ship.", "3 1 ready to ship." }));
    }

    private Task DayPassesAsync() => SweepAsync(TimeSpan.FromDays(1));

    private Task<IReadOnlyList<TimelineEntry>> ReadAsync(int order) => Store.RunAsync(async services =>
    {
        var items = await services.GetRequiredService<IOrderTelling>().ReadAsync([order]);
        return await services.GetRequiredService<IOrderTimeline>().ReadAsync(items[0], items);
    });

    /// <summary>Day of March and what is said of it.</summary>
    private async Task<List<string>> SayAsync(int order, Func<TimelineKind, bool> isWanted = null)
    {
        var said = new List<string>();
        foreach (var entry in await ReadAsync(order))
        {
            if (isWanted?.Invoke(entry.Kind) != false)
                said.Add($"{entry.Day.Day} {Regex.Replace(await Store.RunAsync<TimelineTexts, string>(async texts => (await texts.SayAsync(entry)).Value), "<[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(1))}");
        }

        return said;
    }

    private Task<List<string>> SayUnitsAsync(int order) => SayAsync(order, kind => kind > TimelineKind.Changed);

    private async Task<int> LastShipmentAsync() => (await RowsAsync<Shipment>())[^1].Id;
}
