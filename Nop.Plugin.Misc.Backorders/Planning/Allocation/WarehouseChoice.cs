namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>A product in one of its warehouses.</summary>
/// <param name="Goods">Units there that are in no parcel on its way out.</param>
/// <param name="Reserved">Units reserved there for no such parcel, 0 or more.</param>
public readonly record struct WarehousePlace(int RowId, int WarehouseId, int Goods, int Reserved);

/// <summary>Units that are reserved in a place more (or, below 0, less) after a parcel was packed elsewhere or there.</summary>
public readonly record struct ReservationMove(int RowId, int Quantity);

/// <param name="Moves">What has to be reserved elsewhere first; their sum is 0. Empty where the place has the reservations.</param>
/// <param name="After">The places once the parcel is packed.</param>
public sealed record WarehouseParcel(int WarehouseId, IReadOnlyList<ReservationMove> Moves, IReadOnlyList<WarehousePlace> After);

/// <summary>
/// From which warehouse a parcel goes: one that has all its goods; of those the one with the most reservations for it, then with
/// the most goods, then the first. Reservations that it lacks are moved there, from where the most are: else the parcel would leave
/// them behind for ever.
/// Worked: W1 has 5 and reserves 1, W2 has 2 and reserves 4, a parcel of 3: from W1, after 2 reservations of W2 were moved.
/// Cost: O(n log n) for n warehouses.
/// </summary>
public static class WarehouseChoice
{
    /// <summary><c>null</c> where no place has so many goods, or all together have fewer reserved.</summary>
    public static WarehouseParcel? Pack(IReadOnlyList<WarehousePlace> places, int quantity)
    {
        ArgumentNullException.ThrowIfNull(places);
        var able = places.Where(place => place.Goods >= quantity)
            .OrderByDescending(place => Math.Min(place.Reserved, quantity))
            .ThenByDescending(place => place.Goods)
            .ThenBy(place => place.RowId)
            .Take(1)
            .ToList();
        if (able.Count == 0 || places.Sum(place => (long)place.Reserved) < quantity)
            return null;

        var from = able[0];
        var moves = MovesTo(from, places, quantity - from.Reserved);
        var moved = moves.ToDictionary(move => move.RowId, move => move.Quantity);
        var after = places.Select(place => place with
        {
            Goods = place.Goods - (place == from ? quantity : 0),
            Reserved = place.Reserved + moved.GetValueOrDefault(place.RowId) - (place == from ? quantity : 0),
        });

        return new WarehouseParcel(from.WarehouseId, moves, [.. after]);
    }

    private static List<ReservationMove> MovesTo(WarehousePlace to, IReadOnlyList<WarehousePlace> places, int missing)
    {
        var moves = new List<ReservationMove>();
        foreach (var other in places.Where(place => place != to).OrderByDescending(place => place.Reserved).ThenBy(place => place.RowId))
        {
            var moved = Math.Min(missing, other.Reserved);
            if (moved <= 0)
                break;

            moves.Add(new ReservationMove(other.RowId, -moved));
            missing -= moved;
        }

        if (moves.Count > 0)
            moves.Add(new ReservationMove(to.RowId, -moves.Sum(move => move.Quantity)));

        return moves;
    }
}
