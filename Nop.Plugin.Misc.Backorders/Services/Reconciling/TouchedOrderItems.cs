namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>
/// The order items that this request inserted or updated: the first to be asked where units are missing. One instance
/// a request. Outside a request the platform has one container for everything, so an entry is forgotten after a while.
/// </summary>
public class TouchedOrderItems
{
    /// <summary>More than a statement should name; the rest has an id above the mark anyway, unless it was edited.</summary>
    private const int ITEMS_OF_A_PRODUCT = 900;

    private static readonly TimeSpan _memory = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, (int ProductId, int OrderId, DateTimeOffset At)> _items = [];
    private readonly TimeProvider _timeProvider;

    public TouchedOrderItems(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
    }

    public void Add(int orderItemId, int productId, int orderId)
    {
        lock (_lock)
            _items[orderItemId] = (productId, orderId, _timeProvider.GetUtcNow());
    }

    public IReadOnlyList<int> OfProduct(int productId)
    {
        lock (_lock)
        {
            Forget();
            return [.. _items.Where(item => item.Value.ProductId == productId).Select(item => item.Key).OrderDescending().Take(ITEMS_OF_A_PRODUCT)];
        }
    }

    /// <summary>Product ids, each once.</summary>
    public IReadOnlyList<int> ProductsOfOrder(int orderId)
    {
        lock (_lock)
        {
            Forget();
            return [.. _items.Values.Where(item => item.OrderId == orderId).Select(item => item.ProductId).Distinct().Order()];
        }
    }

    private void Forget()
    {
        var before = _timeProvider.GetUtcNow() - _memory;
        foreach (var id in _items.Where(item => item.Value.At < before).Select(item => item.Key).ToList())
            _items.Remove(id);
    }
}
