using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>What people do on the plugin's own pages: goods are booked in, corrections are settled, units are charged, stock is held.</summary>
public sealed partial class LawRun
{
    private const int PERSON = 1;

    /// <summary>An arrival is stated, and comes: as many, fewer or more, in one go or with the rest to follow.</summary>
    private async Task<string> ReceiveArrivalAsync(Act act)
    {
        var shelf = Pick(_stand.Shelves, act);
        var draft = new ArrivalDraft
        {
            Key = new StockKey(shelf.ProductId, shelf.CombinationId),
            WarehouseId = shelf.Warehouses.Count > 0 ? shelf.Warehouses[act.Which / 3 % shelf.Warehouses.Count] : 0,
            Ordered = 1 + act.Which / 7 % 5,
        };
        var added = await shop.Store.RunAsync<IArrivalService, ArrivalResult>(arrivals => arrivals.AddAsync(draft, PERSON));
        RefuseNothing(added.Refusals.Select(refusal => refusal.Reason));
        var arrival = (await ReadAsync<Arrival>(rows => rows.Where(row => row.Id == added.ArrivalIds[0])))[0];
        var receipt = new ReceiptOrder(new SeenArrival(arrival.Id, arrival.Version), Guid.NewGuid(), act.Units, Closes: act.Which % 2 == 0);
        var received = await shop.Store.RunAsync<IReceiptService, ArrivalResult>(receipts => receipts.ReceiveAsync(receipt, PERSON));
        RefuseNothing(received.Refusals.Select(refusal => refusal.Reason));
        shelf.Units += act.Units;
        _looks++;

        return $"{act.Units} of {draft.Ordered} {shelf.Name} from a supplier{(draft.WarehouseId > 0 ? $" into warehouse {draft.WarehouseId}" : string.Empty)}";
    }

    /// <summary>The shelves stay as they are: it was the platform's number that was wrong.</summary>
    private async Task<string> PutRightAsync(Act act)
    {
        if (Pick(await OpenCorrectionsAsync(), act) is not { } correction)
            return null;

        var result = await shop.Store.RunAsync<IPutRightService, PutRightResult>(service => service.ApplyAsync(correction.Id, PERSON));
        RefuseNothing(new[] { result.Refusal }.OfType<RefusedDecision>().Select(refusal => refusal.Reason));
        _looks++;

        return $"{Name(correction)} is put right";
    }

    /// <summary>Somebody corrects the platform's number by hand, and says so.</summary>
    private async Task<string> CallDoneAsync(Act act)
    {
        if (Pick(await OpenCorrectionsAsync(), act) is not { } correction)
            return null;

        var shelf = await ShelfOfAsync(correction);
        _oracle.NoteBookedOtherwise(shelf);
        var how = await BookAsync(act, shelf, correction.Quantity - correction.Settled);
        if (Pick((await OpenCorrectionsAsync()).Where(row => row.Id == correction.Id), act) is not { } open || open.Quantity - open.Settled != correction.Quantity - correction.Settled)
            throw new InvalidOperationException($"{Name(correction)} is another by now.");
        await DecideAsync(new SettleCorrection(correction.Id, Settlement.AlreadyDone));

        return $"{Name(correction)} was corrected {how}";
    }

    private async Task<string> BringBackAsync(Act act)
    {
        var sent = (await OpenCorrectionsAsync()).Where(row => row.Reason == CorrectionReason.SentThenClosed && row.Quantity < row.Settled && row.Settled == 0);
        if (Pick(sent.Where(row => !_takenBack.ContainsKey(row.OrderItemId)), act) is not { } correction)
            return null;

        (await ShelfOfAsync(correction)).Units += correction.Settled - correction.Quantity;
        _takenBack[correction.OrderItemId] = Sent(Item(correction.OrderItemId));
        await DecideAsync(new SettleCorrection(correction.Id, Settlement.TheyAreBack));

        return $"{Name(correction)} is on the shelf again";
    }

