using DemoStore.Services.Orders;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Tests.Services.Law;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Orders that a recurring payment places: nobody asks for stock, and no cart line moves. Units are "waiting ready released shipped cancelled".</summary>
public class RecurringOrderTests(TestDatabase database) : LedgerTest(database)
{
    [TearDown]
    public Task BooksBalance() => AssertBooksAsync();

    [Test]
    public async Task ShouldFollowEveryNextOrder()
    {
        var coffee = await MonthlyAsync(stock: 3, cycles: 3);
        var first = await Shop.OrderAsync(coffee, 2);
        var second = await RecurringCycle.NextAsync(Shop, first);
        var third = await RecurringCycle.NextAsync(Shop, first);

        Assert.That(await Shop.StockOfAsync(coffee), Is.EqualTo(-3));
        Assert.That(await UnitsAsync(first), Is.EqualTo("none"));
        Assert.That(await UnitsAsync(second), Is.EqualTo("1 0 0 0 0"));
        Assert.That(await UnitsAsync(third), Is.EqualTo("2 0 0 0 0"));
        Assert.That(await UnexplainedAsync(coffee), Is.Zero);

        await Shop.StockAsync(coffee, 2);
        Assert.That(await UnitsAsync(second), Is.EqualTo("0 1 0 0 0"));
        Assert.That(await UnitsAsync(third), Is.EqualTo("1 1 0 0 0"));
        Assert.That(() => RecurringCycle.NextAsync(Shop, first), Throws.InstanceOf<NopException>(), "all cycles have been");
    }

    [Test]
    public async Task ShouldGiveTheFirstOrdersUnitsToTheNextWhenItIsCancelled()
    {
        var coffee = await MonthlyAsync(stock: 2, cycles: 5);
        var first = await Shop.OrderAsync(coffee, 2);
        var second = await RecurringCycle.NextAsync(Shop, first);
        Assert.That(await UnitsAsync(second), Is.EqualTo("2 0 0 0 0"));

        await Shop.CancelAsync(first);

        Assert.That(await UnitsAsync(second), Is.EqualTo("0 2 0 0 0"));
        Assert.That((await RowsAsync<RecurringPayment>()).Single().IsActive, Is.False, "its payment ends with it");
        Assert.That((await RowsAsync<OrderNote>()).Count(note => note.OrderId == first && note.Note == OrderNotes.RecurringCancelled), Is.EqualTo(1));
    }

    [Test]
    public async Task ShouldSendWhatANextOrderWaitedFor()
    {
        var coffee = await MonthlyAsync(stock: 1, cycles: 2);
        var second = await RecurringCycle.NextAsync(Shop, await Shop.OrderAsync(coffee, 1));
        await Shop.StockAsync(coffee, 1);
        await SweepAsync();

        var released = await ReleaseAsync((await LineAsync(second)).Id);

        Assert.That(released.Blocked, Is.Empty);
        await Shop.SendAsync(released.ShipmentIds.Single());
        Assert.That(await UnitsAsync(second), Is.EqualTo("0 0 0 1 0"));
    }

    private Task<int> MonthlyAsync(int stock, int cycles) => Shop.ProductAsync(stock, product =>
    {
        product.IsRecurring = true;
        product.RecurringCycleLength = 1;
        product.RecurringCyclePeriod = RecurringProductCyclePeriod.Months;
        product.RecurringTotalCycles = cycles;
    });
}
