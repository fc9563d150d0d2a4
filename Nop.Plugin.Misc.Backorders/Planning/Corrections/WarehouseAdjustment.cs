namespace Nop.Plugin.Misc.Backorders.Planning.Corrections;

/// <summary>One of a product's several warehouses, as the platform counts it.</summary>
/// <param name="Sent">Units of the order item that is put right which left from here; 0 or above.</param>
public readonly record struct WarehouseRow(int RowId, int Stock, int Reserved, int Sent = 0)
{
    public long Free => (long)Stock - Reserved;
}

/// <param name="Stock">Signed units that its stock changes by.</param>
/// <param name="Reserved">Signed units that its reservations change by.</param>
public readonly record struct RowChange(int RowId, int Stock, int Reserved);

/// <summary>
/// How the sellable number of a product in several warehouses is changed by so many units, as the platform itself would have:
/// <list type="bullet">
/// <item>more: reservations are taken away, the largest first; what is beyond them is stock of the row with most free;</item>
/// <item>fewer: so much as orders lack is reserved, first where it is free, the rest in the row with most free. What
/// nobody lacks has left the shelf: stock, first where the order item's units were sent from, then of the row with most free.</item>
/// </list>
/// A reservation that is missing is not the same as stock that is too much: the parcel that is sent for it takes stock and
/// reservation off, and where nothing was reserved the number falls a second time, or at another order's cost.
/// Worked: W1 has 5, W2 has 2 and 1 of them reserved. Fewer by 6 with 6 lacking: W1 5 reserved, W2 1 more. Fewer by 6 with 4 lacking
/// and 2 sent from W2: W1 4 reserved, W2's stock 0. More by 3: W2's 1 is reserved no more, W1's stock 7.
/// Cost: O(n log n) for n warehouses.
/// </summary>
public static class WarehouseAdjustment
{
    /// <summary>The rows that change, by id. They add up to the units asked for.</summary>
    /// <param name="units">Signed.</param>
    /// <param name="lacking">Units that open orders should have reserved and have not; below 0 where more are reserved.</param>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public static IReadOnlyList<RowChange> Plan(IReadOnlyList<WarehouseRow> rows, int units, long lacking)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
            throw new ArgumentException("The product is in no warehouse.", nameof(rows));

        var drafts = rows.OrderByDescending(row => row.Free).ThenBy(row => row.RowId).Select(row => new Draft(row)).ToList();
        var left = units > 0 ? Free(drafts, units) : -Lower(drafts, Reserve(drafts, -units, lacking));
        drafts[0].AddStock(left);

        return [.. drafts.Where(draft => draft.Stock != 0 || draft.Reserved != 0)
            .OrderBy(draft => draft.Row.RowId)
            .Select(draft => new RowChange(draft.Row.RowId, draft.Stock, draft.Reserved))];
    }

    private static int Free(List<Draft> drafts, int units)
    {
        foreach (var draft in drafts.OrderByDescending(draft => draft.Row.Reserved).ThenBy(draft => draft.Row.RowId))
        {
            var freed = Math.Clamp(units, 0, Math.Max(0, draft.Row.Reserved));
            draft.Reserve(-freed);
            units -= freed;
        }

        return units;
    }

    private static int Reserve(List<Draft> drafts, int units, long lacking)
    {
        var wanted = (int)Math.Clamp(lacking, 0, units);
        units -= wanted;
        foreach (var draft in drafts)
        {
            var reserved = (int)Math.Clamp(draft.Row.Free, 0, wanted);
            draft.Reserve(reserved);
            wanted -= reserved;
        }

        drafts[0].Reserve(wanted);

        return units;
    }

    private static int Lower(List<Draft> drafts, int units)
    {
        foreach (var draft in drafts)
        {
            var lowered = Math.Clamp(draft.Row.Sent, 0, units);
            draft.AddStock(-lowered);
            units -= lowered;
        }

        return units;
    }

    private sealed class Draft(WarehouseRow row)
    {
        public WarehouseRow Row { get; } = row;

        public int Stock { get; private set; }

        public int Reserved { get; private set; }

        public void AddStock(int units) => Stock += units;

        public void Reserve(int units) => Reserved += units;
    }
}
