namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>A row of the platform's stock history.</summary>
/// <param name="InSeveralWarehouses">Whether its product is counted in several warehouses now; else a warehouse is a label.</param>
internal sealed record HistoryRow(int Id, int ProductId, int CombinationId, int WarehouseId, int Adjustment, int Stock, DateTime OnUtc, bool InSeveralWarehouses);

/// <summary>
/// Holds each row against the one before it: its stock is that one's plus its own adjustment. With several warehouses each
/// has a chain of its own; with one, a move to another takes everything out of the first and puts it into the second, so
/// both the product's chain and the warehouse's are good enough. The first row of a chain has nothing to follow from.
/// <para>
/// A row that follows from the row before the one before it, written within a minute, is the trace of two changes that
/// both read the same number: the one in between is in the history and not in the stock. Anything else is a change that
/// wrote no history.
/// </para>
/// Worked: 5, then -1 to 4, then -1 to 4: lost, one unit too many is in stock. 5, then -1 to 7: changed by +3 unheard.
/// Cost: O(n) for n rows.
/// </summary>
internal static class HistoryChain
{
    private static readonly TimeSpan _sameMoment = TimeSpan.FromMinutes(1);

    /// <param name="rows">The oldest first.</param>
    public static IReadOnlyList<Finding> Find(IEnumerable<HistoryRow> rows)
    {
        var findings = new List<Finding>();
        var last = new Dictionary<(int, int, int), (HistoryRow Row, HistoryRow? Before)>();
        foreach (var row in rows)
        {
            var keys = KeysOf(row);
            var chains = keys.Where(last.ContainsKey).Select(key => last[key]).ToList();
            if (chains.Count > 0 && !chains.Exists(chain => Follows(row, chain.Row)))
                findings.Add(FindingOf(row, chains[0].Row, chains[0].Before));
            foreach (var key in keys)
                last[key] = (row, last.TryGetValue(key, out var chain) ? chain.Row : null);
        }

        return findings;
    }

    private static bool Follows(HistoryRow row, HistoryRow before)
    {
        return row.Stock == (long)before.Stock + row.Adjustment;
    }

    private static Finding FindingOf(HistoryRow row, HistoryRow before, HistoryRow? beforeThat)
    {
        var lost = beforeThat is not null && Follows(row, beforeThat) && row.OnUtc - before.OnUtc <= _sameMoment;

        return new Finding(lost ? FindingKind.LostUpdate : FindingKind.ChangedWithoutHistory)
        {
            ProductId = row.ProductId,
            CombinationId = row.CombinationId,
            Found = row.Stock,
            Expected = (long)before.Stock + row.Adjustment,
            OnUtc = row.OnUtc,
        };
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
