using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Shortages;

/// <summary>
/// An order item that may answer for a shortage: inserted or updated in this request, or with an id above the mark.
/// Where it has a line already, the line's units and noted quantity count, not these.
/// </summary>
/// <param name="InThisRequest">A claim made now is newer than one that is found above the mark.</param>
/// <param name="ByPerson">Units that a person charges to it though they were never short; <c>null</c>: nobody did.</param>
public sealed record Claimant(QueuePlace Place, OrderItemUnits Units, bool InThisRequest, int? ByPerson = null);

/// <summary>Newest claim first: those of this request, then the higher order item id. Total.</summary>
public sealed class NewestFirst : IComparer<Claimant>
{
    private NewestFirst()
    {
    }

    public static NewestFirst Order { get; } = new();

    public int Compare(Claimant? x, Claimant? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);

        return x.InThisRequest != y.InThisRequest
            ? y.InThisRequest.CompareTo(x.InThisRequest)
            : y.Place.OrderItemId.CompareTo(x.Place.OrderItemId);
    }
}
