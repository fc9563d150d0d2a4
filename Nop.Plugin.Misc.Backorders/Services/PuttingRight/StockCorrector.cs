using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
public class StockCorrector : IStockCorrector
{
    private readonly IOrderService _orderService;
    private readonly IStockBooker _stockBooker;
    private readonly TimeProvider _timeProvider;
    private readonly IWarehouseCorrector _warehouseCorrector;

    public StockCorrector(IOrderService orderService, IStockBooker stockBooker, TimeProvider timeProvider, IWarehouseCorrector warehouseCorrector)
    {
        _orderService = orderService;
        _stockBooker = stockBooker;
        _timeProvider = timeProvider;
        _warehouseCorrector = warehouseCorrector;
    }

    public virtual async Task AddAsync(StockItem item, Intent intent, string message)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(intent);
        var note = string.Create(CultureInfo.InvariantCulture, $"{message}: {intent.Quantity:+0;-0}");
        if (item.HowCounted == HowCounted.SeveralWarehouses)
        {
            await _warehouseCorrector.AddAsync(item, intent, message, note);
            return;
        }

        await _stockBooker.AddAsync(KeyOf(item), 0, intent.Quantity, message);
        await _orderService.InsertOrderNoteAsync(new OrderNote
        {
            OrderId = intent.OrderId,
            Note = note,
            DisplayToCustomer = false,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        });
    }

    public virtual async Task<bool> IsDoneAsync(StockItem item, int orderId, string message)
    {
        ArgumentNullException.ThrowIfNull(item);

        return await _stockBooker.IsDoneAsync(KeyOf(item), message) || await _warehouseCorrector.IsNotedAsync(orderId, message);
    }

    private static StockKey KeyOf(StockItem item)
    {
        return new StockKey(item.ProductId, item.CombinationId);
    }
}
