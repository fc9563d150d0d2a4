using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What the ledger costs in statements.</summary>
public class CostTests(TestDatabase database) : LedgerTest(database)
{
    private static readonly List<string> _tables = [.. new BackordersNameCompatibility().TableNames.Values];

    [Test]
    public async Task ShouldCostNoQueryWhereNothingIsShort()
    {
        var tray = await Shop.ProductAsync(100);
        await Shop.OrderAsync(tray, 1);
        Store.Commands.Clear();
        await Shop.OrderAsync(tray, 2);
        await Shop.StockAsync(tray, +3);

        Assert.That(Store.Commands.Commands, Is.Not.Empty);
        Assert.That(OurCommands(), Is.Empty);
    }

    [Test]
    public async Task ShouldBeginManyKnownItemsAtTheCostOfOne()
    {
        var keys = new List<StockKey>();
        for (var i = 0; i < 5; i++)
            keys.Add(new StockKey(await Shop.ProductAsync(9)));
        await BeginAsync(keys);

        var one = await BeginAsync(keys[..1]);
        Assert.That(await BeginAsync(keys), Is.EqualTo(one));
    }

    /// <summary>How many statements it takes where none of them has work, known or not.</summary>
    private Task<int> BeginAsync(IReadOnlyCollection<StockKey> keys) => Store.RunAsync(async services =>
    {
        var (items, map) = (services.GetRequiredService<IRepository<StockItem>>(), services.GetRequiredService<IStockItemMap>());
        foreach (var item in await items.GetAllAsync(query => query))
        {
            item.HasWork = false;
            await items.UpdateAsync(item, publishEvent: false);
        }

        await map.ForgetAsync();
        Assert.That(await map.IsEmptyAsync());
        Store.Commands.Clear();
        await services.GetRequiredService<IStockItemBeginner>().BeginAsync(keys);
        var statements = Store.Commands.Commands.Count;
        foreach (var key in keys)
            Assert.That(await map.HasWorkAsync(key), "what was cached is forgotten");
        return statements;
    });

    [Test]
    public async Task ShouldCostNoQueryForOtherProductsWhereOneIsShort()
    {
        var empty = await Shop.ProductAsync(0);
        var tray = await Shop.ProductAsync(100);
        await Shop.OrderAsync(empty, 1);
        await Shop.OrderAsync(tray, 1);
        Store.Commands.Clear();
        await Shop.OrderAsync(tray, 1);

        Assert.That(OurCommands(), Is.Empty);

        await Shop.OrderAsync(empty, 1);
        Assert.That(OurCommands(), Is.Not.Empty, "our statements are told apart");
    }

    /// <summary>Of both some lines still wait after it, as a whole.</summary>
    [Test]
    public async Task ShouldCostTheSameForManyLinesAsForFew()
    {
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        await OrderManyAsync(tray, 5);
        await OrderManyAsync(bowl, 24);
        await FullSweepAsync();

        var (few, many) = (await CostOfReceiptAsync(tray, 7), await CostOfReceiptAsync(bowl, 43));
        await TestContext.Out.WriteLineAsync($"cost: a receipt takes {few} statements for 5 lines and {many} for 24 ({Kind})");

        Assert.That(many, Is.EqualTo(few));
        Assert.That(few, Is.LessThanOrEqualTo(30));
    }

    /// <summary>Each way of moving units, with all lines moved: charged, served, taken back, cancelled.</summary>
    [Test]
    public async Task ShouldCostTheSameForOneLineAsForTwoHundred()
    {
        var costs = new List<string>();
        foreach (var lines in new[] { 1, 10, 200 })
            costs.Add(await CostOfMovesAsync(lines));
        await TestContext.Out.WriteLineAsync($"cost: {costs[0]} statements, for 1, 10 and 200 lines alike ({Kind})");

        Assert.That(costs, Is.All.EqualTo(costs[0]));
    }

