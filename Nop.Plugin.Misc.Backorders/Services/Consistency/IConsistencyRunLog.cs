using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>Remembers the daily runs of the report.</summary>
public interface IConsistencyRunLog
{
    /// <summary>Null where it never ran.</summary>
    Task<ConsistencyRun?> FindLastAsync();

    /// <summary>Notes a run that ended now, and forgets those of long ago.</summary>
    Task NoteAsync(ConsistencyFindings findings);
}
