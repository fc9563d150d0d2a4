using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>Orders that the platform had cancelled, and whose status somebody set back by hand.</summary>
public interface IOrderReopener
{
    /// <summary>What its units take from each stock item, as corrections below 0; nothing where the order is not one of these.</summary>
    Task<IReadOnlyList<(StockKey Key, int PerItem, PlannedCorrection Correction)>> ReadAsync(int orderId);

    /// <summary>Notes that a person calls it open.</summary>
    Task OpenAsync(int orderId, int actorId);
}
