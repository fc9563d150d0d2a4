using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

/// <summary>Lets a story happen to a shop. A step that has nothing to act on does nothing.</summary>
/// <param name="calm">Shipments made by hand hold only what is there for their order.</param>
internal sealed class StoryTeller(Shop shop, bool calm)
{
    private int _shipments;
    private bool _heardAll = true;

    public void Tell(Step step)
    {
        shop.BeginRequest(_heardAll && step.Pick % 3 > 0);
        var (first, second) = Halves(step);
        first();
        if (step.Hears.HasFlag(Hearing.Middle))
            shop.Reconcile();

        second();
        if (step.Hears.HasFlag(Hearing.End))
            shop.Reconcile();
        if (step.Kind == StepKind.Sweep)
            shop.Reconcile(confirms: true);

        _heardAll = step.Hears.HasFlag(Hearing.End);
    }

    private (Action First, Action Second) Halves(Step step)
    {
        var order = Pick(shop.Orders.Where(candidate => candidate.IsOpen), step.Pick);
        var unsent = Pick(shop.Orders.Where(candidate => candidate.IsOpen && candidate.Shipments.Any(shipment => !shipment.Sent)), step.Pick);
        var closedByHand = Pick(shop.Orders.Where(candidate => candidate is { Standing: OrderItemStanding.OrderClosed, StockCameBack: false }), step.Pick);
        var untouched = order is { Sent: 0 } ? order : null;

        return (step.Kind, order) switch
        {
            (StepKind.Order, _) => Place(new ShopOrder(shop.Orders.Count + 1, step.Amount)),
            (StepKind.Receipt, _) => (() => Count(step.Amount), Nothing),
            (StepKind.WriteDown, _) => (() => Count(-Math.Min(step.Amount, Math.Max(0, shop.Shelf))), Nothing),
            (StepKind.Withhold, _) => (() => shop.Withheld = step.Amount % 3, Nothing),
            (StepKind.EditQuantityThenStock, not null) => Edit(order, step),
            (StepKind.EditStockThenQuantity, not null) => Swap(Edit(order, step)),
            (StepKind.Cancel, _) when untouched is not null => Leave(untouched, OrderItemStanding.OrderClosed),
            (StepKind.DeleteOrder, _) when untouched is not null => Swap(Leave(untouched, OrderItemStanding.OrderClosed)),
            (StepKind.DeleteOrderItem, _) when untouched is not null => Swap(Leave(untouched, OrderItemStanding.Gone)),
            (StepKind.CancelWhatWasSent, not null) => Leave(order, OrderItemStanding.OrderClosed),
            (StepKind.CloseByHand, not null) => (() => order.Standing = OrderItemStanding.OrderClosed, Nothing),
            (StepKind.ReopenByHand, _) when closedByHand is not null => (() => closedByHand.Standing = OrderItemStanding.Open, Nothing),
            (StepKind.ShipmentByHand, not null) => (() => Ship(order, step.Amount), Nothing),
            (StepKind.Release, not null) => Release(order, step.Amount),
            (StepKind.Send, _) when unsent is not null => (() => Send(unsent, honest: true), Nothing),
            (StepKind.SendWhatIsNotThere, _) when unsent is not null => (() => Send(unsent, honest: false), Nothing),
            (StepKind.DeleteShipment, not null) => (() => DeleteShipment(order, step.Amount), Nothing),
            _ => (Nothing, Nothing),
        };
    }

    private (Action First, Action Second) Place(ShopOrder order) => (
        () =>
        {
            shop.Orders.Add(order);
            shop.Touch(order);
        },
        () => shop.Stock -= order.Ordered);

    private (Action First, Action Second) Edit(ShopOrder order, Step step)
    {
        var change = Math.Max(order.InShipments, order.Ordered + (step.Pick % 2 == 0 ? step.Amount : -step.Amount)) - order.Ordered;

        return (
            () =>
            {
                order.Ordered += change;
                shop.Touch(order);
            },
            () => shop.Stock -= change);
    }

    private (Action First, Action Second) Leave(ShopOrder order, OrderItemStanding standing)
        => (() => (order.Standing, order.StockCameBack) = (standing, true), () => shop.Stock += order.Ordered);

    /// <summary>The ledger first, held by its intent; then the shipment that the platform writes.</summary>
    private (Action First, Action Second) Release(ShopOrder order, int amount)
    {
        var ready = shop.Lines.TryGetValue(order.Number, out var line)
            ? ShipmentCount.Releasable(line.Quantities, order.Units, line.NotedQuantity)
            : 0;
        var quantity = Math.Min(Math.Min(amount, ready), order.Ordered - order.InShipments);
        if (quantity <= 0)
            return (Nothing, Nothing);

        return (
            () =>
            {
                shop.Write(line, new Move(MoveKind.Released, quantity));
                order.Shipments.Add(new ShipmentUnits(0, quantity, Sent: false, quantity));
            },
            () => order.Shipments[^1] = order.Shipments[^1] with { ShipmentItemId = ++_shipments });
    }

    private void Ship(ShopOrder order, int amount)
    {
        var there = calm ? shop.OnHandFor(order) + order.Sent : order.Ordered;
        var quantity = Math.Min(amount, there - order.InShipments);
        if (quantity > 0)
            order.Shipments.Add(new ShipmentUnits(++_shipments, quantity, Sent: false));
    }

    private void Send(ShopOrder order, bool honest)
    {
        var at = order.Shipments.FindIndex(shipment => !shipment.Sent);
        var shipment = order.Shipments[at];
        if (honest && (shipment.Quantity > shop.Shelf || shipment.Quantity > shop.OnHandFor(order)))
            return;

        order.Shipments[at] = shipment with { Sent = true };
        shop.Shelf -= shipment.Quantity;
    }

    private void DeleteShipment(ShopOrder order, int amount)
    {
        if (order.Shipments.Count == 0)
            return;

        var shipment = order.Shipments[amount % order.Shipments.Count];
        order.Shipments.Remove(shipment);
        if (shipment.Sent)
            shop.Shelf += shipment.Quantity;
    }

    private void Count(int change)
    {
        shop.Shelf += change;
        shop.Stock += change;
    }

    private static void Nothing()
    {
    }

    private static (Action First, Action Second) Swap((Action First, Action Second) halves) => (halves.Second, halves.First);

    private static ShopOrder Pick(IEnumerable<ShopOrder> orders, int pick)
    {
        var all = orders.ToList();

        return all.Count == 0 ? null : all[pick % all.Count];
    }
}
