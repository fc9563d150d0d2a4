namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>A row of the platform's stock history.</summary>
/// <param name="InSeveralWarehouses">Whether its product is counted in several warehouses now; else a warehouse is a label.</param>
/// <param name="Message">Names the order that took the units, where one did.</param>
internal sealed record HistoryRow(int Id, int ProductId, int CombinationId, int WarehouseId, int Adjustment, int Stock, DateTime OnUtc, bool InSeveralWarehouses, string? Message);

/// <summary>A row whose stock is not that of the row before it plus its own adjustment.</summary>
/// <param name="IsSetBack">Whether it follows from the row before that one, written within a minute: as if the one in between had never been.</param>
internal sealed record HistoryJump(HistoryRow Row, HistoryRow Before, bool IsSetBack);

/// <summary>
/// Holds each row against the one before it: its stock is that one's plus its own adjustment. With several warehouses each
/// has a chain of its own; with one, a move to another takes everything out of the first and puts it into the second, so
/// both the product's chain and the warehouse's are good enough. The first row of a chain has nothing to follow from.
/// Worked: 5, then -1 to 4, then -1 to 4: set back, one unit too many is in stock. 5, then -1 to 7: changed by +3 unheard.
/// Cost: O(n) for n rows.
/// </summary>
internal static class HistoryChain
{
    public static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(1);

    /// <param name="rows">The oldest first.</param>
    public static IReadOnlyList<HistoryJump> Find(IEnumerable<HistoryRow> rows)
    {
        var jumps = new List<HistoryJump>();
        var last = new Dictionary<(int, int, int), (HistoryRow Row, HistoryRow? Before)>();
        foreach (var row in rows)
        {
            var keys = KeysOf(row);
            var chains = keys.Where(last.ContainsKey).Select(key => last[key]).ToList();
            if (chains.Count > 0 && !chains.Exists(chain => Follows(row, chain.Row)))
                jumps.Add(JumpOf(row, chains[0].Row, chains[0].Before));
            foreach (var key in keys)
                last[key] = (row, last.TryGetValue(key, out var chain) ? chain.Row : null);
        }

        return jumps;
    }

    private static bool Follows(HistoryRow row, HistoryRow before)
    {
        return row.Stock == (long)before.Stock + row.Adjustment;
    }

    private static HistoryJump JumpOf(HistoryRow row, HistoryRow before, HistoryRow? beforeThat)
    {
        return new HistoryJump(row, before, beforeThat is not null && Follows(row, beforeThat) && row.OnUtc - before.OnUtc <= SameMoment);
    }

    private static (int, int, int)[] KeysOf(HistoryRow row)
    {
        if (row.CombinationId > 0)
            return [(row.ProductId, row.CombinationId, 0)];

        return row.InSeveralWarehouses
            ? [(row.ProductId, 0, row.WarehouseId)]
            : [(row.ProductId, 0, -1), (row.ProductId, 0, row.WarehouseId)];
    }
}
