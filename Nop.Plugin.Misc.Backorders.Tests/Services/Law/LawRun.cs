using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// Plays a story and counts the shelves beside it: what comes in, what is counted away and what leaves in parcels, whatever
/// the platform books. After each settling the judge compares the ledger with the shelves.
/// <para>
/// Left out, since nobody has decided what is right there, so that no oracle is: an order line made smaller than what was sent
/// of it; a line deleted of which something is in a parcel (its parcel outlives it); an order that was really cancelled,
/// reopened by hand and cancelled again (its stock comes back twice); a sent parcel deleted after its goods were taken back.
/// Two orders at the same moment meet where a seed can replay it; threads that race, and interrupted calls, have tests of their own.
/// </para>
/// </summary>
public sealed partial class LawRun(Shop shop, StoreRows rows, LawStory story)
{
    private readonly Hands _hands = new(shop);
    private readonly List<string> _told = [];
    private readonly Dictionary<int, int> _takenBack = [];
    private readonly HashSet<int> _stockCameBack = [];
    private readonly Oracle _oracle = new();
    private Stand _stand;
    private bool _sendingWasHeard;
    private bool _growthWasHeard;

    public int Acts { get; private set; }

    /// <summary>How often each thing was done, and what of it is rare.</summary>
    public Dictionary<string, int> Deeds { get; } = [];

    /// <summary>What happened so far, a line an act.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>What is wrong, or null.</summary>
    public async Task<string> PlayAsync()
    {
        rows.Clear();
        await shop.StartAfreshAsync(story.TotalsFirst);
        _stand = await Stand.OpenAsync(shop, story.Assortment, story.Stock);
        foreach (var (shelf, _) in _stand.Articles.Where(article => article.IsBundle).SelectMany(article => article.Parts))
            _oracle.NoteBookedOtherwise(shelf);
        try
        {
            foreach (var act in story.Acts.TakeWhile(_ => Acts < story.Length))
            {
                if (await PlayAsync(act) is { } wrong)
                    return wrong;
            }

            return await PlayAsync(new Act(0, Deed.Settle, 0, 0)) ?? await PutAllRightAsync();
        }
        catch (Exception exception)
        {
            return $"thrown: {exception}";
        }
        finally
        {
            shop.Store.Events.Deliveries = null;
            shop.Store.Events.Clear();
            shop.Store.Commands.Clear();
        }
    }

    /// <summary>Every second story ends with nothing left to put right, where each of the platform's numbers can be judged by itself.</summary>
    private async Task<string> PutAllRightAsync()
    {
        var left = story.Seed % 2 == 0 ? (await OpenCorrectionsAsync()).Count : 0;
        for (var last = 0; last < left; last++)
        {
            if (await PlayAsync(new Act(-1 - last, Deed.PutRight, 0, 0)) is { } wrong)
                return wrong;
        }

        return left == 0 ? null : await PlayAsync(new Act(0, Deed.Settle, 0, 0));
    }

    private async Task<string> PlayAsync(Act act)
    {
        var luck = new Random(story.Seed ^ (act.Id * 7919));
        (_sendingWasHeard, _growthWasHeard) = (false, true);
        shop.Store.Events.Deliveries = message => Deliver(message, luck.Next(100) < story.LostPercent ? 0 : story.Twice ? 2 : 1);
        shop.Store.Clock.Advance(TimeSpan.FromSeconds(act.Which / 100 % 4 == 0 ? 70 : 2));
        rows.Read();
        var highest = rows.Items.Select(item => item.Id).DefaultIfEmpty().Max();
        if (story.Allows(act.Deed) && await DoAsync(act) is { } sentence)
        {
            _told.Add($"{act.Deed}: {sentence}");
            Acts++;
            Count(act.Deed.ToString());
        }

        if (!_growthWasHeard)
        {
            rows.Read();
            NoteUnheardAbove(highest);
        }

        if (_oracle.Wrong is { } wrong)
            return wrong;

        return act.Deed == Deed.Settle ? await new LawJudge(shop, rows, _stand, _oracle).JudgeAsync(OpenUnits, PackedUnits, again: (act.Which + story.Seed) % 3 == 0) : null;
    }

    /// <summary>Only in the moment of sending can the ledger see what a parcel leaves behind; whether it heard of it is the driver's to know.</summary>
    private int Deliver(object message, int times)
    {
        _growthWasHeard &= times > 0 || !TellsOfGrowth(message);
        if (times > 0 && message is EntityUpdatedEvent<Shipment> { Entity: { } shipment })
            _sendingWasHeard |= shipment.ShippedDateUtc is null == shipment.DeliveryDateUtc is not null;

        return times;
    }

    /// <summary>Of a line, or of the stock that it takes: without one of them a claim is not made in its own request.</summary>
    private static bool TellsOfGrowth(object message) => message is EntityInsertedEvent<OrderItem> or EntityUpdatedEvent<OrderItem>
        or EntityUpdatedEvent<Product> or EntityUpdatedEvent<ProductAttributeCombination> or EntityUpdatedEvent<ProductWarehouseInventory>;

