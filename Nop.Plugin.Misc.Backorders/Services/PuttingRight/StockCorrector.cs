using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
public class StockCorrector : IStockCorrector
{
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IOrderService _orderService;
    private readonly IProductService _productService;
    private readonly IStockBooker _stockBooker;
    private readonly TimeProvider _timeProvider;
    private readonly IWarehouseFactReader _warehouseFacts;

    public StockCorrector(IRepository<OrderNote> orderNoteRepository,
        IOrderService orderService,
        IProductService productService,
        IStockBooker stockBooker,
        TimeProvider timeProvider,
        IWarehouseFactReader warehouseFacts)
    {
        _orderNoteRepository = orderNoteRepository;
        _orderService = orderService;
        _productService = productService;
        _stockBooker = stockBooker;
        _timeProvider = timeProvider;
        _warehouseFacts = warehouseFacts;
    }

    public virtual async Task AddAsync(StockItem item, Intent intent, string message)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(intent);
        if (item.HowCounted == HowCounted.SeveralWarehouses)
            await AddInWarehousesAsync(item, intent, message);
        else
            await _stockBooker.AddAsync(KeyOf(item), 0, intent.Quantity, message);

        await _orderService.InsertOrderNoteAsync(new OrderNote
        {
            OrderId = intent.OrderId,
            Note = string.Create(CultureInfo.InvariantCulture, $"{message}: {intent.Quantity:+0;-0}"),
            DisplayToCustomer = false,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        });
    }

    public virtual async Task<bool> IsDoneAsync(StockItem item, int orderId, string message)
    {
        ArgumentNullException.ThrowIfNull(item);

        return await _stockBooker.IsDoneAsync(KeyOf(item), message)
            || await _orderNoteRepository.Table.AnyAsync(note => note.OrderId == orderId && note.Note.Contains(message));
    }

    private static StockKey KeyOf(StockItem item)
    {
        return new StockKey(item.ProductId, item.CombinationId);
    }

    private async Task AddInWarehousesAsync(StockItem item, Intent intent, string message)
    {
        var product = await _productService.GetProductByIdAsync(item.ProductId)
            ?? throw new InvalidOperationException($"The product {item.ProductId} is gone.");
        var rows = (await _productService.GetAllProductWarehouseInventoryRecordsAsync(product.Id)).ToDictionary(row => row.Id);
        if (rows.Count == 0)
            throw new InvalidOperationException($"The product {product.Id} is in no warehouse.");

        var (lacking, sent) = intent.Quantity < 0 ? await _warehouseFacts.ReadAsync(item, intent.OrderItemId) : WarehouseFacts.None;
        var places = rows.Values.Select(row => new WarehouseRow(row.Id, row.StockQuantity, row.ReservedQuantity, sent.GetValueOrDefault(row.WarehouseId))).ToList();
        foreach (var change in WarehouseAdjustment.Plan(places, intent.Quantity, lacking))
        {
            var row = rows[change.RowId];
            row.StockQuantity += change.Stock;
            row.ReservedQuantity += change.Reserved;
            await _productService.UpdateProductWarehouseInventoryAsync(row);
            if (change.Stock != 0)
                await _productService.AddStockQuantityHistoryEntryAsync(product, change.Stock, row.StockQuantity, row.WarehouseId, message);
        }
    }
}
