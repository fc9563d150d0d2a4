using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency.Checks;

/// <summary>
/// A line's quantities are the sums of its moves, state by state. That is added up for the open lines and those that changed
/// last, so many as a run can hold; for all others it is seen that all their units were charged to them, since no other move
/// changes a line's total. Found and expected are the units of the first state that differs.
/// </summary>
public class MovesCheck : IConsistencyCheck
{
    private const int LINES_ADDED_UP = 20_000;

    private readonly IRepository<Line> _lineRepository;
    private readonly IRepository<Move> _moveRepository;

    public MovesCheck(IRepository<Line> lineRepository, IRepository<Move> moveRepository)
    {
        _lineRepository = lineRepository;
        _moveRepository = moveRepository;
    }

    public virtual async Task<IReadOnlyList<Finding>> FindAsync(int limit)
    {
        var findings = await AddUpAsync();
        var known = findings.Select(finding => finding.LineId).ToHashSet();
        foreach (var finding in (await ChargedOtherwiseAsync(limit)).Concat(await NeverChargedAsync(limit)))
        {
            if (known.Add(finding.LineId))
                findings.Add(finding);
        }

        var closed = await _lineRepository.Table
            .Where(line => line.Closed && line.Waiting + line.Ready + line.Released > 0)
            .OrderBy(line => line.Id)
            .Take(limit)
            .ToListAsync();

        return [.. findings, .. closed.Select(line => LineFinding.Of(line, FindingKind.ClosedWithUnits))];
    }

    private async Task<List<Finding>> AddUpAsync()
    {
        var window = _lineRepository.Table.OrderBy(line => line.Closed).ThenByDescending(line => line.UpdatedOnUtc).ThenBy(line => line.Id).Take(LINES_ADDED_UP);
        var lines = await window.ToListAsync();
        var moves = await _moveRepository.Table
            .Join(window, move => move.LineId, line => line.Id, (move, line) => new { move.LineId, move.KindId, move.Quantity })
            .GroupBy(move => new { move.LineId, move.KindId })
            .Select(group => new { group.Key.LineId, group.Key.KindId, Units = group.Sum(move => move.Quantity) })
            .ToListAsync();

        var byLine = moves.ToLookup(move => move.LineId, move => (move.KindId, move.Units));
        return [.. lines.Select(line => Compare(line, MoveSums.Of(byLine[line.Id]).Quantities)).OfType<Finding>()];
    }

    private static Finding? Compare(Line line, Quantities byMoves)
    {
        var stored = new Quantities(line.Waiting, line.Ready, line.Released, line.Shipped, line.Cancelled);
        foreach (var state in Enum.GetValues<UnitState>())
        {
            if (stored.In(state) != byMoves.In(state))
                return LineFinding.Of(line, FindingKind.NotTheSumOfMoves) with { Found = stored.In(state), Expected = byMoves.In(state) };
        }

        return null;
    }

    private async Task<IEnumerable<Finding>> ChargedOtherwiseAsync(int limit)
    {
        var charged = _moveRepository.Table
            .Where(move => move.KindId == (int)MoveKind.Charged)
            .GroupBy(move => move.LineId)
            .Select(group => new { LineId = group.Key, Units = group.Sum(move => move.Quantity) });
        var rows = await _lineRepository.Table
            .Join(charged, line => line.Id, row => row.LineId, (line, row) => new { line, row.Units })
            .Where(row => row.line.Waiting + row.line.Ready + row.line.Released + row.line.Shipped + row.line.Cancelled != row.Units)
            .OrderBy(row => row.line.Id)
            .Take(limit)
            .ToListAsync();

        return rows.Select(row => OfTotal(row.line, row.Units));
    }

    private async Task<IEnumerable<Finding>> NeverChargedAsync(int limit)
    {
        var moves = _moveRepository.Table.Where(move => move.KindId == (int)MoveKind.Charged);
        var rows = await _lineRepository.Table
            .Where(line => line.Waiting + line.Ready + line.Released + line.Shipped + line.Cancelled != 0 && !moves.Any(move => move.LineId == line.Id))
            .OrderBy(line => line.Id)
            .Take(limit)
            .ToListAsync();

        return rows.Select(line => OfTotal(line, 0));
    }

    private static Finding OfTotal(Line line, int charged)
    {
        var total = (long)line.Waiting + line.Ready + line.Released + line.Shipped + line.Cancelled;
        return LineFinding.Of(line, FindingKind.NotTheSumOfMoves) with { Found = total, Expected = charged };
    }
}
