namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// What the driver does not do. First what has a switch; it goes as soon as the law holds without it.
/// <list type="bullet">
/// <item><see cref="MiscountedOrders"/>: orders cancelled by the status drop-down, and cancelled or deleted ones of which
/// something was sent. Corrections of what a full sweep finds are decided by the sweep after it, so a story must settle twice.</item>
/// <item><see cref="OtherWarehouses"/>: parcels from a warehouse that did not reserve them. The reservation that stays behind cannot be
/// told from one that another program made, so no correction is made for it and the law does not hold.</item>
/// <item><see cref="BundleReleases"/>: releases of an order item that has a line for each part.</item>
/// </list>
/// Then what nobody has decided, so that no oracle is right: an order line made smaller than what was sent of it; a line deleted of
/// which something is in a parcel (its parcel outlives it); an order that was really cancelled, reopened by hand and
/// cancelled again (its stock comes back twice); a sent parcel deleted after its goods were taken back.
/// Several orders at the same moment and interrupted calls have tests of their own, since they cannot be replayed by a seed.
/// </summary>
internal static class LeftOut
{
    public static bool MiscountedOrders => true;

    public static bool OtherWarehouses => true;

    public static bool BundleReleases => true;
}
