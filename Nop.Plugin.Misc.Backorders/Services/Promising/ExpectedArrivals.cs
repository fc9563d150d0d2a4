using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class ExpectedArrivals : IExpectedArrivals
{
    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IRepository<Receipt> _receiptRepository;

    public ExpectedArrivals(IRepository<Arrival> arrivalRepository, IRepository<Receipt> receiptRepository)
    {
        _arrivalRepository = arrivalRepository;
        _receiptRepository = receiptRepository;
    }

    public virtual async Task<List<ExpectedArrival>> ReadAsync(StockKey key)
    {
        var open = _arrivalRepository.Table
            .Where(arrival => arrival.ProductId == key.ProductId && arrival.CombinationId == key.CombinationId
                && arrival.StatusId != (int)ArrivalStatus.Received && arrival.StatusId != (int)ArrivalStatus.Cancelled);
        var rows = await open.ToListAsync();

        if (rows.Count == 0)
            return [];

        var onTheWay = (await _receiptRepository.Table.OnTheWay()
            .Join(open, receipt => receipt.ArrivalId, arrival => arrival.Id, (receipt, arrival) => receipt)
            .ToListAsync()).ToLookup(receipt => receipt.ArrivalId);

        return [.. rows.Select(arrival => Of(arrival, onTheWay[arrival.Id]))];
    }

    /// <summary>
    /// More received than ordered, of an arrival that is still open: nothing more is counted on. The same of units that are being
    /// booked: the platform tells of its stock before the receipt is finished, and they would be on hand and coming at once.
    /// </summary>
    private static ExpectedArrival Of(Arrival arrival, IEnumerable<Receipt> onTheWay)
    {
        var units = arrival.Expected();
        foreach (var receipt in onTheWay)
            units = receipt.Closes ? 0 : Math.Max(0, units - receipt.Quantity);

        return new ExpectedArrival(
            arrival.Id,
            units,
            StoredDay.Window(arrival.WindowFrom, arrival.WindowTo),
            arrival.Status is ArrivalStatus.Confirmed or ArrivalStatus.InTransit);
    }
}
