namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>Which of the platform's services an intent is about. Numbers are stored.</summary>
public enum IntentKind
{
    /// <summary>A shipment, found by the Guid in its admin comment.</summary>
    Release = 0,

    /// <summary>A change of stock, found by the Guid in a note of the order.</summary>
    StockCorrection = 10,
}
