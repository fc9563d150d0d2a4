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
