namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <summary>Lines with units in one of these states.</summary>
[Flags]
public enum LineStates
{
    None = 0,
    Waiting = 1,
    Ready = 2,
    Released = 4,
    Shipped = 8,
    Cancelled = 16,
}

/// <summary>What the grid asks for. A filter that is not set leaves everything in.</summary>
public sealed record LineFilter
{
    /// <summary>None: lines in any state.</summary>
    public LineStates States { get; init; } = LineStates.Waiting | LineStates.Ready;

    /// <summary>A part of the product's name or the beginning of its SKU, whatever the capitals.</summary>
    public string? Product { get; init; }

    public int ProductId { get; init; }

    /// <summary>The order's number as people write it, or its id.</summary>
    public string? Order { get; init; }

    /// <summary>A part of the first name, last name or e-mail address, whatever the capitals.</summary>
    public string? Customer { get; init; }

    public int StoreId { get; init; }

    /// <summary>Only lines whose order is at least so many days old.</summary>
    public int OlderThanDays { get; init; }
}
