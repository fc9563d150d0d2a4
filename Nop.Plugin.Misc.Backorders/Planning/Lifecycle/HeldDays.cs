namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>Days on which an order item could not be sent, whatever had come, since it or a part of it was not out.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Until">The day on which it is out, which is none of them.</param>
public readonly record struct HeldDays(DateOnly From, DateOnly Until)
{
    public bool Contains(DateOnly day) => From <= day && day < Until;
}
