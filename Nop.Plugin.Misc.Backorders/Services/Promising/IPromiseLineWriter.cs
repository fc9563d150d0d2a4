using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// Writes promises with set-based statements: four at most, however many lines there are and however different their
/// promises are (as many more for each further 256 lines, 900 where few are different). Affected rows are checked.
/// </summary>
public interface IPromiseLineWriter
{
    /// <exception cref="LedgerException">Not as many rows were there as the plan said.</exception>
    Task WriteAsync(IReadOnlyList<PromiseChange> changes);
}
