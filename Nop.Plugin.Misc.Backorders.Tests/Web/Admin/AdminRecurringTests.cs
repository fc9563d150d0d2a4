using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Admin;

/// <summary>The staff's pages of recurring products and payments.</summary>
public class AdminRecurringTests : AdminTest
{
    private const string PAYMENT = "/Admin/RecurringPayment/Edit/1";

    [Test]
    public async Task ShouldMakeAProductRecurring()
    {
        await LogInAsync();
        await SubmitAsync($"/Admin/Product/Edit/{LANTERN}", "#product-form",
            new() { ["IsRecurring"] = "true", ["RecurringCycleLength"] = "2", ["RecurringCyclePeriodId"] = $"{(int)RecurringProductCyclePeriod.Weeks}", ["RecurringTotalCycles"] = "6", ["save"] = "" });

        var lantern = (await RowsAsync<Product>()).Single(product => product.Id == LANTERN);
        Assert.That((lantern.IsRecurring, lantern.RecurringCycleLength, lantern.RecurringCyclePeriod, lantern.RecurringTotalCycles),
            Is.EqualTo((true, 2, RecurringProductCyclePeriod.Weeks, 6)));
    }

    [Test]
    public async Task ShouldProcessTheNextPayment()
    {
        await LogInAsync();
        await BeginAsync();
        var list = await GridAsync("/Admin/RecurringPayment/List", "/Admin/RecurringPayment/List");
        Assert.That(((string)list["Data"].Single()["InitialOrderNumber"], (int)list["Data"].Single()["CyclesRemaining"]), Is.EqualTo(("77", 1)));

        var page = await SubmitAsync(PAYMENT, "#recurringpayment-form", new() { ["processnextpayment"] = "" });

        var orders = await RowsAsync<Order>();
        Assert.That(orders, Has.Count.EqualTo(2));
        Assert.That((await RowsAsync<OrderItem>()).Select(item => (item.OrderId, item.Quantity)), Is.EqualTo(new[] { (orders[0].Id, 2), (orders[1].Id, 2) }));
        Assert.That(await StockAsync(), Is.EqualTo(-1), "one was there");
        Assert.That(page.QuerySelector("#processnextpayment"), Is.Null, "no other follows");
        var history = await GridAsync(PAYMENT, "/Admin/RecurringPayment/HistoryList?RecurringPaymentId=1");
        Assert.That(history["Data"].Select(row => (int)row["OrderId"]), Is.EqualTo(orders.Select(order => order.Id)));
    }

    [Test]
    public async Task ShouldEndAPayment()
    {
        await LogInAsync();
        await BeginAsync();

        var page = await SubmitAsync(PAYMENT, "#recurringpayment-form", new() { ["cancelpayment"] = "" });

        Assert.That((await RowsAsync<RecurringPayment>()).Single().IsActive, Is.False);
        Assert.That(page.QuerySelector("#processnextpayment, #cancelpayment"), Is.Null);
    }

    /// <summary>Of two orders, the first of which is there.</summary>
    private async Task BeginAsync()
    {
        var order = await OrderAsync(2);
        order.OrderTotal = 98;
        await Store.RunAsync<IOrderService>(async orders =>
        {
            await orders.UpdateOrderAsync(order);
            var payment = new RecurringPayment
            {
                InitialOrderId = order.Id,
                CycleLength = 1,
                CyclePeriod = RecurringProductCyclePeriod.Months,
                TotalCycles = 2,
                IsActive = true,
                StartDateUtc = Store.Clock.UtcNow,
                CreatedOnUtc = Store.Clock.UtcNow,
            };
            await orders.InsertRecurringPaymentAsync(payment);
            await orders.InsertRecurringPaymentHistoryAsync(new RecurringPaymentHistory { RecurringPaymentId = payment.Id, OrderId = order.Id, CreatedOnUtc = Store.Clock.UtcNow });
        });
    }
}
