using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>An order's units that are wanted again.</summary>
/// <param name="NoteId">The order note of the cancellation that is answered; 0 where the order is not one of these.</param>
/// <param name="Units">What the cancellation returned to each stock item, sent units too, as corrections below 0.</param>
public sealed record ReopenedUnits(int NoteId, IReadOnlyList<(StockKey Key, int PerItem, PlannedCorrection Correction)> Units);

/// <summary>Orders that the platform had cancelled, and whose status somebody set back by hand.</summary>
public interface IOrderReopener
{
    Task<ReopenedUnits> ReadAsync(int orderId);
}
