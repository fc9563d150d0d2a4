using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class SupplierProductFiles : ISupplierProductFiles
{
    private const string SUPPLIER = "Supplier";
    private const string PRODUCT = "Product";
    private const string SUPPLIER_SKU = "SupplierSku";
    private const string COST = "Cost";
    private const string PACK_SIZE = "PackSize";
    private const string MINIMUM_QUANTITY = "MinimumQuantity";
    private const string RANK = "Rank";

    private readonly IStockKeyFinder _stockKeyFinder;
    private readonly ISupplierProductService _supplierProductService;
    private readonly ISupplierService _supplierService;

    public SupplierProductFiles(IStockKeyFinder stockKeyFinder, ISupplierProductService supplierProductService, ISupplierService supplierService)
    {
        _stockKeyFinder = stockKeyFinder;
        _supplierProductService = supplierProductService;
        _supplierService = supplierService;
    }

    /// <summary>The product's name is for those who read the file; it is not read back.</summary>
    private static IReadOnlyList<string> Columns =>
    [
        SUPPLIER, IStockKeyFinder.PRODUCT_ID, IStockKeyFinder.COMBINATION_ID, IStockKeyFinder.SKU, PRODUCT, SUPPLIER_SKU, COST, PACK_SIZE, MINIMUM_QUANTITY, .. LeadTimeCells.Columns, RANK,
    ];

    public virtual async Task<byte[]> ExportAsync(int supplierId)
    {
        var rows = await _supplierProductService.GetAllAsync(supplierId);
        var suppliers = (await _supplierService.GetAllAsync()).ToDictionary(supplier => supplier.Id, supplier => supplier.Name);
        var names = await _stockKeyFinder.NameAsync([.. rows.Select(KeyOf).Distinct()]);

        return CsvFileWriter.Write(Columns, rows.Where(row => suppliers.ContainsKey(row.SupplierId) && names.ContainsKey(KeyOf(row))).Select(row => new[]
        {
            suppliers[row.SupplierId], CsvFileWriter.Of(row.ProductId), CsvFileWriter.Of(row.CombinationId), names[KeyOf(row)].Sku?.Trim(), names[KeyOf(row)].ProductName,
            row.SupplierSku, CsvFileWriter.OfAmount(row.Cost), CsvFileWriter.Of(row.PackSize), CsvFileWriter.Of(row.MinimumQuantity),
            CsvFileWriter.Of(row.ProductionDays), CsvFileWriter.Of(row.TransportDays), CsvFileWriter.Of(row.CustomsDays), CsvFileWriter.Of(row.SourceRank),
        }));
    }

    public virtual async Task<ImportResult> ImportAsync(Stream stream)
    {
        var sheet = await CsvFileReader.ReadAsync(stream, Columns, [SUPPLIER]);
        var errors = sheet.Errors.ToList();
        var cells = sheet.Rows.Select(row => new CsvCells(row, errors)).ToList();
        var keys = await _stockKeyFinder.FindAsync(cells);
        var suppliers = (await _supplierService.GetAllAsync()).GroupBy(supplier => supplier.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.OrdinalIgnoreCase);
        var known = await _supplierProductService.GetByProductsAsync([.. keys.Values.Select(key => key.ProductId)]);
        var before = known.ToDictionary(row => row.Id, StateOf);
        var rows = Read(cells, keys, suppliers, known.ToDictionary(row => (row.SupplierId, KeyOf(row))));
        if (errors.Count > 0)
            return ImportResult.Refused(errors);

        Rank(rows, known);
        var named = rows.Select(row => row.Row).ToList();
        var moved = known.Except(named).Where(row => StateOf(row) != before[row.Id]).ToList();
        var added = named.Where(row => row.Id == 0).ToList();
        var changed = named.Where(row => row.Id > 0 && StateOf(row) != before[row.Id]).ToList();
        if (added.Count + changed.Count + moved.Count > 0)
            await _supplierProductService.WriteAsync([.. added, .. changed, .. moved]);

        return new ImportResult(added.Count, changed.Count, named.Count - added.Count - changed.Count, []);
    }

    private static List<(SupplierProduct Row, int? Rank)> Read(IReadOnlyList<CsvCells> rows, IReadOnlyDictionary<int, StockKey> keys, Dictionary<string, int> suppliers, Dictionary<(int, StockKey), SupplierProduct> known)
    {
        var read = new List<(SupplierProduct Row, int? Rank)>();
        var numbers = new Dictionary<(int, StockKey), int>();
        var ranks = new Dictionary<(StockKey, int), int>();
        foreach (var cells in rows)
        {
            var supplier = cells.Text(SUPPLIER, ISupplierService.LONGEST_NAME, isRequired: true);
            var supplierId = supplier is null ? 0 : suppliers.GetValueOrDefault(supplier);
            if (supplier is not null && supplierId == 0)
                cells.Refuse(SUPPLIER, CsvProblem.NotFound, supplier);

            var isFound = keys.TryGetValue(cells.Row.Number, out var key);
            var row = known.GetValueOrDefault((supplierId, key)) ?? new SupplierProduct { SupplierId = supplierId, ProductId = key.ProductId, CombinationId = key.CombinationId, PackSize = 1, SourceRank = int.MaxValue };
            Read(cells, row);
            var rank = cells.WholeNumber(RANK, SourceOrder.PREFERRED, ISupplierProductService.HIGHEST_RANK);
            if (!isFound || supplierId == 0)
                continue;

            if (!numbers.TryAdd((supplierId, key), cells.Row.Number))
                cells.Refuse(SUPPLIER, CsvProblem.SameAsRow, numbers[(supplierId, key)]);
            else if (rank is { } place && !ranks.TryAdd((key, place), cells.Row.Number))
                cells.Refuse(RANK, CsvProblem.SameAsRow, ranks[(key, place)]);
            else
                read.Add((row, rank));
        }

        return read;
    }

    private static void Read(CsvCells cells, SupplierProduct row)
    {
        if (cells.Row.Has(SUPPLIER_SKU))
            row.SupplierSku = cells.Text(SUPPLIER_SKU, ISupplierProductService.LONGEST_SKU);
        if (cells.Row.Has(COST))
            row.Cost = cells.Amount(COST, ISupplierProductService.HIGHEST_COST) ?? 0;
        if (cells.Row.Has(PACK_SIZE))
            row.PackSize = cells.WholeNumber(PACK_SIZE, 1, ISupplierProductService.HIGHEST_QUANTITY) ?? 1;
        if (cells.Row.Has(MINIMUM_QUANTITY))
            row.MinimumQuantity = cells.WholeNumber(MINIMUM_QUANTITY, 0, ISupplierProductService.HIGHEST_QUANTITY) ?? 0;

        (row.ProductionDays, row.TransportDays, row.CustomsDays) = LeadTimeCells.Read(cells, row.ProductionDays, row.TransportDays, row.CustomsDays);
    }

    /// <summary>Who is new and has no place of his own comes last.</summary>
    private static void Rank(IReadOnlyList<(SupplierProduct Row, int? Rank)> rows, IList<SupplierProduct> known)
    {
        var knownByKey = known.ToLookup(KeyOf);
        foreach (var group in rows.ToLookup(row => KeyOf(row.Row)))
        {
            var placed = group.Where(row => row.Rank is not null).ToList();
            var kept = knownByKey[group.Key].Concat(group.Where(row => row.Row.Id == 0).Select(row => row.Row)).Except(placed.Select(row => row.Row));
            var order = SourceOrder.Place(kept, placed.Select(row => (row.Row, row.Rank!.Value)));
            for (var index = 0; index < order.Count; index++)
                order[index].SourceRank = index + SourceOrder.PREFERRED;
        }
    }

    private static StockKey KeyOf(SupplierProduct row) => new(row.ProductId, row.CombinationId);

    private static (string?, decimal, int, int, (int?, int?, int?), int) StateOf(SupplierProduct row)
    {
        return (row.SupplierSku, row.Cost, row.PackSize, row.MinimumQuantity, (row.ProductionDays, row.TransportDays, row.CustomsDays), row.SourceRank);
    }
}
