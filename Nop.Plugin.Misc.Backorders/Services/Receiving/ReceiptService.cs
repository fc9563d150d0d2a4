using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Notifying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Services.Receiving;

/// <inheritdoc />
public class ReceiptService : IReceiptService
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly IArrivalFollower _arrivalFollower;
    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IReceiptBook _receiptBook;
    private readonly IReconciler _reconciler;
    private readonly IStockBooker _stockBooker;
    private readonly IStockItemBeginner _stockItemBeginner;
    private readonly IStockReader _stockReader;
    private readonly ISubscriberNotices _subscriberNotices;

    public ReceiptService(IArrivalFollower arrivalFollower,
        IRepository<Arrival> arrivalRepository,
        IReceiptBook receiptBook,
        IReconciler reconciler,
        IStockBooker stockBooker,
        IStockItemBeginner stockItemBeginner,
        IStockReader stockReader,
        ISubscriberNotices subscriberNotices)
    {
        _arrivalFollower = arrivalFollower;
        _arrivalRepository = arrivalRepository;
        _receiptBook = receiptBook;
        _reconciler = reconciler;
        _stockBooker = stockBooker;
        _stockItemBeginner = stockItemBeginner;
        _stockReader = stockReader;
        _subscriberNotices = subscriberNotices;
    }

    public virtual async Task<ReceiptPreviewResult> PreviewAsync(int arrivalId, int quantity)
    {
        var (arrival, reading, refusals) = await JudgeAsync(arrivalId, null, quantity, closes: true);
        if (arrival is null || reading is null || refusals.Count > 0)
            return new ReceiptPreviewResult(null, refusals);

        var request = new ReconcileRequest(KeyOf(arrival), ReconcileOccasion.Person, AssumedUnits: quantity);
        var result = await _reconciler.PreviewAsync(request);

        return new ReceiptPreviewResult(new ReceiptPreview(arrival, quantity, reading.Stock, result.Plan), []);
    }

    public virtual async Task<ArrivalResult> ReceiveAsync(ReceiptOrder order, int actorId)
    {
        ArgumentNullException.ThrowIfNull(order);
        var id = order.Seen.ArrivalId;
        if (await _receiptBook.FindAsync(order.ReceiptGuid) is not null)
            return ArrivalResult.Refused(ArrivalRefusal.ReceivedBefore, id);

        var (arrival, _, refusals) = await JudgeAsync(id, order.Seen.Version, order.Quantity, order.Closes);
        if (order.Note?.Length > ArrivalRules.LONGEST_NOTE)
            refusals = [.. refusals, new RefusedArrival(ArrivalRefusal.NoteLong, nameof(order.Note), id, ArrivalRules.LONGEST_NOTE)];
        if (arrival is null || refusals.Count > 0)
            return ArrivalResult.Refused(refusals);

        await _stockItemBeginner.BeginAsync(KeyOf(arrival));
        var receipt = new Receipt
        {
            ReceiptGuid = order.ReceiptGuid,
            ArrivalId = id,
            Quantity = order.Quantity,
            WarehouseId = arrival.WarehouseId,
            Expected = arrival.Expected(),
            Closes = order.Closes,
            Note = string.IsNullOrWhiteSpace(order.Note) ? null : order.Note.Trim(),
            ActorId = actorId,
        };
        if (!await _receiptBook.BeginAsync(receipt, order.Seen.Version))
            return ArrivalResult.Refused(await _receiptBook.FindAsync(order.ReceiptGuid) is null ? ArrivalRefusal.Stale : ArrivalRefusal.ReceivedBefore, id);

        if (receipt.Quantity > 0)
        {
            if (!await _receiptBook.TakeUpAsync(receipt))
                return ArrivalResult.Refused(ArrivalRefusal.OnTheWay, id);

            await _stockBooker.AddAsync(KeyOf(arrival), receipt.WarehouseId, receipt.Quantity, MessageOf(receipt));
        }

        await FinishAsync(receipt, arrival);
        return ArrivalResult.Done(id);
    }

    public virtual async Task RecoverAsync()
    {
        foreach (var receipt in await _receiptBook.GetStuckAsync(_patience))
        {
            var arrival = await _arrivalRepository.Table.FirstOrDefaultAsync(row => row.Id == receipt.ArrivalId);
            if (arrival is not null && await _stockBooker.IsDoneAsync(KeyOf(arrival), MessageOf(receipt)))
                await FinishAsync(receipt, arrival);
            else
                await WithdrawAsync(receipt, arrival);
        }
    }

    /// <summary>While it was on the way nobody counted on its units; they are coming again.</summary>
    private async Task WithdrawAsync(Receipt receipt, Arrival? arrival)
    {
        await _receiptBook.WithdrawAsync(receipt);
        if (arrival is not null)
            await _arrivalFollower.FollowAsync([new ArrivalWrite(arrival, ArrivalChange.Reopened)]);
    }

    private async Task FinishAsync(Receipt receipt, Arrival arrival)
    {
        if (!await _receiptBook.FinishAsync(receipt))
            return;

        await _arrivalFollower.FollowAsync([new ArrivalWrite(arrival, ArrivalChange.Received)]);
        await _subscriberNotices.SendOwedAsync(arrival.ProductId);
    }

    private async Task<(Arrival? Arrival, StockReading? Reading, IReadOnlyList<RefusedArrival> Refusals)> JudgeAsync(int arrivalId, int? version, int quantity, bool closes)
    {
        if (await _arrivalRepository.Table.FirstOrDefaultAsync(row => row.Id == arrivalId) is not { } arrival)
            return (null, null, [Of(ArrivalRefusal.NotFound)]);

        if (!arrival.IsOpen())
            return (arrival, null, [Of(ArrivalRefusal.Closed)]);

        if (await _receiptBook.IsOnTheWayAsync(arrivalId))
            return (arrival, null, [Of(ArrivalRefusal.OnTheWay)]);

        if (version is { } seen && seen != arrival.Version)
            return (arrival, null, [Of(ArrivalRefusal.Stale)]);

        var reading = await _stockReader.ReadAsync(KeyOf(arrival));
        return (arrival, reading, [.. OfUnits(), .. OfStock()]);

        RefusedArrival Of(ArrivalRefusal reason, string field = "", long limit = 0) => new(reason, field, arrivalId, limit);

        IEnumerable<RefusedArrival> OfUnits()
        {
            if (quantity is < 0 or > ArrivalRules.HIGHEST_QUANTITY)
                yield return Of(ArrivalRefusal.ReceiptQuantity, nameof(ReceiptOrder.Quantity), ArrivalRules.HIGHEST_QUANTITY);
            else if (quantity == 0 && !closes)
                yield return Of(ArrivalRefusal.ReceiptEmpty, nameof(ReceiptOrder.Quantity));
        }

        IEnumerable<RefusedArrival> OfStock()
        {
            if (reading.BookedInAs == HowCounted.NotCounted)
                yield return Of(ArrivalRefusal.NotCounted);
            else if (reading.BookedInAs == HowCounted.SeveralWarehouses != arrival.WarehouseId > 0)
                yield return Of(arrival.WarehouseId > 0 ? ArrivalRefusal.WarehouseNeedless : ArrivalRefusal.WarehouseMissing, nameof(arrival.WarehouseId));
            else if ((long)reading.Stock + quantity > int.MaxValue || (long)arrival.Received + quantity > int.MaxValue)
                yield return Of(ArrivalRefusal.StockFull, nameof(ReceiptOrder.Quantity));
        }
    }

    private static StockKey KeyOf(Arrival arrival)
    {
        return new StockKey(arrival.ProductId, arrival.CombinationId);
    }

    private static string MessageOf(Receipt receipt)
    {
        return $"{BackordersDefaults.ReceiptTag}{receipt.ReceiptGuid:N}";
    }
}
