using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Receiving;

internal static class ReceiptQueries
{
    /// <summary>Those that are being booked: whether their units are in the platform's stock already nobody knows yet.</summary>
    public static IQueryable<Receipt> OnTheWay(this IQueryable<Receipt> receipts)
    {
        return receipts.Where(receipt => receipt.StatusId == (int)IntentStatus.Intended || receipt.StatusId == (int)IntentStatus.Calling);
    }
}
