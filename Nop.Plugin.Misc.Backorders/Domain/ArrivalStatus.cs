namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>How far stock that is to come has come. Overdue is not stored: it follows from the window, the grace days and the day. Numbers are stored.</summary>
public enum ArrivalStatus
{
    Planned = 10,

    /// <summary>The supplier confirmed the days.</summary>
    Confirmed = 20,

    /// <summary>On its way; as certain as confirmed.</summary>
    InTransit = 30,

    /// <summary>All that will come has come.</summary>
    Received = 40,

    Cancelled = 50,
}
