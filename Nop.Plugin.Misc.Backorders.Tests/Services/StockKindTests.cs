using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Every kind of stock that the platform counts, with all events heard and with none.</summary>
public class StockKindTests(TestDatabase database) : LedgerTest(database)
{
    private static readonly List<string> _tables = [.. new BackordersNameCompatibility().TableNames.Values];

    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldCountEachCombinationForItself([Values] bool unheard)
    {
        var (small, large) = await Shop.CombinationsAsync(1, 5);
        Store.Events.Deliveries = unheard ? _ => 0 : null;
        var first = await Shop.OrderAsync(small, 3);
        var other = await Shop.OrderAsync(large, 5);
        if (unheard)
            await FullSweepAsync();
        Assert.That(await UnitsAsync(first), Is.EqualTo("2 0 0 0 0"));
        Assert.That(await UnitsAsync(other), Is.EqualTo("none"));
        var line = await LineAsync(first);
        Assert.That((line.Sku, line.UnitsPerItem), Is.EqualTo(("HAT-S", 1)));

        await Shop.StockCombinationAsync(small, +1);
        if (unheard)
            await SweepAsync();
        Assert.That(await UnitsAsync(first), Is.EqualTo("1 1 0 0 0"));

        await Shop.CancelAsync(first);
        await SweepAsync();
        Assert.That(await UnitsAsync(first), Is.EqualTo("0 0 0 0 2"));
        Assert.That((await RowsAsync<StockItem>()).Single().Unexplained, Is.Zero);
    }

    [Test]
    public async Task ShouldCountTheSumOfAllWarehouses([Values] bool unheard)
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(2, 1);
        Store.Events.Deliveries = unheard ? _ => 0 : null;
        var first = await Shop.OrderAsync(tray, 2);
        var second = await Shop.OrderAsync(tray, 4);
        if (unheard)
            await FullSweepAsync();
        Assert.That(await UnitsAsync(first), Is.EqualTo("none"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("3 0 0 0 0"));
        Assert.That((await StockItemAsync(tray)).HowCounted, Is.EqualTo(HowCounted.SeveralWarehouses));

        await Shop.StockWarehouseAsync(tray, warehouses[1], +2);
        if (unheard)
            await SweepAsync();
        Assert.That(await UnitsAsync(second), Is.EqualTo("1 2 0 0 0"));

        await Shop.DeleteAsync(first);
        await SweepAsync();
        Assert.That(await UnitsAsync(second), Is.EqualTo("0 3 0 0 0"));
    }

    [Test]
    public async Task ShouldCountThePartsOfABundle([Values] bool unheard)
    {
        var cup = await Shop.ProductAsync(3);
        var plate = await Shop.ProductAsync(100);
        var set = await Shop.BundleAsync(null, (cup, 2), (plate, 1));
        Store.Events.Deliveries = unheard ? _ => 0 : null;
        var alone = await Shop.OrderAsync(cup, 1);
        var bundles = await Shop.OrderAsync(set, 3);
        if (unheard)
            await FullSweepAsync();
        Assert.That(await Shop.StockOfAsync(cup), Is.EqualTo(-4));
        Assert.That(await UnitsAsync(alone), Is.EqualTo("none"));
        Assert.That(await UnitsAsync(bundles), Is.EqualTo("4 0 0 0 0"));
        var line = await LineAsync(bundles);
        Assert.That((line.ProductId, line.UnitsPerItem), Is.EqualTo((cup, 2)));

        await SweepAsync();
        await Shop.EditItemAsync(await Shop.ItemAsync(bundles), 4);
        await SweepAsync();
        Assert.That((await LineAsync(bundles)).Waiting, Is.EqualTo(unheard ? 4 : 6), "growth that nobody told of claims nothing once a sweep has finished");
        Assert.That(await UnexplainedAsync(cup), Is.EqualTo(unheard ? 2 : 0));

        await Shop.StockAsync(cup, +3);
        await Shop.EditItemAsync(await Shop.ItemAsync(bundles), 2);
        await SweepAsync();
        Assert.That(await Shop.StockOfAsync(cup), Is.EqualTo(1));
        Assert.That((await LineAsync(bundles)).Waiting, Is.Zero);
    }