    private void Count(string deed) => Deeds[deed] = Deeds.GetValueOrDefault(deed) + 1;

    /// <summary>What was done, or null where there was nothing to do it with.</summary>
    private Task<string> DoAsync(Act act) => act.Deed switch
    {
        Deed.Order => OrderAsync(act),
        Deed.OrderTogether => OrderTogetherAsync(act),
        Deed.Reorder => ReorderAsync(act),
        Deed.Recur => RecurAsync(act),
        Deed.AddLine => AddLineAsync(act),
        Deed.EditLine => EditLineAsync(act),
        Deed.DeleteLine => DeleteLineAsync(act),
        Deed.Cancel => CancelAsync(act),
        Deed.DeleteOrder => DeleteOrderAsync(act),
        Deed.SetCancelled => SetCancelledAsync(act),
        Deed.Reopen => ReopenAsync(act),
        Deed.Pack => PackAsync(act, send: false),
        Deed.PackAndSend => PackAsync(act, send: true),
        Deed.Send => SendAsync(act),
        Deed.Deliver => DeliverAsync(act),
        Deed.DeleteShipment => DeleteShipmentAsync(act),
        Deed.TakeBack => TakeBackAsync(act),
        Deed.Release => ReleaseAsync(act),
        Deed.Receive => ReceiveAsync(act),
        Deed.ReceiveArrival => ReceiveArrivalAsync(act),
        Deed.WriteDown => WriteDownAsync(act),
        Deed.MoveStock => MoveStockAsync(act),
        Deed.PutRight => PutRightAsync(act),
        Deed.CallDone => CallDoneAsync(act),
        Deed.BringBack => BringBackAsync(act),
        Deed.Charge => ChargeAsync(act),
        Deed.Hold => HoldAsync(act),
        Deed.SayItIsOpen => SayItIsOpenAsync(act),
        Deed.Pause => PauseAsync(TimeSpan.FromMinutes(act.Units)),
        Deed.Sweep => SweepAsync(TimeSpan.FromSeconds(act.Which % 4 == 0 ? 5 : 61)),
        Deed.Settle => SettleAsync(),
        _ => throw new InvalidOperationException($"Nobody can {act.Deed}."),
    };

    private Task<string> PauseAsync(TimeSpan length)
    {
        shop.Store.Clock.Advance(length);

        return Task.FromResult($"{length.TotalMinutes} minutes pass");
    }

    private async Task<string> SweepAsync(TimeSpan after)
    {
        shop.Store.Clock.Advance(after);
        ForgiveUnheardInParcels();
        var report = await shop.Store.RunAsync<ISweeper, SweepReport>(sweeper => sweeper.SweepAsync());
        if (report.Failed > 0)
            throw new InvalidOperationException("The sweep failed.");

        _looks++;
        NoteSwept(report.WasFull);

        return $"the sweep runs after {after}";
    }

    /// <summary>What the full sweep finds, the next one can confirm and correct.</summary>
    private async Task<string> SettleAsync()
    {
        await SweepAsync(TimeSpan.FromHours(25));
        await SweepAsync(TimeSpan.FromMinutes(2));

        return "two sweeps run, the first a full one";
    }

    /// <summary>Units of a shelf that open orders have not been sent.</summary>
    private int OpenUnits(Shelf shelf) => rows.Items.Where(item => IsOpen(item.OrderId)).Sum(item => Unsent(item) * PerItem(item, shelf));

    private int PackedUnits(Shelf shelf) => OpenItems().Sum(item => (InParcels(item) - Sent(item)) * PerItem(item, shelf));

    private bool IsOpen(int orderId) => rows.Orders.Any(order => order.Id == orderId && !order.Deleted && !order.Cancelled) && !_stockCameBack.Contains(orderId);

    private Article ArticleOf(ItemRow item) => _stand.Articles.Single(article => article.ProductId == item.ProductId && article.AttributesXml == item.AttributesXml);

    private int PerItem(ItemRow item, Shelf shelf) => ArticleOf(item).Parts.Where(part => part.Shelf == shelf).Sum(part => part.Units);

    private int Sent(ItemRow item) => rows.Parcels.Where(parcel => parcel.ItemId == item.Id && parcel.HasLeft).Sum(parcel => parcel.Quantity);

    private int Unsent(ItemRow item) => item.Quantity - Sent(item);

    private int InParcels(ItemRow item) => rows.Parcels.Where(parcel => parcel.ItemId == item.Id).Sum(parcel => parcel.Quantity);

    private IEnumerable<ItemRow> OpenItems() => rows.Items.Where(item => IsOpen(item.OrderId));

    private IEnumerable<ItemRow> ItemsOf(int orderId) => rows.Items.Where(item => item.OrderId == orderId);

    private static T Pick<T>(IEnumerable<T> from, Act act) where T : class
    {
        var list = from.ToList();

        return list.Count == 0 ? null : list[act.Which % list.Count];
    }

    private static string Name(OrderStatus status) => status.ToString().ToLowerInvariant();
}
