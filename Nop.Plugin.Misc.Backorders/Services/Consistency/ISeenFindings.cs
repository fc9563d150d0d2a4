using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>What people have seen of the report and called settled.</summary>
public interface ISeenFindings
{
    Task<IReadOnlyList<SeenFinding>> GetAllAsync();

    /// <summary>Notes that a person has seen the finding, once.</summary>
    /// <param name="actorId">The customer id of the person.</param>
    Task MarkAsync(Finding finding, int actorId);

    /// <summary>Takes the note back.</summary>
    Task ForgetAsync(Finding finding);

    /// <summary>Forgets what is not found any more: should it come back, it is news.</summary>
    Task ForgetAllButAsync(IReadOnlyList<Finding> findings);
}