    [Test]
    public async Task ShouldFollowTheParcelsOfABundle()
    {
        var cup = await Shop.ProductAsync(2);
        var set = await Shop.BundleAsync(null, (cup, 2));
        var order = await Shop.OrderAsync(set, 3);
        var item = await Shop.ItemAsync(order);
        await Shop.StockAsync(cup, +2);
        await SweepAsync();
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 2 0 0 0"));

        await Shop.ShipmentAsync(item, 1, send: true);
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 2 0 0 0"), "the first bundle was never short");
        await Shop.ShipmentAsync(item, 1, send: true);
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 2 0"));
    }

    [Test]
    public async Task ShouldTrackABundleThatIsCountedItself()
    {
        var cup = await Shop.ProductAsync(2);
        var set = await Shop.BundleAsync(1, (cup, 2));
        var order = await Shop.OrderAsync(set, 2);
        var lines = (await RowsAsync<Line>()).OrderBy(line => line.ProductId).ToList();

        Assert.That(lines.Select(line => (line.OrderId, line.ProductId, line.Waiting)), Is.EquivalentTo(new[] { (order, cup, 2), (order, set.ProductId, 1) }));
    }

    [Test]
    public async Task ShouldLeaveAPartAloneThatIsCountedByItsCombinations()
    {
        var (hat, _) = await Shop.CombinationsAsync(0, 0);
        var set = await Shop.BundleAsync(null, (hat.ProductId, 1));
        await Shop.OrderAsync(set, 2);
        await FullSweepAsync();

        Assert.That(await RowsAsync<Line>(), Is.Empty);
    }

    [Test]
    public async Task ShouldReleaseFromAWarehouseAndLeaveNoReservationBehind()
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(1, 0);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.StockWarehouseAsync(tray, warehouses[1], +2);
        await SweepAsync();
        await Shop.SendAsync((await ReleaseAsync((await LineAsync(order)).Id)).ShipmentIds.Single());

