using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
public class StockCorrector : IStockCorrector
{
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IOrderService _orderService;
    private readonly IProductAttributeService _productAttributeService;
    private readonly IProductService _productService;
    private readonly IRepository<StockQuantityHistory> _stockQuantityHistoryRepository;
    private readonly TimeProvider _timeProvider;

    public StockCorrector(IRepository<OrderNote> orderNoteRepository,
        IOrderService orderService,
        IProductAttributeService productAttributeService,
        IProductService productService,
        IRepository<StockQuantityHistory> stockQuantityHistoryRepository,
        TimeProvider timeProvider)
    {
        _orderNoteRepository = orderNoteRepository;
        _orderService = orderService;
        _productAttributeService = productAttributeService;
        _productService = productService;
        _stockQuantityHistoryRepository = stockQuantityHistoryRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task AddAsync(StockItem item, int orderId, int quantity, string message)
    {
        ArgumentNullException.ThrowIfNull(item);
        await CallAsync(item, quantity, message);
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

        return await _stockQuantityHistoryRepository.Table.AnyAsync(row => row.ProductId == item.ProductId && row.Message.Contains(message))
            || await _orderNoteRepository.Table.AnyAsync(note => note.OrderId == orderId && note.Note.Contains(message));
    }

    private async Task CallAsync(StockItem item, int quantity, string message)
    {
        var product = await _productService.GetProductByIdAsync(item.ProductId)
            ?? throw new InvalidOperationException($"The product {item.ProductId} is gone.");
        if (item.HowCounted == HowCounted.SeveralWarehouses)
        {
            await AddInWarehousesAsync(product, quantity, message);
            return;
        }

        var attributes = string.Empty;
        if (item.CombinationId > 0)
        {
            var combination = await _productAttributeService.GetProductAttributeCombinationByIdAsync(item.CombinationId)
                ?? throw new InvalidOperationException($"The combination {item.CombinationId} is gone.");
            attributes = combination.AttributesXml;
        }

        await _productService.AdjustInventoryAsync(product, quantity, attributes, message);
    }

    private async Task AddInWarehousesAsync(Product product, int quantity, string message)
    {
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
