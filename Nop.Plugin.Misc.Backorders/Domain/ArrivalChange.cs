namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>Why an arrival got a revision; of several changes at once the first here. Numbers are stored.</summary>
public enum ArrivalChange
{
    Added = 10,
    Cancelled = 20,
    Received = 30,
    Reopened = 40,
    Moved = 50,
    Confirmed = 60,

    /// <summary>Another status, neither cancelled nor received.</summary>
    StatusSet = 70,

    QuantityChanged = 80,

    /// <summary>Supplier, reference, warehouse or note.</summary>
    Edited = 90,
}