    /// <summary>Lines of 1 to 63 units, four times as many of them.</summary>
    [Test]
    public async Task ShouldCostTheSameForManyDifferentQuantities()
    {
        var costs = new List<string>();
        foreach (var lines in new[] { 63, 252 })
        {
            var tray = await Shop.ProductAsync(0);
            await InsertOrderAsync(tray, lines, i => 1 + i % 63);
            var units = lines / 63 * (63 * 64 / 2);
            var charged = await CostOfStockAsync(tray, -units, row => row.Waiting, units);
            Assert.That((await RowsAsync<OrderItem>()).Where(row => row.ProductId == tray).OrderBy(row => row.Id).Select(row => row.Quantity),
                Is.EqualTo((await RowsAsync<Line>()).Where(row => row.ProductId == tray).OrderBy(row => row.OrderItemId).Select(row => row.QuantityNoted)));

            await Store.RunAsync<IRepository<OrderItem>>(async items =>
            {
                var all = items.Table.Where(row => row.ProductId == tray).ToList();
                all.ForEach(row => row.Quantity = Math.Max(1, row.Quantity / 2));
                await items.UpdateAsync(all, publishEvent: false);
            });
            var left = (await RowsAsync<OrderItem>()).Where(row => row.ProductId == tray).Sum(row => row.Quantity);
            var shrunk = await CostOfStockAsync(tray, -left, row => row.Waiting, left);
            costs.Add($"charged {charged}, shrunk {shrunk}");
            await AssertBooksAsync();
        }

        await TestContext.Out.WriteLineAsync($"cost: {costs[0]} statements, for 63 and 252 lines of 1 to 63 units alike ({Kind})");
        Assert.That(costs, Is.All.EqualTo(costs[0]));
    }

    /// <summary>An order that has nothing in a parcel, and a parcel that did not leave.</summary>
    [Test]
    public async Task ShouldCostNoQueryWhereNothingIsShortAndAnOrderOrAParcelGoes()
    {
        var tray = await Shop.ProductAsync(50);
        int[] orders = [await Shop.OrderAsync(tray, 1), await Shop.OrderAsync(tray, 1), await Shop.OrderAsync(tray, 1)];
        var shipment = await Shop.ShipmentAsync(await Shop.ItemAsync(orders[0]), 1);
        var asked = 0;
        QueryWatchAttribute.Listen(_ => asked++);
        try
        {
            await Shop.DeleteShipmentAsync(shipment);
            await Shop.CancelAsync(orders[1]);
            await Shop.DeleteAsync(orders[2]);
        }
        finally
        {
            QueryWatchAttribute.Listen(null);
        }

        Assert.That(asked, Is.Zero);
    }

    /// <summary>Beside the one question, once a minute at most, whether anything was ever short.</summary>
    [Test]
    public async Task ShouldCostNoQueryWhereNothingWasEverShortAndAParcelThatHadLeftGoes()
    {
        var tray = await Shop.ProductAsync(50);
        var item = await Shop.ItemAsync(await Shop.OrderAsync(tray, 3));
        await Shop.DeleteShipmentAsync(await Shop.ShipmentAsync(item, 1, send: true));
        var shipment = await Shop.ShipmentAsync(item, 2, send: true);
        Store.Commands.Clear();
        await Shop.DeleteShipmentAsync(shipment);

        Assert.That(Store.Commands.Commands, Is.Not.Empty);
        Assert.That(OurCommands(), Is.Empty);

        await Shop.OrderAsync(tray, 60);
        var sent = await Shop.ShipmentAsync(item, 1, send: true);
        Store.Commands.Clear();
        await Shop.DeleteShipmentAsync(sent);
        Assert.That(OurCommands(), Is.Not.Empty, "our statements are told apart");
    }

    /// <summary>Of its own; and where some product lies in several warehouses once what the parcel's have reserved, and the sum once for the row that is booked.</summary>
    [Test]
    public async Task ShouldAskNextToNothingWhereAParcelIsSentAndNothingIsShort([Values] bool inWarehouses)
    {
        var (tray, _) = inWarehouses ? await Shop.WarehousesAsync(50, 0) : (await Shop.ProductAsync(50), null);
        int[] orders = [await Shop.OrderAsync(tray, 1), await Shop.OrderAsync(tray, 1)];
        await Shop.ShipmentAsync(await Shop.ItemAsync(orders[0]), 1, send: true);
        var shipment = await Shop.ShipmentAsync(await Shop.ItemAsync(orders[1]), 1);
        var asked = 0;
        QueryWatchAttribute.Listen(_ => asked++);
        Store.Commands.Clear();
        try
        {
            await Shop.SendAsync(shipment);
        }
        finally
        {
            QueryWatchAttribute.Listen(null);
        }

        Assert.That(OurCommands(), Is.Empty);
        Assert.That(asked, Is.LessThanOrEqualTo(inWarehouses ? 2 : 1));
    }

