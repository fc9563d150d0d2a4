using System.Globalization;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class ArrivalImport : IArrivalImport
{
    private const int LONGEST_NAME = 400;
    private const int PER_STATEMENT = 900;

    private static readonly IReadOnlyList<ArrivalStatus> _stated = [ArrivalStatus.Planned, ArrivalStatus.Confirmed, ArrivalStatus.InTransit, ArrivalStatus.Received, ArrivalStatus.Cancelled];

    private readonly IArrivalFollower _arrivalFollower;
    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IArrivalWriter _arrivalWriter;
    private readonly IGoodsReader _goodsReader;
    private readonly IStoreDay _storeDay;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly IRepository<Warehouse> _warehouseRepository;

    public ArrivalImport(IArrivalFollower arrivalFollower,
        IRepository<Arrival> arrivalRepository,
        IArrivalWriter arrivalWriter,
        IGoodsReader goodsReader,
        IStoreDay storeDay,
        IRepository<Supplier> supplierRepository,
        IRepository<Warehouse> warehouseRepository)
    {
        _arrivalFollower = arrivalFollower;
        _arrivalRepository = arrivalRepository;
        _arrivalWriter = arrivalWriter;
        _goodsReader = goodsReader;
        _storeDay = storeDay;
        _supplierRepository = supplierRepository;
        _warehouseRepository = warehouseRepository;
    }

    public virtual async Task<ArrivalImportPlan> PlanAsync(Stream stream)
    {
        var sheet = await CsvFileReader.ReadAsync(stream, IArrivalFiles.Columns, [IArrivalFiles.REFERENCE, IArrivalFiles.SKU]);
        var errors = sheet.Errors.ToList();
        var rows = sheet.Rows.Select(row => new CsvCells(row, errors)).ToList();
        var suppliers = (await _supplierRepository.Table.Select(row => new { row.Id, row.Name }).ToListAsync()).ToLookup(row => row.Name.Trim(), row => row.Id, StringComparer.OrdinalIgnoreCase);
        var warehouses = (await _warehouseRepository.Table.Select(row => new { row.Id, row.Name }).ToListAsync()).ToLookup(row => row.Name.Trim(), row => row.Id, StringComparer.OrdinalIgnoreCase);
        var skus = await _goodsReader.FindBySkuAsync([.. rows.Select(row => row.Row[IArrivalFiles.SKU]).Where(sku => sku.Length > 0 && sku[0] != '#').Distinct(StringComparer.OrdinalIgnoreCase)]);
        var read = new List<NamedRow>();
        foreach (var cells in rows)
        {
            if (Identify(cells, suppliers, warehouses, skus) is { } row)
                read.Add(row);
        }

        var known = await ReadKnownAsync([.. read.Where(row => row.ArrivalId is null).Select(row => row.Identity.Reference).Distinct(StringComparer.OrdinalIgnoreCase)]);
        var byId = await ReadKnownAsync([.. read.Select(row => row.ArrivalId).OfType<int>().Distinct()]);
        var goods = await _goodsReader.ReadAsync([.. read.Select(row => row.Identity.Key)]);
        var facts = new ArrivalFacts(null, suppliers.SelectMany(group => group).ToHashSet(), warehouses.SelectMany(group => group).ToHashSet(), _storeDay.Today);

        return Plan(read, row => row.ArrivalId is { } id ? byId[id] : known[row.Identity.InSmallLetters()], goods, facts, errors);
    }

    public virtual async Task<ArrivalImportPlan> ApplyAsync(Stream stream, int actorId)
    {
        var plan = await PlanAsync(stream);
        if (!plan.CanApply || plan.Changes.Count == 0)
            return plan;

        var writes = plan.Changes.Select(change => new ArrivalWrite(change.After, change.Change)).ToList();
        if ((await _arrivalWriter.WriteAsync(writes, actorId)).Count > 0)
            return plan with { IsOutdated = true };

        await _arrivalFollower.FollowAsync(writes, PromiseCause.Imported);

        return plan;
    }

    private static ArrivalImportPlan Plan(List<NamedRow> rows, Func<NamedRow, IEnumerable<Arrival>> find, IReadOnlyDictionary<StockKey, Goods> goods, ArrivalFacts facts, List<CsvError> errors)
    {
        var changes = new List<ImportedArrival>();
        var refusals = new List<(int Row, RefusedArrival Refusal)>();
        var seen = new Dictionary<(int, Identity), int>();
        var unchanged = 0;
        foreach (var row in rows)
        {
            var (cells, identity, arrivalId) = row;
            var before = find(row).ToList();
            (int, Identity) name = before is [var known] ? (known.Id, default) : (0, identity.InSmallLetters());
            if (arrivalId is { } id && before.Count == 0)
                cells.Refuse(IArrivalFiles.ARRIVAL_ID, CsvProblem.NotFound, id);
            else if (!seen.TryAdd(name, cells.Row.Number))
                cells.Refuse(null, CsvProblem.SameAsRow, seen[name]);
            else if (before.Count > 1)
                refusals.Add((cells.Row.Number, new RefusedArrival(ArrivalRefusal.SameIdentity, string.Empty, before[0].Id, before.Count)));
            else if (Read(row, before.FirstOrDefault()) is { } draft)
                unchanged += Judge(cells, draft, before.FirstOrDefault(), facts with { Goods = goods.GetValueOrDefault(identity.Key) }, changes, refusals) ? 0 : 1;
        }

        return new ArrivalImportPlan(changes, unchanged, [.. errors.OrderBy(error => error.Row)], refusals);
    }

    /// <summary>False where the row says what the arrival says.</summary>
    private static bool Judge(CsvCells cells, ArrivalDraft draft, Arrival? before, ArrivalFacts facts, List<ImportedArrival> changes, List<(int, RefusedArrival)> refusals)
    {
        var after = (before ?? new Arrival()).With(draft);
        var change = before is null ? ArrivalChange.Added : ArrivalChanges.Of(before, after);
        if (change is not { } what)
            return false;

        var reasons = before is not null && !before.IsOpen()
            ? [new RefusedArrival(ArrivalRefusal.Closed, IArrivalFiles.STATUS, before.Id)]
            : ArrivalRules.Check(what == ArrivalChange.Cancelled ? draft with { Status = ArrivalStatus.Planned } : draft, facts, before);
        if (reasons.Count > 0)
            refusals.AddRange(reasons.Select(reason => (cells.Row.Number, reason)));
        else
            changes.Add(new ImportedArrival(cells.Row.Number, before, after, what));

        return true;
    }

    /// <summary>Null where a cell cannot be read.</summary>
    private static ArrivalDraft? Read(NamedRow row, Arrival? before)
    {
        var (cells, identity, arrivalId) = row;
        var draft = before is null ? new ArrivalDraft() : ArrivalDraft.Of(before);
        var quantity = cells.WholeNumber(IArrivalFiles.QUANTITY, 1, ArrivalRules.HIGHEST_QUANTITY, isRequired: before is null || cells.Row.Has(IArrivalFiles.QUANTITY));
        var from = cells.Row.Has(IArrivalFiles.FROM) ? cells.Day(IArrivalFiles.FROM) : draft.From;
        var to = cells.Row.Has(IArrivalFiles.TO) ? cells.Day(IArrivalFiles.TO) : draft.To;
        var note = cells.Row.Has(IArrivalFiles.NOTE) ? cells.Text(IArrivalFiles.NOTE, ArrivalRules.LONGEST_NOTE) : draft.Note;
        var status = ReadStatus(cells, draft.Status);
        if (status is null || (quantity is null && (before is null || cells.Row.Has(IArrivalFiles.QUANTITY))))
            return null;

        return draft with
        {
            Key = identity.Key,
            SupplierId = arrivalId is null || cells.Row.Has(IArrivalFiles.SUPPLIER) ? identity.SupplierId : draft.SupplierId,
            WarehouseId = arrivalId is null || cells.Row.Has(IArrivalFiles.WAREHOUSE) ? identity.WarehouseId : draft.WarehouseId,
            Reference = arrivalId is null ? before?.Reference ?? identity.Reference : identity.Reference,
            Ordered = quantity ?? draft.Ordered,
            From = from,
            To = to,
            Status = status.Value,
            Note = note,
        };
    }

    private static ArrivalStatus? ReadStatus(CsvCells cells, ArrivalStatus stored)
    {
        var text = cells.Row[IArrivalFiles.STATUS].Replace(" ", string.Empty, StringComparison.Ordinal);
        if (text.Length == 0)
            return stored;

        foreach (var status in _stated)
        {
            if (string.Equals(text, status.ToString(), StringComparison.OrdinalIgnoreCase))
                return status;
        }

        cells.Refuse(IArrivalFiles.STATUS, CsvProblem.NotOneOf, string.Join(", ", _stated));
        return null;
    }

    /// <summary>Null where a cell names nothing, or more than one thing.</summary>
    private static NamedRow? Identify(CsvCells cells, ILookup<string, int> suppliers, ILookup<string, int> warehouses, ILookup<string, StockKey> skus)
    {
        var id = cells.WholeNumber(IArrivalFiles.ARRIVAL_ID, 1, int.MaxValue);
        var reference = cells.Text(IArrivalFiles.REFERENCE, ArrivalRules.LONGEST_REFERENCE, isRequired: cells.Row[IArrivalFiles.ARRIVAL_ID].Length == 0);
        var supplier = Find(cells, IArrivalFiles.SUPPLIER, suppliers);
        var warehouse = Find(cells, IArrivalFiles.WAREHOUSE, warehouses);
        var key = FindGoods(cells, skus);

        return (id is null && reference is null) || supplier is null || warehouse is null || key is null
            ? null
            : new NamedRow(cells, new Identity(supplier.Value, reference ?? string.Empty, key.Value, warehouse.Value), id);
    }

    /// <summary>0 where it is empty.</summary>
    private static int? Find(CsvCells cells, string column, ILookup<string, int> names)
    {
        if (cells.Text(column, LONGEST_NAME) is not { } name)
            return 0;

        var ids = names[name].ToList();
        if (ids is [var id])
            return id;

        if (ids.Count == 0)
            cells.Refuse(column, CsvProblem.NotFound, name);
        else
            cells.Refuse(column, CsvProblem.NameTwice, name, ids.Count);

        return null;
    }

    private static StockKey? FindGoods(CsvCells cells, ILookup<string, StockKey> skus)
    {
        if (cells.Text(IArrivalFiles.SKU, LONGEST_NAME, isRequired: true) is not { } sku)
            return null;

        if (sku[0] == '#')
        {
            var parts = sku[1..].Split('/');
            if (parts.Length <= 2 && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                return new StockKey(int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);

            cells.Refuse(IArrivalFiles.SKU, CsvProblem.NotFound, sku);
            return null;
        }

        var keys = skus[sku].ToList();
        if (keys is [var key])
            return key;

        if (keys.Count == 0)
            cells.Refuse(IArrivalFiles.SKU, CsvProblem.NotFound, sku);
        else
            cells.Refuse(IArrivalFiles.SKU, CsvProblem.Ambiguous, sku, keys.Count);

        return null;
    }

    private async Task<ILookup<Identity, Arrival>> ReadKnownAsync(IReadOnlyCollection<string> references)
    {
        var rows = new List<Arrival>();
#pragma warning disable MA0011, CA1304, CA1311 // said in SQL, where no culture can be named
        foreach (var some in Spellings.Of(references, PER_STATEMENT))
            rows.AddRange(await _arrivalRepository.Table.Where(row => some.Contains(row.Reference!) || some.Contains(row.Reference!.ToLower())).ToListAsync());
#pragma warning restore MA0011, CA1304, CA1311

        return rows.ToLookup(row => new Identity(row.SupplierId, (row.Reference ?? string.Empty).ToLowerInvariant(), new StockKey(row.ProductId, row.CombinationId), row.WarehouseId));
    }

    private async Task<ILookup<int, Arrival>> ReadKnownAsync(IReadOnlyCollection<int> ids)
    {
        var rows = new List<Arrival>();
        foreach (var chunk in ids.Chunk(PER_STATEMENT))
        {
            var some = chunk.ToList();
            rows.AddRange(await _arrivalRepository.Table.Where(row => some.Contains(row.Id)).ToListAsync());
        }

        return rows.ToLookup(row => row.Id);
    }

    /// <summary>By what rows and arrivals are told to be the same where no id is named; references whatever the capitals.</summary>
    private readonly record struct Identity(int SupplierId, string Reference, StockKey Key, int WarehouseId)
    {
        public Identity InSmallLetters() => this with { Reference = Reference.ToLowerInvariant() };
    }

    /// <param name="ArrivalId">Null: the identity says which.</param>
    private sealed record NamedRow(CsvCells Cells, Identity Identity, int? ArrivalId);
}
