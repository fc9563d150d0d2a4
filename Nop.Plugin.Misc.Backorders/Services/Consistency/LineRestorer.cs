using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <inheritdoc />
public class LineRestorer : ILineRestorer
{
    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Move> _moveRepository;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly TimeProvider _timeProvider;

    public LineRestorer(IRepository<Line> lineRepository, IRepository<Move> moveRepository, IRepository<StockItem> stockItemRepository, TimeProvider timeProvider)
    {
        _lineRepository = lineRepository;
        _moveRepository = moveRepository;
        _stockItemRepository = stockItemRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IReadOnlyList<Restoration>> FindAsync(int stockItemId)
    {
        var lines = await _lineRepository.Table.Where(line => line.StockItemId == stockItemId).OrderBy(line => line.Id).ToListAsync();
        var moves = (await _moveRepository.Table
            .Join(_lineRepository.Table.Where(line => line.StockItemId == stockItemId), move => move.LineId, line => line.Id, (move, line) => new { move.LineId, move.KindId, move.Quantity })
            .GroupBy(move => new { move.LineId, move.KindId })
            .Select(group => new { group.Key.LineId, group.Key.KindId, Units = group.Sum(move => move.Quantity) })
            .ToListAsync()).ToLookup(move => move.LineId, move => (move.KindId, move.Units));

        var found = new List<Restoration>();
        foreach (var line in lines)
        {
            var stored = new Quantities(line.Waiting, line.Ready, line.Released, line.Shipped, line.Cancelled);
            var byMoves = MoveSums.Of(moves[line.Id]);
            if (byMoves.IsPossible && (byMoves.Quantities != stored || line.Closed != (byMoves.Quantities.Open == 0)))
                found.Add(new Restoration(line.Id, line.OrderId, line.OrderNumber ?? string.Empty, stored, byMoves.Quantities));
        }

        return found;
    }

    public virtual async Task RestoreAsync(int stockItemId, Predicate<IReadOnlyList<Restoration>> isAsShown)
    {
        ArgumentNullException.ThrowIfNull(isAsShown);
        using var scope = AmbientTransaction.Begin();
        await _stockItemRepository.Table.Where(item => item.Id == stockItemId).Set(item => item.Version, item => unchecked(item.Version + 1)).UpdateAsync();
        var restorations = await FindAsync(stockItemId);
        if (!isAsShown(restorations))
            return;

        var now = _timeProvider.GetUtcNow().UtcDateTime;
        foreach (var line in restorations)
        {
            await _lineRepository.Table
                .Where(row => row.Id == line.LineId)
                .Set(row => row.Waiting, line.ByMoves.Waiting)
                .Set(row => row.Ready, line.ByMoves.Ready)
                .Set(row => row.Released, line.ByMoves.Released)
                .Set(row => row.Shipped, line.ByMoves.Shipped)
                .Set(row => row.Cancelled, line.ByMoves.Cancelled)
                .Set(row => row.Closed, line.ByMoves.Open == 0)
                .Set(row => row.UpdatedOnUtc, now)
                .UpdateAsync();
        }

        scope.Complete();
    }
}
