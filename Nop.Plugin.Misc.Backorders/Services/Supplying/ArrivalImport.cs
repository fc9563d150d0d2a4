using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class ArrivalImport : IArrivalImport
{
    private const int PER_STATEMENT = 900;

    private readonly IArrivalFollower _arrivalFollower;
    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IArrivalWriter _arrivalWriter;
    private readonly IGoodsReader _goodsReader;
    private readonly IRepository<Receipt> _receiptRepository;
    private readonly IStoreDay _storeDay;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly IRepository<Warehouse> _warehouseRepository;

    public ArrivalImport(IArrivalFollower arrivalFollower,
        IRepository<Arrival> arrivalRepository,
        IArrivalWriter arrivalWriter,
        IGoodsReader goodsReader,
        IRepository<Receipt> receiptRepository,
        IStoreDay storeDay,
        IRepository<Supplier> supplierRepository,
        IRepository<Warehouse> warehouseRepository)
    {
        _arrivalFollower = arrivalFollower;
        _arrivalRepository = arrivalRepository;
        _arrivalWriter = arrivalWriter;
        _goodsReader = goodsReader;
        _receiptRepository = receiptRepository;
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
        var read = new List<NamedArrivalRow>();
        foreach (var cells in rows)
        {
            if (ArrivalRows.Identify(cells, suppliers, warehouses, skus) is { } row)
                read.Add(row);
            else
                ArrivalRows.Judge(cells);
        }

        var known = await ReadKnownAsync(read.FindAll(row => row.ArrivalId is null).ConvertAll(row => row.Identity));
        var byId = await ReadKnownAsync([.. read.Select(row => row.ArrivalId).OfType<int>().Distinct()]);
        var goods = await _goodsReader.ReadAsync([.. read.Select(row => row.Identity.Key)]);
        var onTheWay = await _receiptRepository.Table.OnTheWay().Select(receipt => receipt.ArrivalId).ToListAsync();
        var facts = new ArrivalFacts(null, suppliers.SelectMany(group => group).ToHashSet(), warehouses.SelectMany(group => group).ToHashSet(), _storeDay.Today) { OnTheWay = onTheWay.ToHashSet() };

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

    private static ArrivalImportPlan Plan(List<NamedArrivalRow> rows, Func<NamedArrivalRow, IEnumerable<Arrival>> find, IReadOnlyDictionary<StockKey, Goods> goods, ArrivalFacts facts, List<CsvError> errors)
    {
        var changes = new List<ImportedArrival>();
        var refusals = new List<(int Row, RefusedArrival Refusal)>();
        var seen = new Dictionary<(int, ArrivalIdentity), int>();
        var unchanged = 0;
        foreach (var row in rows)
        {
            var (cells, identity, arrivalId) = row;
            var before = find(row).ToList();
            (int, ArrivalIdentity) name = before is [var known] ? (known.Id, default) : (0, identity.InSmallLetters());
            if (arrivalId is { } id && before.Count == 0)
                cells.Refuse(IArrivalFiles.ARRIVAL_ID, CsvProblem.NotFound, id);
            else if (!seen.TryAdd(name, cells.Row.Number))
                cells.Refuse(null, CsvProblem.SameAsRow, seen[name]);
            else if (before.Count > 1)
                refusals.Add((cells.Row.Number, new RefusedArrival(ArrivalRefusal.SameIdentity, string.Empty, before[0].Id, before.Count)));
            else
            {
                if (ArrivalRows.Read(row, before.FirstOrDefault()) is { } draft)
                    unchanged += Judge(cells, draft, before.FirstOrDefault(), facts with { Goods = goods.GetValueOrDefault(identity.Key) }, changes, refusals) ? 0 : 1;

                continue;
            }

            ArrivalRows.Judge(cells);
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

        var reasons = before is not null && !before.IsOpen() ? [new RefusedArrival(ArrivalRefusal.Closed, IArrivalFiles.STATUS, before.Id)]
            : what == ArrivalChange.Cancelled && facts.OnTheWay.Contains(after.Id) ? [new RefusedArrival(ArrivalRefusal.OnTheWay, IArrivalFiles.STATUS, after.Id)]
            : ArrivalRules.Check(what == ArrivalChange.Cancelled ? draft with { Status = ArrivalStatus.Planned } : draft, facts, before);
        if (reasons.Count > 0)
            refusals.AddRange(reasons.Select(reason => (cells.Row.Number, reason)));
        else
            changes.Add(new ImportedArrival(cells.Row.Number, before, after, what));

        return true;
    }

    private async Task<ILookup<ArrivalIdentity, Arrival>> ReadKnownAsync(List<ArrivalIdentity> identities)
    {
        var references = identities.Select(identity => identity.Reference).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var suppliers = identities.Select(identity => identity.SupplierId).Distinct();
        var rows = new List<Arrival>();
        foreach (var chunk in suppliers.Chunk(PER_STATEMENT))
        {
            var some = chunk.ToList();
            var ofSuppliers = _arrivalRepository.Table.Where(row => some.Contains(row.SupplierId));
#pragma warning disable MA0011, CA1304, CA1311 // said in SQL, where no culture can be named
            if (Spellings.Of(references) is { } named)
                ofSuppliers = ofSuppliers.Where(row => named.Contains(row.Reference!) || named.Contains(row.Reference!.ToLower()));
#pragma warning restore MA0011, CA1304, CA1311
            rows.AddRange((await ofSuppliers.ToListAsync()).Where(row => references.Contains(row.Reference ?? string.Empty)));
        }

        return rows.ToLookup(row => new ArrivalIdentity(row.SupplierId, (row.Reference ?? string.Empty).ToLowerInvariant(), new StockKey(row.ProductId, row.CombinationId), row.WarehouseId));
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
}
