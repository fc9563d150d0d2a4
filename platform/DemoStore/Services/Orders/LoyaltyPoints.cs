using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace DemoStore.Services.Orders;

/// <summary>One point for each full 10 of an order's total, given once when it completes and taken back when it is cancelled or deleted.</summary>
public class LoyaltyPoints
{
    private const decimal AmountForOnePoint = 10;

    private readonly TimeProvider _clock;
    private readonly IRepository<RewardPointsHistory> _history;
    private readonly ILocalizationService _localization;
    private readonly IOrderService _orders;

    public LoyaltyPoints(TimeProvider clock, IRepository<RewardPointsHistory> history, ILocalizationService localization, IOrderService orders)
    {
        _clock = clock;
        _history = history;
        _localization = localization;
        _orders = orders;
    }

    public async Task AwardAsync(Order order)
    {
        var points = (int)Math.Floor(order.OrderTotal / AmountForOnePoint);
        if (points <= 0 || order.RewardPointsHistoryEntryId.HasValue)
            return;

        order.RewardPointsHistoryEntryId = await AddAsync(order, points, "RewardPoints.Message.EarnedForOrder");
        await _orders.UpdateOrderAsync(order);
    }

    public async Task TakeBackAsync(Order order)
    {
        if (order.RewardPointsHistoryEntryId is int id && await _history.GetByIdAsync(id) is { } earned)
            await AddAsync(order, -earned.Points, "RewardPoints.Message.ReducedForOrder");
    }

    private async Task<int> AddAsync(Order order, int points, string messageKey)
    {
        var customerId = order.CustomerId;
        var balance = (await _history.GetAllAsync(rows => rows.Where(row => row.CustomerId == customerId))).Sum(row => row.Points);
        var entry = new RewardPointsHistory
        {
            CustomerId = customerId,
            StoreId = order.StoreId,
            Points = points,
            PointsBalance = balance + points,
            Message = string.Format(await _localization.GetResourceAsync(messageKey), order.CustomOrderNumber),
            CreatedOnUtc = _clock.GetUtcNow().UtcDateTime
        };
        await _history.InsertAsync(entry);
        return entry.Id;
    }
}
