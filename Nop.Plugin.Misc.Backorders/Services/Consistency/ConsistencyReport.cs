namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <inheritdoc />
public class ConsistencyReport : IConsistencyReport
{
    /// <summary>Nobody reads on after so many of a kind, and no page should have to hold more.</summary>
    private const int OF_A_KIND = 200;

    private readonly IEnumerable<IConsistencyCheck> _checks;

    public ConsistencyReport(IEnumerable<IConsistencyCheck> checks)
    {
        _checks = checks;
    }

    public virtual async Task<ConsistencyFindings> RunAsync()
    {
        var findings = new List<Finding>();
        foreach (var check in _checks)
            findings.AddRange(await check.FindAsync(OF_A_KIND));

        var kinds = findings.GroupBy(finding => finding.Kind).ToList();
        var sorted = kinds.OrderBy(kind => kind.Key)
            .SelectMany(kind => kind.OrderBy(finding => finding.ProductId).ThenBy(finding => finding.CombinationId).ThenBy(finding => finding.LineId).Take(OF_A_KIND));

        return new ConsistencyFindings([.. sorted], kinds.TrueForAll(kind => kind.Count() < OF_A_KIND));
    }
}
