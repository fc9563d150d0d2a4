namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>Where an intent stands. Numbers are stored.</summary>
public enum IntentStatus
{
    /// <summary>Committed on our side, the platform has not been called.</summary>
    Intended = 10,

    /// <summary>The platform is being called; whether it did anything is told by the Guid alone.</summary>
    Calling = 20,

    /// <summary>The shipment item is known, or none is needed.</summary>
    Done = 30,

    /// <summary>Nothing came of it; the units are the line's again.</summary>
    Withdrawn = 40,
}