    private async Task<string> CostOfMovesAsync(int lines)
    {
        var tray = await Shop.ProductAsync(0);
        var orderId = await InsertOrderAsync(tray, lines);
        var charged = await CostOfStockAsync(tray, -lines, row => row.Waiting, lines);
        var served = await CostOfStockAsync(tray, 0, row => row.Ready, lines);
        var takenBack = await CostOfStockAsync(tray, -lines, row => row.Waiting, lines);
        await Store.RunAsync<IRepository<Order>>(async orders =>
        {
            var order = await orders.GetByIdAsync(orderId);
            order.OrderStatus = OrderStatus.Cancelled;
            await orders.UpdateAsync(order, publishEvent: false);
        });
        var cancelled = await CostOfStockAsync(tray, -lines, row => row.Cancelled, lines);

        return $"charged {charged}, served {served}, taken back {takenBack}, cancelled {cancelled}";
    }

    /// <summary>Rows alone, one unit a line where nothing else is said; nobody hears of them.</summary>
    private Task<int> InsertOrderAsync(int productId, int lines, Func<int, int> quantity = null) => Store.RunAsync(async services =>
    {
        var like = await services.GetRequiredService<IRepository<Order>>().GetByIdAsync(await Shop.OrderAsync(await Shop.ProductAsync(5), 1));
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(),
            CustomOrderNumber = $"{productId}",
            StoreId = like.StoreId,
            CustomerId = like.CustomerId,
            BillingAddressId = like.BillingAddressId,
            OrderStatus = OrderStatus.Processing,
            CreatedOnUtc = Store.Clock.UtcNow,
        };
        await services.GetRequiredService<IRepository<Order>>().InsertAsync(order, publishEvent: false);
        await services.GetRequiredService<IRepository<OrderItem>>().InsertAsync(
            [.. Enumerable.Range(0, lines).Select(i => new OrderItem { OrderItemGuid = Guid.NewGuid(), OrderId = order.Id, ProductId = productId, Quantity = quantity?.Invoke(i) ?? 1 })], publishEvent: false);

        return order.Id;
    });

    private async Task<int> CostOfStockAsync(int productId, int stock, Func<Line, int> units, int expected)
    {
        await Store.RunAsync<IRepository<Product>>(async products =>
        {
            var product = products.Table.Single(row => row.Id == productId);
            product.StockQuantity = stock;
            await products.UpdateAsync(product, publishEvent: false);
        });
        Store.Commands.Clear();
        await ReconcileAsync(productId);
        var cost = Store.Commands.Commands.Count;
        Assert.That((await RowsAsync<Line>()).Where(line => line.ProductId == productId).Sum(units), Is.EqualTo(expected));

        return cost;
    }

    private async Task OrderManyAsync(int productId, int lines)
    {
        for (var i = 0; i < lines; i++)
            await Shop.OrderAsync(productId, 1 + i % 3);
    }

    /// <summary>Everything that is sent while the item is reconciled after its stock was raised unheard.</summary>
    private async Task<int> CostOfReceiptAsync(int productId, int units)
    {
        Store.Events.Deliveries = _ => 0;
        await Shop.StockAsync(productId, units);
        Store.Events.Deliveries = null;
        Store.Commands.Clear();
        var result = await ReconcileAsync(productId);
        Assert.That(result.Plan.Changed.Count(), Is.GreaterThan(3));

        return Store.Commands.Commands.Count;
    }

    private List<string> OurCommands() => [.. Store.Commands.Commands.Where(command => _tables.Any(table => command.Contains($"\"{table}\"", StringComparison.Ordinal)))];
}
