using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// Writes promises with set-based statements: lines with the same promise share one, however many they are, so the number
/// grows with the different dates and not with the lines. Affected rows are checked.
/// </summary>
public interface IPromiseLineWriter
{
    /// <exception cref="LedgerException">Not as many rows were there as the plan said.</exception>
    Task WriteAsync(IReadOnlyList<PromiseChange> changes, PromiseCause cause);
}
