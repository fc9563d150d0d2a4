using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

/// <summary>An order with one order item.</summary>
internal sealed class ShopOrder(int number, int ordered)
{
    public int Number { get; } = number;

    public int Ordered { get; set; } = ordered;

    public OrderItemStanding Standing { get; set; } = OrderItemStanding.Open;

    public List<ShipmentUnits> Shipments { get; } = [];

    /// <summary>Of a closed order: whether its stock came back, as it does for all but the status drop-down.</summary>
    public bool StockCameBack { get; set; }

    public bool IsOpen => Standing == OrderItemStanding.Open;

    public int Sent => Shipments.Where(shipment => shipment.Sent).Sum(shipment => shipment.Quantity);

    public int InShipments => Shipments.Sum(shipment => shipment.Quantity);

    public OrderItemUnits Units => Standing == OrderItemStanding.Gone ? OrderItemUnits.Gone : new(Standing, Ordered, [.. Shipments]);
}

/// <summary>
/// A shop with one stock item: a shelf that is counted in pieces, and beside it the platform's stock number, which
/// moves as the recordings show (an order lowers it, a cancel or delete raises it, a shipment leaves it alone). The
/// ledger's rows are kept as a service would keep them.
/// </summary>
internal sealed class Shop
{
    private readonly HashSet<int> _request = [];
    private int _mark;
    private bool _settled;

    public int Shelf { get; set; }

    public int Stock { get; set; }

    public int Withheld { get; set; }

    /// <summary>What the ledger knows of it: decided when a sweep finishes with the item, and stale until the next one.</summary>
    public int Correction { get; private set; }

    public List<ShopOrder> Orders { get; } = [];

    public Dictionary<int, LineSnapshot> Lines { get; } = [];

    public Dictionary<int, List<Move>> Ledger { get; } = [];

    public ReconcilePlan Last { get; private set; }

    /// <summary>By how much the platform's number is too low, since it gave back nothing or what is at the customer's.</summary>
    public int Miscounted => Orders.Where(order => order.Standing == OrderItemStanding.OrderClosed)
        .Sum(order => order.StockCameBack ? -order.Sent : order.Ordered - order.Sent);

    public int OpenUnits => Orders.Where(order => order.IsOpen).Sum(order => order.Ordered - order.Sent);

    /// <param name="settled">Whether the shop was quiet for so long, and heard of everything, that ready is settled.</param>
    public void BeginRequest(bool settled)
    {
        _request.Clear();
        _settled = settled;
    }

    public void Touch(ShopOrder order) => _request.Add(order.Number);

    /// <summary>Units of an order item that nobody waits for: those that were never short and ready or released ones.</summary>
    public int OnHandFor(ShopOrder order)
        => order.Ordered - order.Sent - (Lines.TryGetValue(order.Number, out var line) ? line.Quantities.Waiting : 0);

    public void Reconcile(bool confirms = false)
    {
        if (confirms)
            Correction = CorrectionRule.Plan([.. Orders.Where(order => order.Standing == OrderItemStanding.OrderClosed).Select(ClosedItem)], []).Sum(row => row.Quantity);

        var plan = Snapshot(confirms).Plan();
        foreach (var line in plan.Changed)
            Write(line);

        Last = plan;
        _settled = false;
        if (confirms)
            _mark = Orders.Count;

        Assert.That(plan.Waiting + plan.Unexplained, Is.EqualTo(plan.Missing));
        Assert.That(Snapshot(confirms).Plan().IsEmpty, Is.True, "a second run writes nothing");
    }

    public void Write(LineSnapshot line, Move move)
    {
        Ledger[line.Place.OrderItemId].Add(move);
        Lines[line.Place.OrderItemId] = line with { Quantities = line.Quantities.Apply(move) };
    }

    private StockItemSnapshot Snapshot(bool confirms) => new(
        new StockNumbers(Stock, Correction, Withheld),
        [.. Lines.Values.Select(line => line with { Units = Orders[line.Place.OrderItemId - 1].Units })],
        [
            .. Orders.Where(order => order.IsOpen && (order.Number > _mark || _request.Contains(order.Number)))
                .Select(order => new Claimant(Make.Place(order.Number), order.Units, _request.Contains(order.Number))),
        ],
        confirms,
        _settled);

    private static ClosedOrderItem ClosedItem(ShopOrder order)
        => new(order.Number, order.Number, order.Ordered, order.Sent, order.StockCameBack ? OrderEnd.Returned : OrderEnd.ByHand);

    private void Write(LinePlan plan)
    {
        var number = plan.Place.OrderItemId;
        if (plan.IsNew)
        {
            Ledger.Add(number, []);
            Lines.Add(number, new LineSnapshot(1000 + number, plan.Place, Quantities.None, 0, Orders[number - 1].Units));
        }

        Ledger[number].AddRange(plan.Moves);
        Lines[number] = Lines[number] with { Quantities = Lines[number].Quantities.After(plan.Moves), NotedQuantity = plan.Noted };
    }
}
