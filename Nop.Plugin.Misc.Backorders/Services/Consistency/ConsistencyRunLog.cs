using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <inheritdoc />
public class ConsistencyRunLog : IConsistencyRunLog
{
    private static readonly TimeSpan _kept = TimeSpan.FromDays(90);

    private readonly IRepository<ConsistencyRun> _consistencyRunRepository;
    private readonly TimeProvider _timeProvider;

    public ConsistencyRunLog(IRepository<ConsistencyRun> consistencyRunRepository, TimeProvider timeProvider)
    {
        _consistencyRunRepository = consistencyRunRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<ConsistencyRun?> FindLastAsync()
    {
        var rows = await _consistencyRunRepository.Table.OrderByDescending(run => run.Id).Take(1).ToListAsync();
        return rows.Count > 0 ? rows[0] : null;
    }

    public virtual async Task NoteAsync(ConsistencyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        await _consistencyRunRepository.InsertAsync(new ConsistencyRun
        {
            RanOnUtc = now,
            Broken = findings.Count(Severity.Broken),
            Attention = findings.Count(Severity.Attention),
            Notes = findings.Count(Severity.Note),
            Complete = findings.IsComplete,
        }, publishEvent: false);

        var before = now - _kept;
        await _consistencyRunRepository.Table.Where(run => run.RanOnUtc < before).DeleteAsync();
    }
}
