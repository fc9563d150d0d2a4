namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>Which sentences a quantity is told with.</summary>
public enum QuantityShape
{
    /// <summary>All on hand: backorders are not mentioned.</summary>
    AllReady = 1,

    /// <summary>3 ready to ship. 2 on backorder.</summary>
    SomeReadyCounted = 2,

    /// <summary>Some ready to ship, the others on backorder; neither number is told.</summary>
    SomeReady = 3,

    /// <summary>All on backorder.</summary>
    AllOnBackorder = 4,
}

/// <summary>
/// A quantity that is asked for, split into what is on hand and what has to be waited for. What is on hand may be a
/// secret of the shop, and whoever knows how many of his units wait can work it out: where it is not told, neither is told.
/// <code>
/// asked  on hand  shows stock   ready  on backorder
///     5        3           no       3      2          within 10 of what is on hand
///    13        3           no       3     10
///    14        3           no    some others
///    14        3          yes       3     11
///     5       -2           no       -      5          below 0 is nothing on hand; uncut, 7 would be on backorder
/// </code>
/// </summary>
/// <param name="Ready"><c>null</c>: must not be told.</param>
/// <param name="OnBackorder"><c>null</c>: must not be told.</param>
public readonly record struct QuantitySplit(QuantityShape Shape, int? Ready, int? OnBackorder)
{
    public const int NEAR = 10;

    /// <param name="asked">From 1.</param>
    /// <param name="onHand">Units that the shopper could have now.</param>
    /// <param name="showsStock">Whether the product displays its stock quantity.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not even one unit is asked for.</exception>
    public static QuantitySplit Of(int asked, int onHand, bool showsStock)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked);
        if (onHand >= asked)
            return new(QuantityShape.AllReady, asked, 0);
        if (onHand <= 0)
            return new(QuantityShape.AllOnBackorder, 0, asked);

        var missing = asked - onHand;

        return showsStock || missing <= NEAR
            ? new(QuantityShape.SomeReadyCounted, onHand, missing)
            : new(QuantityShape.SomeReady, null, null);
    }
}
