namespace Nop.Plugin.Misc.Backorders.Planning.Shortages;

/// <summary>
/// What is missing of a stock item: the law's right side.
/// <code>
/// deficit = max(0, -(stock + correction))      missing = deficit + withheld
/// stock  correction  withheld   deficit  missing
///    2        0          0          0        0     clamped: what is left over is not a negative shortage
///   -3        0          0          3        3
///   -3        1          0          2        2     one unit of an order that gave its stock back to nobody
///    2        0          2          0        2     on hand, and a policy gives it to nobody
/// </code>
/// </summary>
/// <param name="Stock">The platform's sellable number, read from the table under the lock; may be below 0.</param>
/// <param name="Correction">Units that the platform counts wrongly for a stored reason, signed.</param>
/// <param name="Withheld">Units on hand that a policy gives to nobody, 0 or more.</param>
public readonly record struct StockNumbers(int Stock, int Correction = 0, int Withheld = 0)
{
    public long Deficit => Math.Max(0, -((long)Stock + Correction));

    /// <summary>What could be had now, as far as an int goes; below 0 where units are missing.</summary>
    public int OnHand => (int)Math.Clamp((long)Stock + Correction, int.MinValue, int.MaxValue);

    public long Missing => Deficit + Math.Max(0, Withheld);
}
