using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <summary>
/// One list out of several tables: the kinds stand one after the other, each counted and read from where the page begins.
/// </summary>
public class WorkList : IWorkList
{
    private const int LONGEST_TEXT = 200;
    private const int ORDERS_AT_MOST = 50;

    private readonly IRepository<Correction> _correctionRepository;
    private readonly IFrozenItems _frozenItems;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<OrderItem> _orderItemRepository;
    private readonly IRepository<OrderNote> _orderNoteRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ReopenedOrder> _reopenedOrderRepository;
    private readonly IRepository<StockItem> _stockItemRepository;

    public WorkList(IRepository<Correction> correctionRepository,
        IFrozenItems frozenItems,
        IRepository<Order> orderRepository,
        IRepository<OrderItem> orderItemRepository,
        IRepository<OrderNote> orderNoteRepository,
        IRepository<Product> productRepository,
        IRepository<ReopenedOrder> reopenedOrderRepository,
        IRepository<StockItem> stockItemRepository)
    {
        _correctionRepository = correctionRepository;
        _frozenItems = frozenItems;
        _orderRepository = orderRepository;
        _orderItemRepository = orderItemRepository;
        _orderNoteRepository = orderNoteRepository;
        _productRepository = productRepository;
        _reopenedOrderRepository = reopenedOrderRepository;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<IPagedList<WorkItem>> SearchAsync(WorkFilter filter, int pageIndex, int pageSize)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (page, size) = (Math.Max(0, pageIndex), Math.Max(1, pageSize));
        var begin = (long)page * size;
        var found = new List<WorkItem>();
        var total = 0;
        foreach (var kind in Enum.GetValues<WorkKind>().Where(kind => filter.Kind is null || kind == filter.Kind))
        {
            var count = await CountAsync(kind, filter.Product);
            var skip = (int)Math.Clamp(begin - total, 0, count);
            if (skip < count && found.Count < size)
                found.AddRange(await ReadAsync(kind, filter.Product, skip, size - found.Count));

            total += count;
        }

        return new PagedList<WorkItem>(found, page, size, total);
    }

    public virtual async Task<IReadOnlyDictionary<WorkKind, int>> CountAsync()
    {
        var counts = new Dictionary<WorkKind, int>();
        foreach (var kind in Enum.GetValues<WorkKind>())
            counts[kind] = await CountAsync(kind, null);

        return counts;
    }

    public virtual async Task<IList<Order>> GetReopenedAsync(int productId)
    {
        var items = _orderItemRepository.Table.Where(item => item.ProductId == productId);
        return await Reopened().Where(order => items.Any(item => item.OrderId == order.Id)).OrderBy(order => order.Id).Take(ORDERS_AT_MOST).ToListAsync();
    }

    private Task<int> CountAsync(WorkKind kind, string? product)
    {
        return kind switch
        {
            WorkKind.Correction => Corrections(product).CountAsync(),
            WorkKind.Reopened => Reopened(product).CountAsync(),
            _ => Items(kind, product).CountAsync(),
        };
    }

    private async Task<IReadOnlyList<WorkItem>> ReadAsync(WorkKind kind, string? product, int skip, int take)
    {
        if (kind == WorkKind.Reopened)
            return [.. (await Reopened(product).OrderBy(order => order.Id).Skip(skip).Take(take).ToListAsync()).Select(order => new WorkItem(kind, null, Order: order))];

        if (kind != WorkKind.Correction)
            return [.. (await Items(kind, product).OrderBy(item => item.Id).Skip(skip).Take(take).ToListAsync()).Select(item => new WorkItem(kind, item))];

        var corrections = await Corrections(product).OrderBy(row => row.Id).Skip(skip).Take(take).ToListAsync();
        var ids = corrections.Select(row => row.StockItemId).Distinct().Take(900).ToList();
        var items = (await _stockItemRepository.Table.Where(item => ids.Contains(item.Id)).ToListAsync()).ToDictionary(item => item.Id);

        return [.. corrections.Select(row => new WorkItem(kind, items.GetValueOrDefault(row.StockItemId), row))];
    }

    private IQueryable<StockItem> Items(WorkKind kind, string? product)
    {
        var items = kind switch
        {
            WorkKind.Unexplained => _stockItemRepository.Table.Where(item => !item.Frozen && item.Unexplained > 0),
            WorkKind.Frozen => _frozenItems.Undecided().Where(item => item.Frozen),
            _ => _stockItemRepository.Table.Where(item => item.OnHold || item.KeptForNewOrders > 0),
        };
        if (Products(product) is not { } products)
            return items;

        return items.Where(item => products.Any(row => row.Id == item.ProductId));
    }

    private IQueryable<Correction> Corrections(string? product)
    {
        var corrections = _correctionRepository.Table.Where(row => row.Quantity != row.Settled);
        if (Products(product) is not { } products)
            return corrections;

        var items = _stockItemRepository.Table.Where(item => products.Any(row => row.Id == item.ProductId));
        return corrections.Where(row => items.Any(item => item.Id == row.StockItemId));
    }

    private IQueryable<Order> Reopened(string? product)
    {
        if (Products(product) is not { } products)
            return Reopened();

        var items = _orderItemRepository.Table.Where(item => products.Any(row => row.Id == item.ProductId));
        return Reopened().Where(order => items.Any(item => item.OrderId == order.Id));
    }

    /// <summary>Open orders with a note of a real cancellation that nobody has answered by calling the order open.</summary>
    private IQueryable<Order> Reopened()
    {
        var answers = _reopenedOrderRepository.Table;
        var notes = _orderNoteRepository.Table.Where(note => note.Note == BackordersDefaults.CancellationNote
            && !answers.Any(answer => answer.OrderId == note.OrderId && answer.NoteId >= note.Id));

        return _orderRepository.Table.Where(order => !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled && notes.Any(note => note.OrderId == order.Id));
    }

    private IQueryable<Product>? Products(string? text)
    {
        var product = text?.Trim().ToLower(CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(product))
            return null;

        product = product.Length > LONGEST_TEXT ? product[..LONGEST_TEXT] : product;
#pragma warning disable MA0011, CA1304, CA1311, CA1862 // said in SQL, where no culture can be named
        return _productRepository.Table.Where(row => row.Name.ToLower().Contains(product) || row.Sku.ToLower().StartsWith(product));
#pragma warning restore MA0011, CA1304, CA1311, CA1862
    }
}
