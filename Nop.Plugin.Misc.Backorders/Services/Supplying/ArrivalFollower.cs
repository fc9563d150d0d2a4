using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class ArrivalFollower : IArrivalFollower
{
    private readonly IReplanner _replanner;

    public ArrivalFollower(IReplanner replanner)
    {
        _replanner = replanner;
    }

    public virtual async Task FollowAsync(IReadOnlyList<ArrivalWrite> writes, PromiseCause? cause = null)
    {
        ArgumentNullException.ThrowIfNull(writes);
        var causes = writes
            .Select(write => (Key: new StockKey(write.After.ProductId, write.After.CombinationId), Cause: cause ?? ArrivalChanges.CauseOf(write.Change)))
            .Where(change => change.Cause is not null)
            .GroupBy(change => change.Key)
            .ToDictionary(group => group.Key, group => group.First().Cause!.Value);

        await _replanner.ReplanAsync(causes);
    }
}
