using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <inheritdoc />
public class CorrectionFactReader : ICorrectionFactReader
{
    private readonly IClosedOrderItems _closedOrderItems;
    private readonly IRepository<Installation> _installationRepository;
    private readonly ILeftReservations _leftReservations;
    private readonly IRepository<Order> _orderRepository;
    private readonly IReturnedOrders _returnedOrders;
    private readonly ISentUnitsReader _sentUnitsReader;
    private readonly IStockUseReader _stockUseReader;

    public CorrectionFactReader(IClosedOrderItems closedOrderItems,
        IRepository<Installation> installationRepository,
        ILeftReservations leftReservations,
        IRepository<Order> orderRepository,
        IReturnedOrders returnedOrders,
        ISentUnitsReader sentUnitsReader,
        IStockUseReader stockUseReader)
    {
        _closedOrderItems = closedOrderItems;
        _installationRepository = installationRepository;
        _leftReservations = leftReservations;
        _orderRepository = orderRepository;
        _returnedOrders = returnedOrders;
        _sentUnitsReader = sentUnitsReader;
        _stockUseReader = stockUseReader;
    }

    public virtual async Task<IReadOnlyList<PlannedCorrection>> ReadAsync(StockItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var installed = await _installationRepository.Table.Select(row => row.InstalledOnUtc).ToListAsync();
        if (installed.Count == 0)
            return [];

        var key = new StockKey(item.ProductId, item.CombinationId);
        var bundles = key.CombinationId == 0 ? await _stockUseReader.ReadBundlesOfAsync(key.ProductId) : [];
        var products = bundles.Append(key.ProductId).Distinct().Take(900).ToList();
        var candidates = _closedOrderItems.Of(item.Id, products, installed[0]);
        var returned = await _returnedOrders.ReadAsync(candidates);
        var rows = await candidates
            .Join(_orderRepository.Table, row => row.OrderId, order => order.Id, (row, order) => new { row.Id, row.OrderId, row.ProductId, row.Quantity, row.AttributesXml, order.Deleted, order.OrderStatusId })
            .ToListAsync();
        var sent = await _sentUnitsReader.ReadAsync(candidates);
        var closed = new List<ClosedOrderItem>();
        foreach (var row in rows)
        {
            var isCancelled = row.OrderStatusId == (int)OrderStatus.Cancelled;
            var isReturned = returned.Contains(row.OrderId) || (row.Deleted && !isCancelled);
            if (!isReturned && !isCancelled)
                continue;

            var end = isReturned ? OrderEnd.Returned : OrderEnd.ByHand;
            var sentItems = sent.GetValueOrDefault(row.Id);
            if (end == OrderEnd.Returned && sentItems == 0)
                continue;

            var perItem = key.CombinationId == 0 && bundles.Count == 0 ? 1 : await PerItemAsync(key, row.ProductId, row.AttributesXml);
            if (perItem > 0)
                closed.Add(new ClosedOrderItem(row.Id, row.OrderId, Times(row.Quantity, perItem), Times(sentItems, perItem), end));
        }

        var left = item.HowCounted == HowCounted.SeveralWarehouses ? await _leftReservations.ReadAsync(item.ProductId) : [];

        return CorrectionRule.Plan([.. closed.OrderBy(row => row.OrderItemId)], [.. left.Select(row => new LeftUnits(row.OrderItemId, row.OrderId, row.Quantity))]);
    }

    private async Task<int> PerItemAsync(StockKey key, int productId, string? attributesXml)
    {
        return (await _stockUseReader.ReadAsync(productId, attributesXml)).FirstOrDefault(use => use.Key == key).UnitsPerItem;
    }

    private static int Times(int quantity, int perItem)
    {
        return (int)Math.Clamp((long)quantity * perItem, 0, int.MaxValue / 4);
    }
}
