using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Services.Receiving;

/// <summary>What a person says has come.</summary>
/// <param name="ReceiptGuid">Made with the form: the same form sent twice books once.</param>
/// <param name="Quantity">Units that came, 0 or more; more than were expected is booked and shown as such.</param>
/// <param name="Closes">Nothing more of the arrival will come.</param>
public sealed record ReceiptOrder(SeenArrival Seen, Guid ReceiptGuid, int Quantity, bool Closes, string? Note = null);

/// <summary>What a receipt would do.</summary>
/// <param name="StockBefore">The platform's sellable number now.</param>
/// <param name="Plan">What the stock item's lines would be after it; null where nothing waits for it or it cannot be said.</param>
public sealed record ReceiptPreview(Arrival Arrival, int Quantity, int StockBefore, ReconcilePlan? Plan)
{
    public int StockAfter => StockBefore + Quantity;
}

/// <summary>A preview, or why there is none.</summary>
public sealed record ReceiptPreviewResult(ReceiptPreview? Preview, IReadOnlyList<RefusedArrival> Refusals);

/// <summary>
/// Books what came into the platform's stock, through the platform's services: an intent first, then the call with its Guid
/// in the stock history, then the arrival has received it, in one transaction with the intent's end. Then the queue is
/// served, the dates are planned anew, and who asked the platform to hear of it is told where units are left.
/// </summary>
public interface IReceiptService
{
    /// <summary>Writes nothing.</summary>
    Task<ReceiptPreviewResult> PreviewAsync(int arrivalId, int quantity);

    /// <param name="actorId">The customer id of the person.</param>
    Task<ArrivalResult> ReceiveAsync(ReceiptOrder order, int actorId);

    /// <summary>Finishes or withdraws what never came back. Called by the sweep.</summary>
    Task RecoverAsync();
}