    private async Task<string> ChargeAsync(Act act)
    {
        var missing = await ReadAsync<StockItem>(items => items.Where(item => item.Unexplained > 0 && !item.Frozen));
        if (Pick(missing, act) is not { } item)
            return null;

        var result = await shop.Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(new ChargeNewest(item.Id), PERSON));
        if (result.Refusals.Any(refusal => refusal.Reason is not (DecisionRefusal.NobodyToCharge or DecisionRefusal.NothingUnexplained)))
            throw new InvalidOperationException($"Charging is refused: {result.Refusals[0].Reason}.");

        return $"{item.Unexplained} unexplained units of product {item.ProductId} are charged to the newest{(result.IsRefused ? $": {result.Refusals[0].Reason}" : string.Empty)}";
    }

    private async Task<string> HoldAsync(Act act)
    {
        if (Pick(await ReadAsync<StockItem>(items => items.Where(item => !item.Frozen)), act) is not { } item)
            return null;

        var kept = act.Which % 3 == 0 ? act.Units - 1 : item.KeptForNewOrders;
        DecisionOrder order = act.Which % 3 == 0 ? new KeepForNewOrders(item.Id, kept) : new HoldStock(item.Id, !item.OnHold);
        if (kept != item.KeptForNewOrders || act.Which % 3 != 0)
            await DecideAsync(order);

        return act.Which % 3 == 0 ? $"{kept} of product {item.ProductId} are kept for new orders" : $"product {item.ProductId} is {(item.OnHold ? "handed out again" : "held")}";
    }

    /// <summary>Of an order that was really cancelled: set back by the drop-down, by now or before.</summary>
    private async Task<string> SayItIsOpenAsync(Act act)
    {
        var closed = rows.Orders.Where(order => !order.Deleted && _stockCameBack.Contains(order.Id) && ItemsOf(order.Id).Any(item => ArticleOf(item).Parts.Count > 0));
        if (Pick(closed, act) is not { } order)
            return null;

        if (order.Cancelled)
            await _hands.SetStatusAsync(order.Id, OrderStatus.Processing);
        _oracle.Miscount();
        ForgiveMissing(ItemsOf(order.Id).Select(item => (item, Unsent(item))));
        _stockCameBack.Remove(order.Id);
        await DecideAsync(new ReopenOrder(order.Id));

        return $"order {order.Id} is open again{(order.Cancelled ? ", set back by the drop-down" : string.Empty)}";
    }

    private async Task DecideAsync(DecisionOrder order)
    {
        var result = await shop.Store.RunAsync<IDecisionService, DecisionResult>(decisions => decisions.ApplyAsync(order, PERSON));
        RefuseNothing(result.Refusals.Select(refusal => refusal.Reason));
        _looks++;
    }

    private Task<List<Correction>> OpenCorrectionsAsync() => ReadAsync<Correction>(all => all.Where(row => row.Quantity != row.Settled));

    private async Task<Shelf> ShelfOfAsync(Correction correction)
    {
        var item = (await ReadAsync<StockItem>(items => items.Where(row => row.Id == correction.StockItemId)))[0];

        return _stand.Shelves.Single(shelf => shelf.ProductId == item.ProductId && shelf.CombinationId == item.CombinationId);
    }

    private Task<List<T>> ReadAsync<T>(Func<IQueryable<T>, IQueryable<T>> which) where T : Nop.Core.BaseEntity
        => shop.Store.RunAsync<IRepository<T>, List<T>>(all => which(all.Table).OrderBy(row => row.Id).ToListAsync());

    private static void RefuseNothing<T>(IEnumerable<T> refusals)
    {
        foreach (var reason in refusals)
            throw new InvalidOperationException($"Refused: {reason}.");
    }

    private static string Name(Correction correction) => $"{correction.Quantity - correction.Settled:+0;-0} of order {correction.OrderId} ({correction.Reason})";
}
