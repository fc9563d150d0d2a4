namespace Nop.Plugin.Misc.Backorders.Planning.Corrections;

/// <summary>Why the platform's number is wrong by units of an order item. Numbers are stored.</summary>
public enum CorrectionReason
{
    /// <summary>The order's status was set to Cancelled by hand: what was not sent never went back to the stock.</summary>
    NotGivenBack = 10,

    /// <summary>The order was cancelled or deleted after units were sent: the platform counts them, the customer has them.</summary>
    SentThenClosed = 20,

    /// <summary>A parcel left from another warehouse than the reserved one: its reservation stayed behind.</summary>
    ReservationLeft = 30,

    /// <summary>A person said that a cancelled order is open again: the platform had returned its units.</summary>
    OrderReopened = 40,

    /// <summary>A person moved units here from a stock item that is not counted any more: this one's number does not know them.</summary>
    MovedHere = 50,
}

/// <summary>Which way a correction goes by its reason.</summary>
public static class CorrectionReasons
{
    /// <summary>
    /// Whether so many signed units go against the reason: they were put right in the platform, and it is no longer so. An order
    /// of 3 closed by hand (+3), put right (+3 in the platform), set back to open: the platform has 3 too many, -3.
    /// </summary>
    public static bool IsReversedBy(this CorrectionReason reason, int units)
    {
        return reason is CorrectionReason.NotGivenBack or CorrectionReason.ReservationLeft ? units < 0 : units > 0;
    }
}
