using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <inheritdoc />
public class ConsistencyReport : IConsistencyReport
{
    /// <summary>Nobody reads on after so many of a kind, and no page should have to hold more. What was seen does not count, up to as many again.</summary>
    private const int OF_A_KIND = 200;

    private readonly IEnumerable<IConsistencyCheck> _checks;
    private readonly ISeenFindings _seenFindings;

    public ConsistencyReport(IEnumerable<IConsistencyCheck> checks, ISeenFindings seenFindings)
    {
        _checks = checks;
        _seenFindings = seenFindings;
    }

    public virtual async Task<ConsistencyFindings> RunAsync()
    {
        var findings = new List<Finding>();
        foreach (var check in _checks)
            findings.AddRange(await check.FindAsync(2 * OF_A_KIND));

        var seen = await ReadSeenAsync(findings);
        var limit = OF_A_KIND + Math.Min(OF_A_KIND, seen.Count);
        var kinds = findings.GroupBy(finding => finding.Kind).ToList();
        var sorted = kinds.OrderBy(kind => kind.Key)
            .SelectMany(kind => kind.OrderBy(finding => finding.ProductId).ThenBy(finding => finding.CombinationId).ThenBy(finding => finding.LineId).Take(limit))
            .Select(finding => finding.CanBeSeen ? finding with { Seen = seen.GetValueOrDefault(finding.Key) } : finding);

        return new ConsistencyFindings([.. sorted], kinds.TrueForAll(kind => kind.Count() < limit));
    }

    /// <summary>By key; not asked for where nothing is found that can be called seen.</summary>
    private async Task<Dictionary<string, SeenFinding>> ReadSeenAsync(List<Finding> findings)
    {
        var seen = new Dictionary<string, SeenFinding>(StringComparer.Ordinal);
        if (!findings.Exists(finding => finding.CanBeSeen))
            return seen;

        foreach (var row in await _seenFindings.GetAllAsync())
            seen.TryAdd(row.FindingKey, row);

        return seen;
    }
}
