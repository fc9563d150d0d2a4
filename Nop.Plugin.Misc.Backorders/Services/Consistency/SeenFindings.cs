using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <inheritdoc />
public class SeenFindings : ISeenFindings
{
    private readonly IRepository<SeenFinding> _seenFindingRepository;
    private readonly TimeProvider _timeProvider;

    public SeenFindings(IRepository<SeenFinding> seenFindingRepository, TimeProvider timeProvider)
    {
        _seenFindingRepository = seenFindingRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IReadOnlyList<SeenFinding>> GetAllAsync()
    {
        return [.. await _seenFindingRepository.Table.OrderBy(row => row.Id).ToListAsync()];
    }

    public virtual async Task MarkAsync(Finding finding, int actorId)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var key = finding.Key;
        if (!finding.CanBeSeen || await _seenFindingRepository.Table.AnyAsync(row => row.FindingKey == key))
            return;

        await _seenFindingRepository.InsertAsync(new SeenFinding
        {
            FindingKey = key,
            KindId = (int)finding.Kind,
            ActorId = actorId,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        }, publishEvent: false);
    }

    public virtual async Task ForgetAsync(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var key = finding.Key;
        await _seenFindingRepository.Table.Where(row => row.FindingKey == key).DeleteAsync();
    }

    public virtual async Task ForgetAllButAsync(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var found = findings.Select(finding => finding.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var chunk in (await GetAllAsync()).Where(row => !found.Contains(row.FindingKey)).Select(row => row.Id).Chunk(900))
        {
            var some = chunk.ToList();
            await _seenFindingRepository.Table.Where(row => some.Contains(row.Id)).DeleteAsync();
        }
    }
}
