using LinqToDB;
using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class ReleaseWarehouse : IReleaseWarehouse
{
    private const int ATTEMPTS = 4;

    private readonly IEventPublisher _eventPublisher;
    private readonly IRepository<Intent> _intentRepository;
    private readonly IProductService _productService;
    private readonly IStockItemMap _stockItemMap;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IRepository<ProductWarehouseInventory> _warehouseInventoryRepository;
    private readonly IWarehousePlaces _warehousePlaces;

    public ReleaseWarehouse(IEventPublisher eventPublisher,
        IRepository<Intent> intentRepository,
        IProductService productService,
        IStockItemMap stockItemMap,
        IRepository<StockItem> stockItemRepository,
        IRepository<ProductWarehouseInventory> warehouseInventoryRepository,
        IWarehousePlaces warehousePlaces)
    {
        _eventPublisher = eventPublisher;
        _intentRepository = intentRepository;
        _productService = productService;
        _stockItemMap = stockItemMap;
        _stockItemRepository = stockItemRepository;
        _warehouseInventoryRepository = warehouseInventoryRepository;
        _warehousePlaces = warehousePlaces;
    }

    public virtual async Task<int?> PrepareAsync(IReadOnlyList<Intent> intents, int productId, int quantity)
    {
        ArgumentNullException.ThrowIfNull(intents);
        if (await _productService.GetProductByIdAsync(productId) is not { } product)
            return null;

        if (product.ManageInventoryMethodId != (int)ManageInventoryMethod.ManageStock || !product.UseMultipleWarehouses)
            return product.WarehouseId;

        var item = await _stockItemMap.FindOrInsertAsync(new StockKey(productId), HowCounted.SeveralWarehouses);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await ChooseAsync(item.Id, productId, intents, quantity) is not { } parcel)
                    return null;

                if (!await IsCommittedAsync(intents[0].Id, parcel.WarehouseId))
                    throw new LedgerException($"The warehouse of the release {intents[0].IntentGuid} was not kept.");

                await TellAsync(parcel.Moves);
                return parcel.WarehouseId;
            }
            catch (Exception) when (attempt < ATTEMPTS)
            {
                // Rolled back as a whole; where the goods lie is read again.
            }
        }
    }

    private async Task<WarehouseParcel?> ChooseAsync(int stockItemId, int productId, IReadOnlyList<Intent> intents, int quantity)
    {
        using var scope = AmbientTransaction.Begin();
        var locked = await _stockItemRepository.Table.Where(item => item.Id == stockItemId).Set(item => item.Version, item => unchecked(item.Version + 1)).UpdateAsync();
        if (locked != 1)
            throw new LedgerException($"The stock item {stockItemId} is gone.");

        if (WarehouseChoice.Pack(await _warehousePlaces.ReadAsync(productId), quantity) is not { } parcel)
            return null;

        foreach (var move in parcel.Moves)
            await MoveAsync(move);

        var ids = intents.Select(intent => intent.Id).ToList();
        await _intentRepository.Table.Where(intent => ids.Contains(intent.Id)).Set(intent => intent.WarehouseId, parcel.WarehouseId).UpdateAsync();
        scope.Complete();

        return parcel;
    }

    /// <summary>By the difference and never by the number: the platform may have written the row meanwhile.</summary>
    private async Task MoveAsync(ReservationMove move)
    {
        var (id, quantity, least) = (move.RowId, move.Quantity, Math.Max(0, -move.Quantity));
        var moved = await _warehouseInventoryRepository.Table
            .Where(row => row.Id == id && row.ReservedQuantity >= least)
            .Set(row => row.ReservedQuantity, row => row.ReservedQuantity + quantity)
            .UpdateAsync();
        if (moved != 1)
            throw new LedgerException($"The reservations of warehouse row {id} have changed.");
    }

    private Task<bool> IsCommittedAsync(int intentId, int warehouseId)
    {
        return _intentRepository.Table.AnyAsync(intent => intent.Id == intentId && intent.WarehouseId == warehouseId);
    }

    /// <summary>Whoever keeps something of these rows hears of them, once all are written.</summary>
    private async Task TellAsync(IReadOnlyList<ReservationMove> moves)
    {
        var ids = moves.Select(move => move.RowId).ToList();
        if (ids.Count == 0)
            return;

        foreach (var row in await _warehouseInventoryRepository.Table.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync())
            await _eventPublisher.EntityUpdatedAsync(row);
    }
}
