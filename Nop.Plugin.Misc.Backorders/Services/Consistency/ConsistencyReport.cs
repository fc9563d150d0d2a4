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
        var seen = (await _seenFindings.GetAllAsync()).GroupBy(row => row.FindingKey, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var limit = OF_A_KIND + Math.Min(OF_A_KIND, seen.Count);
        var findings = new List<Finding>();
        foreach (var check in _checks)
            findings.AddRange(await check.FindAsync(limit));

        var kinds = findings.GroupBy(finding => finding.Kind).ToList();
        var sorted = kinds.OrderBy(kind => kind.Key)
            .SelectMany(kind => kind.OrderBy(finding => finding.ProductId).ThenBy(finding => finding.CombinationId).ThenBy(finding => finding.LineId).Take(limit))
            .Select(finding => finding.CanBeSeen ? finding with { Seen = seen.GetValueOrDefault(finding.Key) } : finding);

        return new ConsistencyFindings([.. sorted], kinds.TrueForAll(kind => kind.Count() < limit));
    }
}
