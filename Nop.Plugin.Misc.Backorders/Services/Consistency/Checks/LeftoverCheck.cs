using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// Rows of the ledger whose owner is not there any more. The plugin never deletes a line or a stock item, so somebody else did,
/// or a part of a backup came back. Nothing is planned by such rows, and nothing takes them away. What was settled or
/// withdrawn is done with and owes nobody anything.
/// </summary>
public class LeftoverCheck : IConsistencyCheck
{
    private readonly IRepository<Correction> _correctionRepository;
    private readonly IRepository<Intent> _intentRepository;
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Move> _moveRepository;
    private readonly IRepository<StockItem> _stockItemRepository;

    public LeftoverCheck(IRepository<Correction> correctionRepository,
        IRepository<Intent> intentRepository,
        IRepository<Line> lineRepository,
        IRepository<Move> moveRepository,
        IRepository<StockItem> stockItemRepository)
    {
        _correctionRepository = correctionRepository;
        _intentRepository = intentRepository;
        _lineRepository = lineRepository;
        _moveRepository = moveRepository;
        _stockItemRepository = stockItemRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var lines = _lineRepository.Table;
        var stockItems = _stockItemRepository.Table;
        var corrections = await _correctionRepository.Table
            .Where(row => row.Quantity != row.Settled && !stockItems.Any(item => item.Id == row.StockItemId))
            .OrderBy(row => row.Id).Take(limit).ToListAsync();
        var intents = await _intentRepository.Table
            .Where(intent => intent.KindId == (int)IntentKind.Release && intent.StatusId != (int)IntentStatus.Withdrawn && !lines.Any(line => line.Id == intent.LineId))
            .OrderBy(intent => intent.Id).Take(limit).ToListAsync();
        var moves = await _moveRepository.Table
            .Where(move => !lines.Any(line => line.Id == move.LineId))
            .GroupBy(move => move.LineId)
            .Select(group => new { LineId = group.Key, Count = group.Count() })
            .OrderBy(row => row.LineId).Take(limit).ToListAsync();

        return
        [
            .. corrections.Select(row => new Finding(FindingKind.CorrectionWithoutStockItem) { StockItemId = row.StockItemId, OrderId = row.OrderId, Found = (long)row.Quantity - row.Settled }),
            .. intents.Select(intent => new Finding(FindingKind.IntentWithoutLine) { StockItemId = intent.StockItemId, LineId = intent.LineId, OrderId = intent.OrderId, Found = intent.Quantity }),
            .. moves.Select(row => new Finding(FindingKind.MovesWithoutLine) { LineId = row.LineId, Found = row.Count }),
        ];
    }
}
