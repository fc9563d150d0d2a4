using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class ArrivalFiles : IArrivalFiles
{
    private readonly IArrivalQueryService _arrivalQueryService;
    private readonly IGoodsReader _goodsReader;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly IRepository<Warehouse> _warehouseRepository;

    public ArrivalFiles(IArrivalQueryService arrivalQueryService, IGoodsReader goodsReader, IRepository<Supplier> supplierRepository, IRepository<Warehouse> warehouseRepository)
    {
        _arrivalQueryService = arrivalQueryService;
        _goodsReader = goodsReader;
        _supplierRepository = supplierRepository;
        _warehouseRepository = warehouseRepository;
    }

    public virtual async Task<byte[]> ExportAsync(ArrivalFilter filter)
    {
        var arrivals = await _arrivalQueryService.SearchAsync(filter, 0, int.MaxValue);
        var goods = await _goodsReader.ReadAsync([.. arrivals.Select(KeyOf)]);
        var bySku = await _goodsReader.FindBySkuAsync([.. goods.Values.Select(item => item.Sku ?? string.Empty).Where(sku => sku.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)]);
        var suppliers = (await _supplierRepository.Table.Select(row => new { row.Id, row.Name }).ToListAsync()).ToDictionary(row => row.Id, row => row.Name);
        var warehouses = (await _warehouseRepository.Table.Select(row => new { row.Id, row.Name }).ToListAsync()).ToDictionary(row => row.Id, row => row.Name);

        return CsvFileWriter.Write(IArrivalFiles.Columns, arrivals.Select(arrival => (IReadOnlyList<string?>)
        [
            CsvFileWriter.Of(arrival.Id),
            suppliers.GetValueOrDefault(arrival.SupplierId),
            arrival.Reference,
            NameOf(KeyOf(arrival), goods.GetValueOrDefault(KeyOf(arrival)), bySku),
            warehouses.GetValueOrDefault(arrival.WarehouseId),
            CsvFileWriter.Of(arrival.Ordered),
            CsvFileWriter.Of(StoredDay.Read(arrival.WindowFrom)),
            CsvFileWriter.Of(StoredDay.Read(arrival.WindowTo)),
            arrival.Status.ToString(),
            arrival.Note,
        ]));
    }

    private static string NameOf(StockKey key, Goods? goods, ILookup<string, StockKey> bySku)
    {
        return goods?.Sku is { Length: > 0 } sku && sku.Trim().Length == sku.Length && sku[0] != '#' && bySku[sku].ToList() is [var only] && only == key
            ? sku
            : key.CombinationId == 0 ? $"#{CsvFileWriter.Of(key.ProductId)}" : $"#{CsvFileWriter.Of(key.ProductId)}/{CsvFileWriter.Of(key.CombinationId)}";
    }

    private static StockKey KeyOf(Arrival arrival)
    {
        return new StockKey(arrival.ProductId, arrival.CombinationId);
    }
}
