namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>What a person may decide about a stock item. Numbers are stored.</summary>
public enum DecisionKind
{
    /// <summary>Unexplained units are charged to chosen order items.</summary>
    Charged = 10,

    /// <summary>The same by back-fill.</summary>
    BackFilled = 11,

    /// <summary>A correction is settled.</summary>
    CorrectionSettled = 20,

    /// <summary>An order that had been cancelled is open again.</summary>
    OrderReopened = 30,

    /// <summary>What is on hand is given to nobody (1), or to the queue again (0).</summary>
    Held = 40,

    /// <summary>So many units on hand are kept for new orders.</summary>
    Kept = 41,

    /// <summary>A frozen item is counted in the new way from here on.</summary>
    CountingAccepted = 50,

    /// <summary>A line is closed: its open units are cancelled.</summary>
    LineClosed = 60,

    /// <summary>A line's open units went to another stock item, or came from one.</summary>
    LineMoved = 61,
}
