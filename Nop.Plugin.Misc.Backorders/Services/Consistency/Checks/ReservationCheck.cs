namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Products in several warehouses of which other units are reserved than orders have unsent (<see cref="IReservationBounds"/>).
/// A product that was counted otherwise when it was ordered has too few.
/// </summary>
public class ReservationCheck : IConsistencyCheck
{
    private readonly IReservationBounds _reservationBounds;

    public ReservationCheck(IReservationBounds reservationBounds)
    {
        _reservationBounds = reservationBounds;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var rows = await _reservationBounds.ReadAsync();
        var wrong = rows.Where(row => row.Reserved > row.Most || row.Reserved < row.Least);

        return [.. wrong.Take(limit).Select(row => new Finding(FindingKind.ReservationsWrong)
        {
            ProductId = row.ProductId,
            Found = row.Reserved,
            Expected = row.Reserved > row.Most ? row.Most : row.Least,
        })];
    }
}
