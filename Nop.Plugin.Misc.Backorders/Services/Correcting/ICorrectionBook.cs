using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Correcting;

/// <summary>The corrections of a stock item, written inside its transaction.</summary>
public interface ICorrectionBook
{
    /// <summary>
    /// Makes the rows say what the facts say; what was put right stays in the platform's number, also where it is no longer so.
    /// Gives back the sum that corrects the stock.
    /// </summary>
    Task<int> DecideAsync(StockItem item, IReadOnlyList<PlannedCorrection> facts);

    /// <summary>Whether exactly so many signed units of a correction are open.</summary>
    Task<bool> IsOpenAsync(int correctionId, int units);

    /// <summary>Settles so many signed units of a correction, whatever else it has become; the sum that is left. A correction of another item is not touched.</summary>
    Task<int> SettleAsync(StockItem item, int correctionId, int units, Settlement settlement, int actorId);

    /// <summary>
    /// Adds a correction that a person's decision entails, to what is there of the same reason; the new sum. One of an order that is
    /// open again takes the place of what its sent units were corrected by while it was closed.
    /// </summary>
    Task<int> AddAsync(StockItem item, PlannedCorrection correction, int actorId);
}
