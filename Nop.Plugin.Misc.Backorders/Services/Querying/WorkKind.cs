namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <summary>What waits for a person, in the order in which it is listed.</summary>
public enum WorkKind
{
    /// <summary>More of a stock item is missing than lines wait for.</summary>
    Unexplained = 1,

    /// <summary>A stock item is no longer counted as it was.</summary>
    Frozen = 2,

    /// <summary>The platform counts units of an order item wrongly.</summary>
    Correction = 3,

    /// <summary>An order that was really cancelled has been set back to another status.</summary>
    Reopened = 4,

    /// <summary>A person holds a stock item, or keeps units of it for new orders.</summary>
    Withheld = 5,
}
