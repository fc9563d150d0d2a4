using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>Writes decisions inside the stock item's transaction, onto the item that the plan is then made for.</summary>
public interface IDecisionWriter
{
    /// <summary>
    /// A correction is settled by the units that the decision names: where these are no longer what is open of it, or somebody is
    /// putting it right, nothing is. What was put right is settled whatever is open, with the end of its intent.
    /// </summary>
    Task<DecisionWriting> ApplyAsync(StockItem item, StockReading reading, PersonDecision decision);

    /// <summary>
    /// Gives the new lines of moved units what the old ones were promised first, last and told: where the units are counted
    /// changes nothing of that. After the lines are written and before their dates are planned.
    /// </summary>
    Task CarryPromisesAsync(StockItem item, PersonDecision decision);

    /// <summary>Makes the item's corrections those that the facts say.</summary>
    Task CorrectAsync(StockItem item, IReadOnlyList<PlannedCorrection> facts);
}
