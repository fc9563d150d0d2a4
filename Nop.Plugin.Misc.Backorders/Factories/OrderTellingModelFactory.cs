using System.Globalization;
using Nop.Plugin.Misc.Backorders.Models;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <inheritdoc />
public class OrderTellingModelFactory : IOrderTellingModelFactory
{
    private readonly IOrderService _orderService;
    private readonly IOrderTelling _orderTelling;
    private readonly IOrderTimeline _orderTimeline;
    private readonly IPromiseTextService _promiseTextService;
    private readonly IStoreDay _storeDay;
    private readonly ITellingSwitch _tellingSwitch;
    private readonly TimelineTexts _timelineTexts;

    public OrderTellingModelFactory(IOrderService orderService,
        IOrderTelling orderTelling,
        IOrderTimeline orderTimeline,
        IPromiseTextService promiseTextService,
        IStoreDay storeDay,
        ITellingSwitch tellingSwitch,
        TimelineTexts timelineTexts)
    {
        _orderService = orderService;
        _orderTelling = orderTelling;
        _orderTimeline = orderTimeline;
        _promiseTextService = promiseTextService;
        _storeDay = storeDay;
        _tellingSwitch = tellingSwitch;
        _timelineTexts = timelineTexts;
    }

    public virtual async Task<OrderItemTellingModel?> PrepareItemAsync(int orderItemId)
    {
        if (!await _tellingSwitch.IsOnAsync() || await _orderService.GetOrderItemByIdAsync(orderItemId) is not { } orderItem)
            return null;

        var ofOrder = await _orderTelling.ReadAsync([orderItem.OrderId]);
        if (ofOrder.FirstOrDefault(item => item.OrderItemId == orderItemId) is not { IsTold: true } item)
            return null;

        var model = await PrepareAsync(item);
        foreach (var entry in await _orderTimeline.ReadAsync(item, ofOrder))
            model.Timeline.Add(await TimelineAsync(entry));

        return model;
    }

    public virtual async Task<OrdersTellingModel?> PrepareOrdersAsync(IReadOnlyDictionary<int, string> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Count == 0 || !await _tellingSwitch.IsOnAsync())
            return null;

        var model = new OrdersTellingModel();
        foreach (var ofOrder in (await _orderTelling.ReadAsync([.. numbers.Keys])).Where(item => item.Sentence is { IsAllReady: false }).GroupBy(item => item.OrderId))
        {
            var order = new OrderTellingModel { Id = ofOrder.Key, Number = numbers[ofOrder.Key] };
            foreach (var item in ofOrder)
                order.Items.Add(await PrepareAsync(item));

            model.Orders.Add(order);
        }

        return model.Orders.Count > 0 ? model : null;
    }

    public virtual async Task<ToldText> SayAsync(OrderItemTelling item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return item.Sentence is null ? ToldText.Nothing : await _promiseTextService.SayAsync(item.Sentence);
    }

    public virtual async Task<ToldText> SayDatedAsync(OrderItemTelling item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return item.DatedUnits == 0 || item.DatedWhen is null ? ToldText.Nothing : await _promiseTextService.SayPartAsync(item.DatedUnits, item.DatedWhen);
    }

    private async Task<OrderItemTellingModel> PrepareAsync(OrderItemTelling item)
    {
        return new OrderItemTellingModel
        {
            Id = item.OrderItemId,
            ProductName = item.ProductName,
            Html = (await SayAsync(item)).MarkupOrNull,
            DatedHtml = (await SayDatedAsync(item)).MarkupOrNull,
        };
    }

    private async Task<TimelineEntryModel> TimelineAsync(TimelineEntry entry)
    {
        var day = await _promiseTextService.SayDayAsync(entry.Day, _storeDay.Today);

        return new TimelineEntryModel(entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Text,
            await _timelineTexts.SayAsync(entry), entry.Kind.ToString().ToLowerInvariant());
    }
}
