namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>
/// Looks for one sort of fault, in all stock items at once. Reads only, with a number of statements that does not grow with
/// the shop, and takes nothing for a fault that the platform does rightly.
/// </summary>
public interface IConsistencyCheck
{
    /// <param name="limit">So many findings of a kind at most.</param>
    Task<IReadOnlyList<Finding>> FindAsync(int limit);
}
