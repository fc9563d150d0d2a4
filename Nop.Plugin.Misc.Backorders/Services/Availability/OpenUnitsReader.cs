using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>Reads an order's lines once a request, whichever of its items asks first.</summary>
public class OpenUnitsReader : IOpenUnitsReader
{
    private readonly Dictionary<int, IList<Line>> _linesByOrder = [];
    private readonly ILineQueryService _lineQueryService;
    private readonly IOrderService _orderService;

    public OpenUnitsReader(ILineQueryService lineQueryService, IOrderService orderService)
    {
        _lineQueryService = lineQueryService;
        _orderService = orderService;
    }

    public virtual async Task<AvailabilityAnswer> ReadAsync(int orderItemId)
    {
        if (await _orderService.GetOrderItemByIdAsync(orderItemId) is not { } orderItem)
            return default;

        if (!_linesByOrder.TryGetValue(orderItem.OrderId, out var lines))
            _linesByOrder[orderItem.OrderId] = lines = await _lineQueryService.GetByOrderAsync(orderItem.OrderId);

        var asked = 0;
        var onHand = 0;
        foreach (var line in lines.Where(line => line.OrderItemId == orderItemId))
        {
            asked += line.Waiting + line.Ready;
            if (line.Ready > 0 && await IsSettledAsync(line.StockItemId))
                onHand += line.Ready;
        }

        return new AvailabilityAnswer(asked, onHand, ShowNumbers: true);
    }

    private async Task<bool> IsSettledAsync(int stockItemId)
    {
        var items = await _lineQueryService.GetStockItemsAsync([stockItemId]);

        return items.TryGetValue(stockItemId, out var item) && await _lineQueryService.IsSettledAsync(item);
    }
}
