using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What follows from arrivals that were written and committed: their stock items are planned anew, once each.</summary>
public interface IArrivalFollower
{
    /// <param name="cause">What the promises' revisions name; null: what each change was.</param>
    Task FollowAsync(IReadOnlyList<ArrivalWrite> writes, PromiseCause? cause = null);
}
