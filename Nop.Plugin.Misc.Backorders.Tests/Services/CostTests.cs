using Nop.Plugin.Misc.Backorders.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
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

    [Test]
    public async Task ShouldCostTheSameForManyLinesAsForFew()
    {
        var tray = await Shop.ProductAsync(0);
        var bowl = await Shop.ProductAsync(0);
        await OrderManyAsync(tray, 4);
        await OrderManyAsync(bowl, 24);
        await FullSweepAsync();

        var (few, many) = (await CostOfReceiptAsync(tray, 7), await CostOfReceiptAsync(bowl, 43));
        await TestContext.Out.WriteLineAsync($"cost: a receipt takes {few} statements for 4 lines and {many} for 24 ({Kind})");

        Assert.That(many, Is.EqualTo(few));
        Assert.That(few, Is.LessThanOrEqualTo(30));
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
