using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <inheritdoc />
public class LineQueryService : ILineQueryService
{
    private const int LONGEST_TEXT = 200;

    private readonly IRepository<Intent> _intentRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Move> _moveRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly ISettingService _settingService;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly TimeProvider _timeProvider;

    public LineQueryService(IRepository<Intent> intentRepository,
        IRepository<Line> lineRepository,
        IRepository<Move> moveRepository,
        IRepository<OrderItem> orderItemRepository,
        ISettingService settingService,
        IRepository<StockItem> stockItemRepository,
        TimeProvider timeProvider)
    {
        _intentRepository = intentRepository;
        _lineRepository = lineRepository;
        _moveRepository = moveRepository;
        _orderItemRepository = orderItemRepository;
        _settingService = settingService;
        _stockItemRepository = stockItemRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IPagedList<Line>> SearchAsync(LineFilter filter, int pageIndex, int pageSize)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var lines = WithText(WithStates(_lineRepository.Table, filter.States), filter);
        if (filter.ProductId > 0)
            lines = lines.Where(line => line.ProductId == filter.ProductId);

        if (filter.StoreId > 0)
            lines = lines.Where(line => line.StoreId == filter.StoreId);

        if (filter.OlderThanDays > 0)
        {
            var before = _timeProvider.GetUtcNow().UtcDateTime.AddDays(-Math.Min(filter.OlderThanDays, 36_500));
            lines = lines.Where(line => line.QueuedOnUtc <= before);
        }

        return await lines.OrderBy(line => line.QueuedOnUtc).ThenBy(line => line.Id)
            .ToPagedListAsync(Math.Max(0, pageIndex), Math.Max(1, pageSize));
    }

    public virtual async Task<Line?> FindAsync(int lineId)
    {
        return await _lineRepository.Table.FirstOrDefaultAsync(line => line.Id == lineId);
    }

    public virtual async Task<IList<Line>> GetByIdsAsync(IReadOnlyCollection<int> lineIds)
    {
        ArgumentNullException.ThrowIfNull(lineIds);
        var found = new List<Line>();
        foreach (var chunk in lineIds.Distinct().Chunk(900))
        {
            var some = chunk.ToList();
            found.AddRange(await _lineRepository.Table.Where(line => some.Contains(line.Id)).OrderBy(line => line.Id).ToListAsync());
        }

        return found;
    }

    public virtual async Task<IList<Line>> GetByOrderAsync(int orderId)
    {
        return await _lineRepository.Table.Where(line => line.OrderId == orderId)
            .OrderBy(line => line.OrderItemId).ThenBy(line => line.Id).ToListAsync();
    }

    public virtual async Task<IList<Line>> GetOpenAsync(int stockItemId, int limit)
    {
        return await _lineRepository.Table.Where(line => line.StockItemId == stockItemId && !line.Closed)
            .OrderBy(line => line.QueuedOnUtc).ThenBy(line => line.Id).Take(limit).ToListAsync();
    }

    public virtual async Task<IList<Move>> GetHistoryAsync(int lineId)
    {
        return await _moveRepository.Table.Where(move => move.LineId == lineId).OrderBy(move => move.Id).ToListAsync();
    }

    public virtual async Task<IList<Intent>> GetReleasesAsync(int lineId)
    {
        return await _intentRepository.Table.Where(intent => intent.LineId == lineId).OrderBy(intent => intent.Id).ToListAsync();
    }

    public virtual async Task<IReadOnlyDictionary<int, int>> GetOrderedAsync(IReadOnlyCollection<int> orderItemIds)
    {
        ArgumentNullException.ThrowIfNull(orderItemIds);
        var found = new Dictionary<int, int>();
        foreach (var chunk in orderItemIds.Distinct().Chunk(900))
        {
            var some = chunk.ToList();
            foreach (var item in await _orderItemRepository.Table.Where(item => some.Contains(item.Id)).Select(item => new { item.Id, item.Quantity }).ToListAsync())
                found[item.Id] = item.Quantity;
        }

        return found;
    }

    public virtual async Task<IReadOnlyDictionary<int, StockItem>> GetStockItemsAsync(IReadOnlyCollection<int> stockItemIds)
    {
        ArgumentNullException.ThrowIfNull(stockItemIds);
        var found = new Dictionary<int, StockItem>();
        foreach (var chunk in stockItemIds.Distinct().Chunk(900))
        {
            var some = chunk.ToList();
            foreach (var item in await _stockItemRepository.Table.Where(item => some.Contains(item.Id)).ToListAsync())
                found[item.Id] = item;
        }

        return found;
    }

    public virtual async Task<IPagedList<StockItem>> GetUnexplainedAsync(int pageIndex = 0, int pageSize = int.MaxValue)
    {
        return await _stockItemRepository.Table.Where(item => item.Unexplained > 0)
            .OrderByDescending(item => item.Unexplained).ThenBy(item => item.Id)
            .ToPagedListAsync(Math.Max(0, pageIndex), Math.Max(1, pageSize));
    }

    public virtual async Task<bool> IsSettledAsync(StockItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.ConfirmedOnUtc >= item.LastEventOnUtc)
            return true;

        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        return _timeProvider.GetUtcNow().UtcDateTime >= item.LastEventOnUtc + settings.EffectiveSettleTime();
    }

    private static IQueryable<Line> WithStates(IQueryable<Line> lines, LineStates states)
    {
        if (states == LineStates.None)
            return lines;

        var waiting = states.HasFlag(LineStates.Waiting);
        var ready = states.HasFlag(LineStates.Ready);
        var released = states.HasFlag(LineStates.Released);
        var shipped = states.HasFlag(LineStates.Shipped);
        var cancelled = states.HasFlag(LineStates.Cancelled);

        return lines.Where(line => (waiting && line.Waiting > 0)
            || (ready && line.Ready > 0)
            || (released && line.Released > 0)
            || (shipped && line.Shipped > 0)
            || (cancelled && line.Cancelled > 0));
    }

    private static IQueryable<Line> WithText(IQueryable<Line> lines, LineFilter filter)
    {
#pragma warning disable MA0011, CA1304, CA1311, CA1862 // said in SQL, where no culture can be named
        if (Lower(filter.Product) is { Length: > 0 } product)
            lines = lines.Where(line => line.ProductName.ToLower().Contains(product) || line.Sku!.ToLower().StartsWith(product));

        if (Lower(filter.Customer) is { Length: > 0 } customer)
            lines = lines.Where(line => line.CustomerFirstName!.ToLower().Contains(customer) || line.CustomerLastName!.ToLower().Contains(customer) || line.CustomerEmail!.ToLower().Contains(customer));
#pragma warning restore MA0011, CA1304, CA1311, CA1862

        if (Short(filter.Order) is { Length: > 0 } order)
        {
            var id = int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            lines = lines.Where(line => line.OrderNumber == order || line.OrderId == id);
        }

        return lines;
    }

    /// <summary>Databases differ in whether a search minds capitals; people do not expect it to.</summary>
    private static string? Lower(string? text)
    {
        return Short(text)?.ToLower(CultureInfo.InvariantCulture);
    }

    /// <summary>Databases differ in how long a text they look for; people do not type so much.</summary>
    private static string? Short(string? text)
    {
        return text?.Trim() is { Length: > LONGEST_TEXT } longer ? longer[..LONGEST_TEXT] : text?.Trim();
    }
}
