using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Receiving;

/// <summary>The rows of receipts: each is the intent of a call and, once done, its record.</summary>
public interface IReceiptBook
{
    Task<Receipt?> FindAsync(Guid receiptGuid);

    /// <summary>Whether units of the arrival are being booked in, or nobody knows whether they were.</summary>
    Task<bool> IsOnTheWayAsync(int arrivalId);

    /// <summary>
    /// Writes the intent and raises the arrival's version, in one transaction. False where somebody wrote the arrival since,
    /// or the same form was sent before; then nothing is written.
    /// </summary>
    Task<bool> BeginAsync(Receipt receipt, int version);

    /// <summary>From intended to calling. False where it is not intended any more.</summary>
    Task<bool> TakeUpAsync(Receipt receipt);

    /// <summary>
    /// Once the platform has the units, whoever finds it out: the arrival has received them and the receipt is done, in one
    /// transaction. The stock item notes that subscribers may have to hear of it. False where that was so before.
    /// </summary>
    Task<bool> FinishAsync(Receipt receipt);

    /// <summary>Nothing came of it.</summary>
    Task<bool> WithdrawAsync(Receipt receipt);

    /// <summary>Neither done nor withdrawn, and not touched for so long; the first one first.</summary>
    Task<IList<Receipt>> GetStuckAsync(TimeSpan patience);
}
