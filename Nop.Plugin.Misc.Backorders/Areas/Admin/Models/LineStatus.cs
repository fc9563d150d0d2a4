using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A line's quantities in one word.</summary>
public enum LineStatus
{
    Waiting,
    PartlyReady,
    Ready,
    Released,
    Shipped,
    Cancelled,

    /// <summary>Its stock item is no longer counted as it was.</summary>
    Frozen,
}

public static class LineStatuses
{
    /// <summary>The first thing to know: what is still to be done outranks what is done.</summary>
    public static LineStatus Of(Line line, bool frozen)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line switch
        {
            { Closed: false } when frozen => LineStatus.Frozen,
            { Waiting: > 0, Ready: > 0 } => LineStatus.PartlyReady,
            { Ready: > 0 } => LineStatus.Ready,
            { Waiting: > 0 } => LineStatus.Waiting,
            { Released: > 0 } => LineStatus.Released,
            { Shipped: > 0 } => LineStatus.Shipped,
            _ => LineStatus.Cancelled,
        };
    }
}
