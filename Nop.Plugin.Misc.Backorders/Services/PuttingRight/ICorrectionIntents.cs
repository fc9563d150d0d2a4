using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.PuttingRight;

/// <summary>The intents' rows of corrections that are put right: of one correction at most one is on the way.</summary>
public interface ICorrectionIntents
{
    /// <summary>
    /// Notes that what is open of a correction is put right: under the stock item's lock, so that of two who want it one gets it.
    /// Whether it is written, taking it up tells.
    /// </summary>
    /// <param name="shown">As the person saw it.</param>
    /// <returns>Null where something else is open of it by now, or somebody is putting it right.</returns>
    Task<Intent?> BeginAsync(Correction shown, int actorId);

    /// <summary>Whether somebody is putting the correction right. May be called inside our transaction.</summary>
    Task<bool> IsOnTheWayAsync(int correctionId);

    /// <summary>Those on the way that nobody has touched for so long, the oldest first.</summary>
    Task<IList<Intent>> GetStuckAsync(TimeSpan patience);

    /// <summary>
    /// Done, inside the transaction that settles it. Also from withdrawn: whoever finishes knows that the platform has the units,
    /// and a slow call may have been given up. False where it was done before.
    /// </summary>
    Task<bool> FinishAsync(int intentId);
}
