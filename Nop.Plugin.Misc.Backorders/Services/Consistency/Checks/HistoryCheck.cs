using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// The platform's numbers follow from its own stock history, each row from the one before it. Looked at are the newest rows of all
/// products.
/// <para>
/// Much that the platform does writes no history and is right all the same: reserving and unblocking in several warehouses,
/// bulk edit, UpdateProduct and UpdateProductWarehouseInventory by code, a change of the way a product is counted. So a
/// number that does not follow is told as "changed without history". A row as if the one before had never been is either the
/// trace of two changes that both read the same number, or of one of those pages that restored it by chance: bulk edit writes
/// any number, and goods that come back to several warehouses are added without a row. It is a lost update for certain
/// where no page writes like that (combinations), and where the order that wrote it was being placed before the row in between
/// was written: nothing but that row came between. Else a person has to know which of both it was.
/// </para>
/// Rows with an empty message are parts of bundles and are counted as any other; a move between warehouses is two rows, of
/// which one is left out where it would be 0.
/// Worked: order 7 is placed at 10:00:00, order 8 at 10:00:01; 8 writes -1 to 4 at 10:00:02, 7 writes -1 to 4 at 10:00:03: lost.
/// </summary>
public class HistoryCheck : IConsistencyCheck
{
    private const int ROWS_READ = 10_000;
    private const int ORDERS_READ = 900;

    private readonly IRepository<StockQuantityHistory> _historyRepository;
    private readonly IRepository<Order> _orderRepository;
    private readonly IRepository<Product> _productRepository;

    public HistoryCheck(IRepository<StockQuantityHistory> historyRepository, IRepository<Order> orderRepository, IRepository<Product> productRepository)
    {
        _historyRepository = historyRepository;
        _orderRepository = orderRepository;
        _productRepository = productRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var rows = await _historyRepository.Table
            .Join(_productRepository.Table.Where(product => !product.Deleted), row => row.ProductId, product => product.Id, (row, product) => new { row, product.UseMultipleWarehouses })
            .OrderByDescending(row => row.row.Id)
            .Take(ROWS_READ)
            .ToListAsync();
        var jumps = HistoryChain.Find(rows.OrderBy(row => row.row.Id).Select(row => new HistoryRow(row.row.Id, row.row.ProductId, row.row.CombinationId ?? 0,
            row.row.WarehouseId ?? 0, row.row.QuantityAdjustment, row.row.StockQuantity, row.row.CreatedOnUtc, row.UseMultipleWarehouses, row.row.Message)));
        var placed = await ReadPlacedAsync(jumps.Where(jump => jump.IsSetBack));

        return
        [
            .. jumps.Select(jump => FindingOf(jump, placed)).OrderByDescending(finding => finding.OnUtc).GroupBy(finding => finding.Kind).SelectMany(kind => kind.Take(limit)),
        ];
    }

    private static Finding FindingOf(HistoryJump jump, IReadOnlyDictionary<int, DateTime> placed)
    {
        return new Finding(KindOf(jump, placed))
        {
            ProductId = jump.Row.ProductId,
            CombinationId = jump.Row.CombinationId,
            Found = jump.Row.Stock,
            Expected = (long)jump.Before.Stock + jump.Row.Adjustment,
            OnUtc = jump.Row.OnUtc,
        };
    }

    private static FindingKind KindOf(HistoryJump jump, IReadOnlyDictionary<int, DateTime> placed)
    {
        if (!jump.IsSetBack)
            return FindingKind.ChangedWithoutHistory;

        var isCertain = jump.Row.CombinationId > 0 || (!jump.Row.InSeveralWarehouses && NumbersIn(jump.Row.Message)
            .Any(id => placed.TryGetValue(id, out var on) && on < jump.Before.OnUtc && on >= jump.Before.OnUtc - HistoryChain.SameMoment));

        return isCertain ? FindingKind.LostUpdate : FindingKind.SetBack;
    }

    /// <summary>When the orders were placed that the rows name, by id.</summary>
    private async Task<IReadOnlyDictionary<int, DateTime>> ReadPlacedAsync(IEnumerable<HistoryJump> setBack)
    {
        var ids = setBack.OrderByDescending(jump => jump.Row.Id).SelectMany(jump => NumbersIn(jump.Row.Message)).Distinct().Take(ORDERS_READ).ToList();
        var rows = await _orderRepository.Table.Where(order => ids.Contains(order.Id)).Select(order => new { order.Id, order.CreatedOnUtc }).ToListAsync();

        return rows.ToDictionary(row => row.Id, row => row.CreatedOnUtc);
    }

    /// <summary>The message is a text of some language with the order's id in it.</summary>
    private static IEnumerable<int> NumbersIn(string? message)
    {
        return new string([.. (message ?? string.Empty).Select(letter => char.IsAsciiDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(digits => int.TryParse(digits, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0);
    }
}
