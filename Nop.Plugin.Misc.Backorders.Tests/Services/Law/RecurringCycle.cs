using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// The next order of a recurring payment, as the platform places it: the lines come without a cart and nothing asks for
/// stock. Any order of a story can be the first of one, so that every kind of stock takes part.
/// </summary>
internal static class RecurringCycle
{
    private const int MANY = 1_000;

    /// <summary>The new order's id.</summary>
    public static Task<int> NextAsync(Shop shop, int firstOrderId) => shop.Store.RunAsync(async services =>
    {
        var orders = services.GetRequiredService<IOrderService>();
        var payment = (await orders.SearchRecurringPaymentsAsync(initialOrderId: firstOrderId)).FirstOrDefault() ?? await BeginAsync(orders, shop, firstOrderId);
        var errors = (await services.GetRequiredService<IOrderProcessingService>().ProcessNextRecurringPaymentAsync(payment)).ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException($"The store refuses: {string.Join("; ", errors)}");

        return (await orders.GetRecurringPaymentHistoryAsync(payment)).Max(cycle => cycle.OrderId);
    });

    private static async Task<RecurringPayment> BeginAsync(IOrderService orders, Shop shop, int firstOrderId)
    {
        var payment = new RecurringPayment
        {
            InitialOrderId = firstOrderId,
            CycleLength = 1,
            CyclePeriod = RecurringProductCyclePeriod.Months,
            TotalCycles = MANY,
            IsActive = true,
            StartDateUtc = shop.Store.Clock.UtcNow,
            CreatedOnUtc = shop.Store.Clock.UtcNow,
        };
        await orders.InsertRecurringPaymentAsync(payment);
        return payment;
    }
}
