using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>What corrections say about the reservations of a product.</summary>
/// <param name="Beyond">Units that are reserved beyond what open orders have unsent, and known to be.</param>
/// <param name="TakenOff">Units of closed orders that were sent: closing took up to as many off the reservations of others.</param>
public readonly record struct KnownReservations(long Beyond, long TakenOff);

/// <summary>Reads what corrections say about reservations.</summary>
public interface IReservationCorrections
{
    /// <summary>By product id.</summary>
    Task<IReadOnlyDictionary<int, KnownReservations>> ReadAsync();
}

/// <inheritdoc />
public class ReservationCorrections : IReservationCorrections
{
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<StockItem> _stockItemRepository;

    public ReservationCorrections(IRepository<Correction> correctionRepository, IRepository<StockItem> stockItemRepository)
    {
        _correctionRepository = correctionRepository;
        _stockItemRepository = stockItemRepository;
    }

    /// <summary>A settled one was put right. One of an order opened again by a person is the reverse: settled, it is reserved.</summary>
    public virtual async Task<IReadOnlyDictionary<int, KnownReservations>> ReadAsync()
    {
        var rows = await _correctionRepository.Table
            .Join(_stockItemRepository.Table.Where(item => item.HowCountedId == (int)HowCounted.SeveralWarehouses), row => row.StockItemId, item => item.Id,
                (row, item) => new { item.ProductId, row.ReasonId, row.Quantity, row.Settled, row.Back })
            .GroupBy(row => new { row.ProductId, row.ReasonId })
            .Select(group => new { group.Key.ProductId, group.Key.ReasonId, Quantity = group.Sum(row => row.Quantity), Settled = group.Sum(row => row.Settled), Back = group.Sum(row => row.Back) })
            .ToListAsync();

        return rows.GroupBy(row => row.ProductId).ToDictionary(group => group.Key, group => new KnownReservations(group.Sum(row => (CorrectionReason)row.ReasonId switch
        {
            CorrectionReason.NotGivenBack or CorrectionReason.ReservationLeft => (long)row.Quantity - row.Settled,
            CorrectionReason.OrderReopened => -row.Settled,
            _ => 0L,
        }), group.Where(row => row.ReasonId == (int)CorrectionReason.SentThenClosed).Sum(row => (long)row.Back - row.Quantity)));
    }
}
