namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>What decides a line's place in the queue. It comes from the order and never changes, so a unit that goes
/// back to waiting stands where it stood.</summary>
/// <param name="PlacedUtc">When the order was placed.</param>
public readonly record struct QueuePlace(DateTime PlacedUtc, int OrderId, int OrderItemId);

/// <summary>First come, first served: order placed, then order, then order item. Total, since order items are unique.</summary>
public sealed class FirstComeFirstServed : IComparer<QueuePlace>
{
    private FirstComeFirstServed()
    {
    }

    public static FirstComeFirstServed Order { get; } = new();

    public int Compare(QueuePlace x, QueuePlace y)
    {
        var order = x.PlacedUtc.CompareTo(y.PlacedUtc);
        if (order == 0)
            order = x.OrderId.CompareTo(y.OrderId);

        return order != 0 ? order : x.OrderItemId.CompareTo(y.OrderItemId);
    }
}