        Assert.That(await Shop.WarehouseRowsAsync(tray), Is.EqualTo("1/1 0/0"));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 0 0 2 0"));
    }

    [TestCase(4, "2: 0 0 4 0 0")]
    [TestCase(3, "1: 1 1 2 0 0")]
    [TestCase(1, "none: 3 1 0 0 0")]
    public async Task ShouldPutWholeBundlesIntoAParcel(int cups, string expected)
    {
        var cup = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 2)), 2);
        await Shop.StockAsync(cup, +cups);
        await SweepAsync();
        var line = await LineAsync(order);
        var previewed = (await PreviewAsync(line.Id)).Single();
        var result = await ReleaseAsync(line.Id);
        var parcel = (await RowsAsync<ShipmentItem>()).SingleOrDefault();

        Assert.That($"{parcel?.Quantity.ToString() ?? "none"}: {await UnitsAsync(order)}", Is.EqualTo(expected));
        Assert.That(previewed.Quantity, Is.EqualTo(result.Released.Sum(released => released.Quantity)));
        Assert.That(previewed.Blocked, Is.EqualTo(parcel is null ? ReleaseBlock.Bundle : (ReleaseBlock?)null));
        if (parcel is null)
            return;

        await Shop.SendAsync(parcel.ShipmentId);
        Assert.That((await LineAsync(order)).Shipped, Is.EqualTo(2 * parcel.Quantity));
    }

    /// <summary>Three sets of two cups and a pot; four cups were never short.</summary>
    [TestCase(2, 3, "3: 2 0, 3 0", TestName = "all three, with cups that were never short")]
    [TestCase(0, 3, "2: 0 0, 2 1", TestName = "two of them of cups that were never short")]
    [TestCase(2, 1, "1: 2 0, 1 0", TestName = "as many as there are pots")]
    [TestCase(2, 0, "none: 0 2, 0 0", TestName = "none without pots")]
    public async Task ShouldReleaseAsManyBundlesAsEveryPartHas(int cups, int pots, string expected)
    {
        var (cup, pot) = (await Shop.ProductAsync(4), await Shop.ProductAsync(0));
        var order = await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 2), (pot, 1)), 3);
        if (cups > 0)
            await Shop.StockAsync(cup, +cups);
        if (pots > 0)
            await Shop.StockAsync(pot, +pots);
        await SweepAsync();
        var lines = await RowsAsync<Line>();
        var (ofCups, ofPots) = (lines.Single(line => line.ProductId == cup).Id, lines.Single(line => line.ProductId == pot).Id);
        var preview = await PreviewAsync(ofCups);
        var result = await ReleaseAsync(ofCups);
        lines = await RowsAsync<Line>();
        var parcel = (await RowsAsync<ShipmentItem>()).SingleOrDefault();

        Assert.That($"{parcel?.Quantity.ToString() ?? "none"}: {string.Join(", ", new[] { ofCups, ofPots }.Select(id => lines.Single(line => line.Id == id)).Select(line => $"{line.Released} {line.Ready}"))}", Is.EqualTo(expected));
        Assert.That(preview.Where(line => line.Quantity > 0).Select(line => (line.LineId, line.Quantity)), Is.EquivalentTo(result.Released.Select(line => (line.LineId, line.Quantity))));
    }

    [Test]
    public async Task ShouldReleaseNoMoreBundlesThanThePreviewShowed()
    {
        var (cup, pot) = (await Shop.ProductAsync(0), await Shop.ProductAsync(0));
        await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 2), (pot, 1)), 3);
        await Shop.StockAsync(cup, +4);
        await Shop.StockAsync(pot, +3);
        await SweepAsync();
        var lines = await RowsAsync<Line>();
        var shown = await PreviewAsync([.. lines.Select(line => line.Id)]);
        Assert.That(shown.Sum(line => line.Quantity), Is.EqualTo(6), "two sets");

        await Shop.StockAsync(cup, -2);
        var less = await Store.RunAsync<IReleaseService, ReleaseResult>(releases => releases.ReleaseAsync([.. shown.Select(line => new ReleaseChoice(line.LineId, line.Quantity))], actorId: 1));
        Assert.That(less.Blocked.Select(line => line.Reason), Is.EqualTo(new[] { ReleaseBlock.FewerReady, ReleaseBlock.FewerReady }));
        Assert.That(await RowsAsync<ShipmentItem>(), Is.Empty);
    }

    [Test]
    public async Task ShouldReleaseWholeBundlesOfWhichOnePartIsShort()
    {
        var (cup, pot) = (await Shop.ProductAsync(0), await Shop.ProductAsync(9));
        var order = await Shop.OrderAsync(await Shop.BundleAsync(null, (cup, 1), (pot, 1)), 2);
        await Shop.StockAsync(cup, +1);
        await ReleaseAsync((await LineAsync(order)).Id);

        Assert.That((await RowsAsync<ShipmentItem>()).Single().Quantity, Is.EqualTo(1));
        Assert.That(await UnitsAsync(order), Is.EqualTo("1 0 1 0 0"));
    }

    [Test]
    public async Task ShouldPromiseNothingAfterAReleaseFromAWarehouse()
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(0, 0);
        var first = await Shop.OrderAsync(tray, 3);
        await Shop.StockWarehouseAsync(tray, warehouses[0], +3);
        await SweepAsync();
        await Shop.SendAsync((await ReleaseAsync((await LineAsync(first)).Id)).ShipmentIds.Single());
        Assert.That(await Shop.WarehouseRowsAsync(tray), Is.EqualTo("0/0 0/0"));

        var next = await Shop.OrderAsync(tray, 3);
        await SweepAsync();
        Assert.That(await UnitsAsync(next), Is.EqualTo("3 0 0 0 0"), "the shelf is empty");
        Assert.That(await RowsAsync<Correction>(), Is.Empty);
    }

    [Test]
    public async Task ShouldNotPackTheSameGoodsTwice()
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(0, 0);
        int[] orders = [await Shop.OrderAsync(tray, 3), await Shop.OrderAsync(tray, 3)];
        await Shop.StockWarehouseAsync(tray, warehouses[0], +3);
        await Shop.StockWarehouseAsync(tray, warehouses[1], +3);
        await SweepAsync();
        var result = await ReleaseAsync((await LineAsync(orders[0])).Id, (await LineAsync(orders[1])).Id);
        Assert.That((await RowsAsync<ShipmentItem>()).Select(item => item.WarehouseId), Is.EquivalentTo(warehouses));

        foreach (var shipment in result.ShipmentIds)
            await Shop.SendAsync(shipment);
        Assert.That(await Shop.WarehouseRowsAsync(tray), Is.EqualTo("0/0 0/0"));
    }

    [Test]
    public async Task ShouldPreviewOneParcelAfterTheOther()
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(0, 0);
        int[] orders = [await Shop.OrderAsync(tray, 2), await Shop.OrderAsync(tray, 2)];
        await Shop.StockWarehouseAsync(tray, warehouses[0], +3);
        await Shop.StockWarehouseAsync(tray, warehouses[1], +1);
        await SweepAsync();
        int[] lines = [(await LineAsync(orders[0])).Id, (await LineAsync(orders[1])).Id];

        Assert.That((await PreviewAsync(lines)).Select(line => line.Blocked), Is.EqualTo(new[] { (ReleaseBlock?)null, ReleaseBlock.NoWarehouse }));
        Assert.That((await PreviewAsync(lines[1])).Single().Blocked, Is.Null, "alone it finds the goods");
        Assert.That((await ReleaseAsync(lines)).Released.Select(line => line.LineId), Is.EqualTo(lines[..1]));
    }

    /// <summary>The second release comes while the first one has chosen its warehouse and has not packed yet.</summary>
    [Test]
    public async Task ShouldNotChooseTheSameGoodsForTwoReleasesAtOnce([Values] bool room)
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(0, 0);
        int[] orders = [await Shop.OrderAsync(tray, 3), await Shop.OrderAsync(tray, 3)];
        await Shop.StockWarehouseAsync(tray, warehouses[0], room ? +3 : +4);
        await Shop.StockWarehouseAsync(tray, warehouses[1], room ? +3 : +2);
        await SweepAsync();
        int[] lines = [(await LineAsync(orders[0])).Id, (await LineAsync(orders[1])).Id];
        ReleaseResult second = null;
        var begun = false;
        Store.Events.OnPublish = message =>
        {
            if (begun || message is not EntityInsertedEvent<ShipmentItem>)
                return;
            begun = true;
            UnpackAsync().GetAwaiter().GetResult();
            second = ReleaseAsync(lines[1]).GetAwaiter().GetResult();
        };
        var first = await ReleaseAsync(lines[0]);
        Store.Events.OnPublish = null;

        Assert.That(first.Released, Has.Count.EqualTo(1));
        Assert.That(second.Blocked.Select(line => line.Reason), Is.EqualTo(room ? [] : new[] { ReleaseBlock.NoWarehouse }));
        var chosen = (await RowsAsync<Intent>()).Where(intent => intent.Status == IntentStatus.Done).Select(intent => intent.WarehouseId).ToList();
        Assert.That(chosen, Is.Unique.And.Count.EqualTo(room ? 2 : 1));
    }

    /// <summary>The parcel's line is not there yet for whoever looks from elsewhere: as between choosing and packing.</summary>
    private Task UnpackAsync() => Store.RunAsync<IRepository<ShipmentItem>>(items => items.DeleteAsync(item => item.Id > 0));

    [Test]
    public async Task ShouldSayWhereNoWarehouseHasTheGoods()
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(0, 0);
        var order = await Shop.OrderAsync(tray, 3);
        await Shop.StockWarehouseAsync(tray, warehouses[0], +1);
        await Shop.StockWarehouseAsync(tray, warehouses[1], +2);
        await SweepAsync();
        var before = await Shop.WarehouseRowsAsync(tray);
        var line = (await LineAsync(order)).Id;
        Assert.That((await PreviewAsync(line)).Select(shown => (shown.Quantity, shown.Blocked)), Is.EqualTo(new[] { (0, (ReleaseBlock?)ReleaseBlock.NoWarehouse) }));
        var result = await ReleaseAsync(line);

        Assert.That(result.Blocked.Select(line => line.Reason), Is.EqualTo(new[] { ReleaseBlock.NoWarehouse }));
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
        Assert.That(await Shop.WarehouseRowsAsync(tray), Is.EqualTo(before));
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 3 0 0 0"));
    }

    [Test]
    public async Task ShouldFreezeTheLinesOfADeletedCombination()
    {
        var (small, _) = await Shop.CombinationsAsync(0, 0);
        var order = await Shop.OrderAsync(small, 2);
        await Shop.DeleteCombinationAsync(small);
        await SweepAsync();

        Assert.That((await RowsAsync<StockItem>()).Single().Frozen, Is.True);
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
    }

    [Test]
    public async Task ShouldFreezeWhereTheWayOfCountingChanges([Values] bool back)
    {
        var tray = await Shop.ProductAsync(0);
        var order = await Shop.OrderAsync(tray, 2);
        await Shop.EditProductAsync(tray, product => product.UseMultipleWarehouses = true);
        Assert.That((await StockItemAsync(tray)).Frozen, Is.True);

        if (back)
            await Shop.EditProductAsync(tray, product => product.UseMultipleWarehouses = false);
        await SweepAsync();
        Assert.That((await StockItemAsync(tray)).Frozen, Is.EqualTo(!back));
        Assert.That(await UnitsAsync(order), Is.EqualTo("2 0 0 0 0"));
    }

    /// <summary>No warehouse is no number: not the 0 that the platform says then.</summary>
    [Test]
    public async Task ShouldFreezeAProductThatIsInNoWarehouseAnyMore([Values] bool unheard)
    {
        var (tray, warehouses) = await Shop.WarehousesAsync(1, 1);
        var order = await Shop.OrderAsync(tray, 5);
        var other = await Shop.OrderAsync(tray, 1);
        Store.Events.Deliveries = unheard ? _ => 0 : null;
        await Shop.UntickWarehousesAsync(tray);
        await FullSweepAsync();
        await SweepAsync();
        var item = await StockItemAsync(tray);
        Assert.That((item.Frozen, item.HowCounted), Is.EqualTo((true, HowCounted.SeveralWarehouses)));
        Assert.That((await UnitsAsync(order), await UnitsAsync(other)), Is.EqualTo(("3 0 0 0 0", "1 0 0 0 0")));

        await Shop.StockFirstWarehouseAsync(tray, warehouses[1], 1, 4);
        await SweepAsync();
        Assert.That((await StockItemAsync(tray)).Frozen, Is.False, "it is counted again");
        Assert.That((await UnitsAsync(order), await UnitsAsync(other)), Is.EqualTo(("2 1 0 0 0", "1 0 0 0 0")));
    }

    [Test]
    public async Task ShouldCostOneQueryAtMostWhereNothingIsShort()
    {
        var (small, _) = await Shop.CombinationsAsync(50, 50);
        var (tray, _) = await Shop.WarehousesAsync(50, 50);
        await Shop.OrderAsync(small, 1);
        await Shop.OrderAsync(tray, 1);
        Store.Commands.Clear();
        await Shop.OrderAsync(small, 1);
        Assert.That(Ours(), Is.Empty);
        Assert.That(Aggregates(), Is.Zero);

        Store.Commands.Clear();
        await Shop.OrderAsync(tray, 1);
        Assert.That(Ours(), Is.Empty);
        Assert.That(Aggregates(), Is.GreaterThan(0).And.LessThanOrEqualTo(2), "one for each row that was written");
    }

    private Task<IReadOnlyList<PreviewedLine>> PreviewAsync(params int[] lineIds)
        => Store.RunAsync<IReleasePreviewer, IReadOnlyList<PreviewedLine>>(previewer => previewer.PreviewAsync(lineIds));

    private List<string> Ours() => [.. Store.Commands.Commands.Where(command => _tables.Any(table => command.Contains($"\"{table}\"", StringComparison.Ordinal)))];

    [Test]
    public async Task ShouldSayOfManyHowTheyAreCountedAsOfEach()
    {
        var (small, large) = await Shop.CombinationsAsync(1, 1);
        var (crates, _) = await Shop.WarehousesAsync(1, 2);
        StockKey[] keys =
        [
            new(await Shop.ProductAsync(1)), new(crates), new(await Shop.ProductAsync(1, product => product.UseMultipleWarehouses = true)),
            new(await Shop.ProductAsync(1, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock)), new(small.ProductId), new(99_999),
            new(small.ProductId, small.CombinationId), new(large.ProductId, large.CombinationId), new(large.ProductId, 99_999), new(crates, large.CombinationId),
        ];

        var many = await Store.RunAsync<IStockReader, IReadOnlyDictionary<StockKey, HowCounted>>(reader => reader.ReadHowCountedAsync(keys));

        foreach (var key in keys)
            Assert.That(many.GetValueOrDefault(key), Is.EqualTo((await Store.RunAsync<IStockReader, StockReading>(reader => reader.ReadAsync(key))).HowCounted), $"{key}");
        Assert.That(many, Has.Count.EqualTo(4));
    }

    private int Aggregates() => Store.Commands.Commands.Count(command => command.Contains("\"ProductWarehouseInventory\"", StringComparison.Ordinal)
        && command.Contains("ReservedQuantity\")", StringComparison.OrdinalIgnoreCase) && command.Contains("GROUP BY", StringComparison.OrdinalIgnoreCase));
}
