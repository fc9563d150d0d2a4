using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>An order item as it was when the request wrote it.</summary>
public readonly record struct TouchedOrderItem(int Id, int ProductId, int OrderId, string? AttributesXml);

/// <summary>
/// The order items that this request inserted or updated: the first to be asked where units are missing. One instance
/// a request. Outside a request the platform has one container for everything, so an entry is forgotten after a while.
/// </summary>
public class TouchedOrderItems
{
    /// <summary>More than a statement should name; the rest has an id above the mark anyway, unless it was edited.</summary>
    private const int ITEMS_AT_MOST = 900;

    private static readonly TimeSpan _memory = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, (TouchedOrderItem Item, DateTimeOffset At)> _items = [];
    private readonly TimeProvider _timeProvider;

    public TouchedOrderItems(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
    }

    public void Add(OrderItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        lock (_lock)
            _items[item.Id] = (new TouchedOrderItem(item.Id, item.ProductId, item.OrderId, item.AttributesXml), _timeProvider.GetUtcNow());
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<TouchedOrderItem> All()
    {
        lock (_lock)
        {
            var before = _timeProvider.GetUtcNow() - _memory;
            foreach (var id in _items.Where(item => item.Value.At < before).Select(item => item.Key).ToList())
                _items.Remove(id);

            return [.. _items.Values.Select(item => item.Item).OrderByDescending(item => item.Id).Take(ITEMS_AT_MOST)];
        }
    }
}
