namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <param name="Findings">The worst first, then by product.</param>
/// <param name="IsComplete">False where a check found more than it may give back.</param>
public sealed record ConsistencyFindings(IReadOnlyList<Finding> Findings, bool IsComplete)
{
    /// <summary>Those that nobody has seen yet.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity && finding.Seen is null);
}

/// <summary>Everything that is not as it should be, at this moment. Reads only; the checks are those that are registered.</summary>
public interface IConsistencyReport
{
    Task<ConsistencyFindings> RunAsync();
}
