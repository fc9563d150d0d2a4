using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <inheritdoc />
public class WarehouseCorrector : IWarehouseCorrector
{
    private const int ATTEMPTS = 4;

    private readonly IEventPublisher _eventPublisher;
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IRepository<StockQuantityHistory> _stockQuantityHistoryRepository;
    private readonly TimeProvider _timeProvider;
    private readonly IWarehouseFactReader _warehouseFacts;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;

    public WarehouseCorrector(IEventPublisher eventPublisher,
        IRepository<OrderNote> orderNoteRepository,
        IRepository<StockQuantityHistory> stockQuantityHistoryRepository,
        TimeProvider timeProvider,
        IWarehouseFactReader warehouseFacts,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository)
    {
        _eventPublisher = eventPublisher;
        _orderNoteRepository = orderNoteRepository;
        _stockQuantityHistoryRepository = stockQuantityHistoryRepository;
        _timeProvider = timeProvider;
        _warehouseFacts = warehouseFacts;
        _warehouseInventoryRepository = warehouseInventoryRepository;
    }

    public virtual async Task AddAsync(StockItem item, Intent intent, string message, string note)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(intent);
        for (var attempt = 1; ; attempt++)
        {
            var facts = intent.Quantity < 0 ? await _warehouseFacts.ReadAsync(item, intent) : WarehouseFacts.None;
            try
            {
                await WriteAsync(item.ProductId, intent, facts, message, note);
            }
            catch (Exception) when (attempt < ATTEMPTS)
            {
                // Rolled back as a whole, unless the answer to the commit alone was lost: the note tells.
            }

            if (await IsNotedAsync(intent.OrderId, message))
                break;

            if (attempt >= ATTEMPTS)
                throw new LedgerException($"The correction {intent.IntentGuid} was not kept.");
        }

        await TellAsync(item.ProductId);
    }

    public virtual async Task<bool> IsNotedAsync(int orderId, string message)
    {
        return await _orderNoteRepository.Table.AnyAsync(note => note.OrderId == orderId && note.Note.Contains(message));
    }

    private async Task WriteAsync(int productId, Intent intent, WarehouseFacts facts, string message, string note)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        using var scope = AmbientTransaction.Begin();
        var rows = (await _warehouseInventoryRepository.Table.Where(row => row.ProductId == productId).ToListAsync()).ToDictionary(row => row.Id);
        var places = rows.Values.Select(row => new WarehouseRow(row.Id, row.StockQuantity, row.ReservedQuantity, facts.SentFrom.GetValueOrDefault(row.WarehouseId))).ToList();
        foreach (var change in WarehouseAdjustment.Plan(places, intent.Quantity, facts.Lacking))
        {
            var row = rows[change.RowId];
            await WriteAsync(row, change);
            if (change.Stock == 0)
                continue;

            await _stockQuantityHistoryRepository.InsertAsync(new StockQuantityHistory
            {
                ProductId = productId,
                WarehouseId = row.WarehouseId,
                QuantityAdjustment = change.Stock,
                StockQuantity = row.StockQuantity + change.Stock,
                Message = message,
                CreatedOnUtc = now,
            }, publishEvent: false);
        }

        await _orderNoteRepository.InsertAsync(new OrderNote { OrderId = intent.OrderId, Note = note, DisplayToCustomer = false, CreatedOnUtc = now }, publishEvent: false);
        scope.Complete();
    }

    /// <summary>Only while it is what the plan was made of.</summary>
    private async Task WriteAsync(ProductWarehouseInventory seen, RowChange change)
    {
        var (id, stock, reserved) = (seen.Id, seen.StockQuantity, seen.ReservedQuantity);
        var (newStock, newReserved) = (stock + change.Stock, reserved + change.Reserved);
        var written = await _warehouseInventoryRepository.Table
            .Where(row => row.Id == id && row.StockQuantity == stock && row.ReservedQuantity == reserved)
            .Set(row => row.StockQuantity, newStock)
            .Set(row => row.ReservedQuantity, newReserved)
            .UpdateAsync();
        if (written != 1)
            throw new LedgerException($"The warehouse row {id} has changed.");
    }

    /// <summary>Whoever keeps something of the rows hears of them: of all, as when the platform reserves.</summary>
    private async Task TellAsync(int productId)
    {
        foreach (var row in await _warehouseInventoryRepository.Table.Where(row => row.ProductId == productId).OrderBy(row => row.Id).ToListAsync())
            await _eventPublisher.EntityUpdatedAsync(row);
    }
}
