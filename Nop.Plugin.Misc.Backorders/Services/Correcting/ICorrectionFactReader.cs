using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>
/// Reads what corrections follow from: closed orders and noted reservations. It asks the platform's services which stock items an
/// order item takes from, so it is called before the transaction. Orders closed before the plugin was installed are left
/// alone, and those from before it whose end wrote no note, unless they have a line: what became of their goods nobody can tell.
/// </summary>
public interface ICorrectionFactReader
{
    Task<IReadOnlyList<PlannedCorrection>> ReadAsync(StockItem item);
}
