using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class ExpectedArrivals : IExpectedArrivals
{
    private readonly IRepository<Arrival> _arrivalRepository;

    public ExpectedArrivals(IRepository<Arrival> arrivalRepository)
    {
        _arrivalRepository = arrivalRepository;
    }

    public virtual async Task<List<ExpectedArrival>> ReadAsync(StockKey key)
    {
        var rows = await _arrivalRepository.Table
            .Where(arrival => arrival.ProductId == key.ProductId && arrival.CombinationId == key.CombinationId
                && arrival.StatusId != (int)ArrivalStatus.Received && arrival.StatusId != (int)ArrivalStatus.Cancelled)
            .ToListAsync();

        return [.. rows.Select(Of)];
    }

    /// <summary>More received than ordered, of an arrival that is still open: nothing more is counted on.</summary>
    private static ExpectedArrival Of(Arrival arrival)
    {
        return new ExpectedArrival(
            arrival.Id,
            Math.Max(0, arrival.Ordered - arrival.Received),
            StoredDay.Window(arrival.WindowFrom, arrival.WindowTo),
            arrival.Status is ArrivalStatus.Confirmed or ArrivalStatus.InTransit);
    }
}
