using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
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

    public StockCorrector(IRepository<OrderNote> orderNoteRepository,
        IOrderService orderService,
        IProductService productService,
        IStockBooker stockBooker,
        TimeProvider timeProvider)
    {
        _orderNoteRepository = orderNoteRepository;
        _orderService = orderService;
        _productService = productService;
        _stockBooker = stockBooker;
        _timeProvider = timeProvider;
    }

    public virtual async Task AddAsync(StockItem item, int orderId, int quantity, string message)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.HowCounted == HowCounted.SeveralWarehouses)
            await AddInWarehousesAsync(item.ProductId, quantity, message);
        else
            await _stockBooker.AddAsync(KeyOf(item), 0, quantity, message);

        await _orderService.InsertOrderNoteAsync(new OrderNote
        {
            OrderId = orderId,
            Note = string.Create(CultureInfo.InvariantCulture, $"{message}: {quantity:+0;-0}"),
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

    private async Task AddInWarehousesAsync(int productId, int quantity, string message)
    {
        var product = await _productService.GetProductByIdAsync(productId)
            ?? throw new InvalidOperationException($"The product {productId} is gone.");
        var rows = await _productService.GetAllProductWarehouseInventoryRecordsAsync(product.Id);
        if (rows.Count == 0)
            throw new InvalidOperationException($"The product {product.Id} is in no warehouse.");

        var left = quantity;
        foreach (var row in rows.Where(row => row.ReservedQuantity > 0).OrderByDescending(row => row.ReservedQuantity).ThenBy(row => row.Id).ToList())
        {
            if (left <= 0)
                break;

            var freed = Math.Min(left, row.ReservedQuantity);
            row.ReservedQuantity -= freed;
            left -= freed;
            await _productService.UpdateProductWarehouseInventoryAsync(row);
        }

        if (left == 0)
            return;

        var fullest = rows.OrderByDescending(row => row.StockQuantity - row.ReservedQuantity).ThenBy(row => row.Id).First();
        fullest.StockQuantity += left;
        await _productService.UpdateProductWarehouseInventoryAsync(fullest);
        await _productService.AddStockQuantityHistoryEntryAsync(product, left, fullest.StockQuantity, fullest.WarehouseId, message);
    }
}
