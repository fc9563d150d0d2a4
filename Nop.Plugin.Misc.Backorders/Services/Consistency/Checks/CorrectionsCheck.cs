using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// A stock item's correction is the sum of what is open of its corrections, and a correction says what it was made of:
/// <list type="bullet">
/// <item>opened again: the sum of the decisions that opened the order;</item>
/// <item>moved here: no more than the decisions that moved lines here, of which those that are closed are given back;</item>
/// <item>reservation left: no more than what was noted as the parcels were sent, the last of which a sweep has not seen yet.</item>
/// </list>
/// What is not given back and what was sent, then closed is made anew from orders and shipments by each sweep that confirms
/// the item; an altered row shows in the sum until then.
/// </summary>
public class CorrectionsCheck : IConsistencyCheck
{
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Decision> _decisionRepository;
    private readonly IRepository<LeftReservation> _leftReservationRepository;
    private readonly IRepository<StockItem> _stockItemRepository;

    public CorrectionsCheck(IRepository<Correction> correctionRepository,
        IRepository<Decision> decisionRepository,
        IRepository<LeftReservation> leftReservationRepository,
        IRepository<StockItem> stockItemRepository)
    {
        _correctionRepository = correctionRepository;
        _decisionRepository = decisionRepository;
        _leftReservationRepository = leftReservationRepository;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var findings = new List<Finding>();
        findings.AddRange(await OfSumsAsync(limit));
        findings.AddRange(await OfAsync(CorrectionReason.OrderReopened, OfDecisions(DecisionKind.OrderReopened), mayBeLess: true, limit));
        findings.AddRange(await OfAsync(CorrectionReason.MovedHere, OfDecisions(DecisionKind.LineMoved), mayBeLess: true, limit));
        findings.AddRange(await OfAsync(CorrectionReason.ReservationLeft, OfParcels(), mayBeLess: true, limit));

        return findings;
    }

    private async Task<IEnumerable<Finding>> OfSumsAsync(int limit)
    {
        var sums = _correctionRepository.Table
            .GroupBy(row => row.StockItemId)
            .Select(group => new { StockItemId = group.Key, Quantity = group.Sum(row => row.Quantity), Settled = group.Sum(row => row.Settled) });
        var different = await _stockItemRepository.Table
            .Join(sums, item => item.Id, sum => sum.StockItemId, (item, sum) => new { item, Sum = sum.Quantity - sum.Settled })
            .Where(row => row.item.Correction != row.Sum)
            .OrderBy(row => row.item.Id)
            .Take(limit)
            .ToListAsync();
        var corrections = _correctionRepository.Table;
        var alone = await _stockItemRepository.Table
            .Where(item => item.Correction != 0 && !corrections.Any(row => row.StockItemId == item.Id))
            .OrderBy(item => item.Id)
            .Take(limit)
            .ToListAsync();

        return different.Select(row => (Item: row.item, row.Sum)).Concat(alone.Select(item => (Item: item, Sum: 0)))
            .Select(row => Of(row.Item, FindingKind.CorrectionsWrong) with { Found = row.Item.Correction, Expected = row.Sum });
    }

    /// <summary>Rows of that reason whose quantity is not the sum of their facts, or that have none.</summary>
    /// <param name="mayBeLess">Whether all between nothing and the sum is right, whatever its sign.</param>
    private async Task<IEnumerable<Finding>> OfAsync(CorrectionReason reason, IQueryable<FactRow> facts, bool mayBeLess, int limit)
    {
        var reasonId = (int)reason;
        var rows = await _correctionRepository.Table
            .Where(row => row.ReasonId == reasonId)
            .Join(_stockItemRepository.Table.Where(item => !item.Frozen), row => row.StockItemId, item => item.Id, (row, item) => new { row, item })
            .Join(facts, row => new { row.item.Id, row.row.OrderItemId }, fact => new { Id = fact.StockItemId, fact.OrderItemId }, (row, fact) => new { row.row, row.item, fact.Quantity })
            .Where(row => row.row.Quantity != row.Quantity
                && (!mayBeLess
                    || (row.Quantity < 0 && (row.row.Quantity < row.Quantity || row.row.Quantity > 0))
                    || (row.Quantity >= 0 && (row.row.Quantity > row.Quantity || row.row.Quantity < 0))))
            .OrderBy(row => row.row.Id)
            .Take(limit)
            .ToListAsync();
        var without = await _correctionRepository.Table
            .Where(row => row.ReasonId == reasonId && row.Quantity != 0 && !facts.Any(fact => fact.StockItemId == row.StockItemId && fact.OrderItemId == row.OrderItemId))
            .Join(_stockItemRepository.Table.Where(item => !item.Frozen), row => row.StockItemId, item => item.Id, (row, item) => new { row, item })
            .OrderBy(row => row.row.Id)
            .Take(limit)
            .ToListAsync();

        return rows.Select(row => (Row: row.row, Item: row.item, row.Quantity)).Concat(without.Select(row => (Row: row.row, Item: row.item, Quantity: 0)))
            .Select(row => Of(row.Item, FindingKind.CorrectionAltered) with { OrderId = row.Row.OrderId, Found = row.Row.Quantity, Expected = row.Quantity });
    }

    /// <summary>A decision that opens or moves also notes what it charged, with the other sign.</summary>
    private IQueryable<FactRow> OfDecisions(DecisionKind kind)
    {
        var kindId = (int)kind;

        return _decisionRepository.Table
            .Where(row => row.KindId == kindId && row.Quantity < 0)
            .GroupBy(row => new { row.StockItemId, row.OrderItemId })
            .Select(group => new FactRow { StockItemId = group.Key.StockItemId, OrderItemId = group.Key.OrderItemId, Quantity = group.Sum(row => row.Quantity) });
    }

    private IQueryable<FactRow> OfParcels()
    {
        return _leftReservationRepository.Table
            .Join(_stockItemRepository.Table.Where(item => item.CombinationId == 0), row => row.ProductId, item => item.ProductId, (row, item) => new { item.Id, row.OrderItemId, row.Quantity })
            .GroupBy(row => new { row.Id, row.OrderItemId })
            .Select(group => new FactRow { StockItemId = group.Key.Id, OrderItemId = group.Key.OrderItemId, Quantity = group.Sum(row => row.Quantity) });
    }

    private static Finding Of(StockItem item, FindingKind kind)
    {
        return new Finding(kind) { ProductId = item.ProductId, CombinationId = item.CombinationId, StockItemId = item.Id };
    }

    private sealed class FactRow
    {
        public int StockItemId { get; init; }

        public int OrderItemId { get; init; }

        public int Quantity { get; init; }
    }
}
