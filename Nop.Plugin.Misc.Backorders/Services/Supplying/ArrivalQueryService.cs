using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class ArrivalQueryService : IArrivalQueryService
{
    private const int LONGEST_TEXT = 200;
    private const int IDS_PER_STATEMENT = 900;

    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IRepository<ArrivalRevision> _arrivalRevisionRepository;
    private readonly IRepository<ProductAttributeCombination> _combinationRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<Receipt> _receiptRepository;
    private readonly ISettingService _settingService;
    private readonly IStoreDay _storeDay;

    public ArrivalQueryService(IRepository<Arrival> arrivalRepository,
        IRepository<ArrivalRevision> arrivalRevisionRepository,
        IRepository<ProductAttributeCombination> combinationRepository,
        IRepository<Product> productRepository,
        IRepository<Receipt> receiptRepository,
        ISettingService settingService,
        IStoreDay storeDay)
    {
        _arrivalRepository = arrivalRepository;
        _arrivalRevisionRepository = arrivalRevisionRepository;
        _combinationRepository = combinationRepository;
        _productRepository = productRepository;
        _receiptRepository = receiptRepository;
        _settingService = settingService;
        _storeDay = storeDay;
    }

    /// <remarks>Databases differ in where they sort what has no day, so the undated ones are read for themselves.</remarks>
    public virtual async Task<IPagedList<Arrival>> SearchAsync(ArrivalFilter filter, int pageIndex, int pageSize)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var arrivals = WithText(WithStatus(_arrivalRepository.Table, filter, StoredDay.Of(await GetOverdueLimitAsync())), filter);
        var dated = arrivals.Where(arrival => arrival.WindowTo != null);
        var undated = arrivals.Where(arrival => arrival.WindowTo == null);
        var (first, size) = (Math.Max(0, pageIndex) * (long)Math.Max(1, pageSize), Math.Max(1, pageSize));
        var datedCount = await dated.CountAsync();
        var count = datedCount + await undated.CountAsync();
        var rows = first < datedCount
            ? await dated.OrderBy(arrival => arrival.WindowTo).ThenBy(arrival => arrival.Id).Skip((int)first).Take(size).ToListAsync()
            : [];
        if (rows.Count < size && first + size > datedCount)
        {
            var skip = (int)Math.Max(0, first - datedCount);
            rows.AddRange(await undated.OrderBy(arrival => arrival.Id).Skip(skip).Take(size - rows.Count).ToListAsync());
        }

        return new PagedList<Arrival>(rows, Math.Max(0, pageIndex), size, count);
    }

    public virtual async Task<Arrival?> FindAsync(int arrivalId)
    {
        return await _arrivalRepository.Table.FirstOrDefaultAsync(arrival => arrival.Id == arrivalId);
    }

    public virtual async Task<IList<Arrival>> GetByIdsAsync(IReadOnlyCollection<int> arrivalIds)
    {
        ArgumentNullException.ThrowIfNull(arrivalIds);
        var found = new List<Arrival>();
        foreach (var chunk in arrivalIds.Distinct().Chunk(IDS_PER_STATEMENT))
        {
            var some = chunk.ToList();
            found.AddRange(await _arrivalRepository.Table.Where(arrival => some.Contains(arrival.Id)).ToListAsync());
        }

        return [.. found.OrderBy(arrival => arrival.WindowTo ?? DateTime.MaxValue).ThenBy(arrival => arrival.Id)];
    }

    public virtual async Task<IList<ArrivalRevision>> GetRevisionsAsync(int arrivalId)
    {
        return await _arrivalRevisionRepository.Table.Where(row => row.ArrivalId == arrivalId).OrderBy(row => row.Id).ToListAsync();
    }

    public virtual async Task<IList<Receipt>> GetReceiptsAsync(int arrivalId)
    {
        return await _receiptRepository.Table.Where(row => row.ArrivalId == arrivalId).OrderBy(row => row.Id).ToListAsync();
    }

    public virtual async Task<IReadOnlyList<ArrivalGroup>> GetGroupsAsync(ArrivalGrouping grouping)
    {
        var limit = await GetOverdueLimitAsync();
        var rows = await _arrivalRepository.Table
            .Where(arrival => arrival.StatusId != (int)ArrivalStatus.Received && arrival.StatusId != (int)ArrivalStatus.Cancelled)
            .GroupBy(arrival => new { arrival.SupplierId, arrival.ProductId, arrival.CombinationId, arrival.WindowTo })
            .Select(group => new { group.Key.SupplierId, group.Key.ProductId, group.Key.CombinationId, group.Key.WindowTo, Arrivals = group.Count(), Ordered = group.Sum(arrival => arrival.Ordered), Received = group.Sum(arrival => arrival.Received) })
            .ToListAsync();
        var cells = rows.Select(row => (row.SupplierId, Key: new StockKey(row.ProductId, row.CombinationId), Day: StoredDay.Read(row.WindowTo), row.Arrivals, Units: Math.Max(0L, (long)row.Ordered - row.Received)));

        return [.. cells
            .GroupBy(cell => grouping switch
            {
                ArrivalGrouping.Supplier => (cell.SupplierId, default(StockKey), (DateOnly?)null),
                ArrivalGrouping.Product => (0, cell.Key, null),
                _ => (0, default, MondayOf(cell.Day)),
            })
            .Select(group => new ArrivalGroup(group.Key.Item1, group.Key.Item2, group.Key.Item3, group.Sum(cell => cell.Arrivals), group.Sum(cell => cell.Units),
                group.Where(cell => cell.Day < limit).Sum(cell => cell.Units), group.Min(cell => cell.Day), group.Max(cell => cell.Day)))];
    }

    public virtual async Task<DateOnly> GetOverdueLimitAsync()
    {
        return _storeDay.Today.AddDays(-(await _settingService.LoadSettingAsync<BackordersSettings>()).EffectiveGraceDays());
    }

    private static DateOnly? MondayOf(DateOnly? day)
    {
        return day is { } known ? known.AddDays(-(((int)known.DayOfWeek + 6) % 7)) : null;
    }

    private static IQueryable<Arrival> WithStatus(IQueryable<Arrival> arrivals, ArrivalFilter filter, DateTime limit)
    {
        if (filter.StatusIds.Count == 0 && !filter.Overdue)
            return arrivals;

        var ids = filter.StatusIds.ToList();
        var overdue = filter.Overdue;

        return arrivals.Where(arrival => (ids.Contains(arrival.StatusId)
                && (arrival.StatusId == (int)ArrivalStatus.Received || arrival.StatusId == (int)ArrivalStatus.Cancelled || arrival.WindowTo == null || arrival.WindowTo >= limit))
            || (overdue && arrival.StatusId != (int)ArrivalStatus.Received && arrival.StatusId != (int)ArrivalStatus.Cancelled && arrival.WindowTo < limit));
    }

    private IQueryable<Arrival> WithText(IQueryable<Arrival> arrivals, ArrivalFilter filter)
    {
        if (filter.ProductId > 0)
            arrivals = arrivals.Where(arrival => arrival.ProductId == filter.ProductId);
        if (filter.SupplierId > 0)
            arrivals = arrivals.Where(arrival => arrival.SupplierId == filter.SupplierId);
        if (StoredDay.Of(filter.From) is { } from)
            arrivals = arrivals.Where(arrival => arrival.WindowTo >= from);
        if (StoredDay.Of(filter.To) is { } to)
            arrivals = arrivals.Where(arrival => arrival.WindowTo <= to);

#pragma warning disable MA0011, CA1304, CA1311, CA1862 // said in SQL, where no culture can be named
        if (Lower(filter.Reference) is { Length: > 0 } reference)
            arrivals = arrivals.Where(arrival => arrival.Reference!.ToLower().Contains(reference));
        if (Lower(filter.Product) is { Length: > 0 } product)
        {
            var products = _productRepository.Table.Where(row => row.Name.ToLower().Contains(product) || row.Sku.ToLower().StartsWith(product));
            var combinations = _combinationRepository.Table.Where(row => row.Sku.ToLower().StartsWith(product));
            arrivals = arrivals.Where(arrival => products.Any(row => row.Id == arrival.ProductId) || combinations.Any(row => row.Id == arrival.CombinationId));
        }
#pragma warning restore MA0011, CA1304, CA1311, CA1862

        return arrivals;
    }

    private static string? Lower(string? text)
    {
        var trimmed = text?.Trim() is { Length: > LONGEST_TEXT } longer ? longer[..LONGEST_TEXT] : text?.Trim();

        return trimmed?.ToLower(CultureInfo.InvariantCulture);
    }
}
