namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

/// <summary>What may happen in a shop to one stock item.</summary>
public enum StepKind
{
    Order,
    Receipt,
    WriteDown,
    EditQuantityThenStock,
    EditStockThenQuantity,
    Cancel,
    DeleteOrder,
    DeleteOrderItem,
    CancelWhatWasSent,
    CloseByHand,
    ReopenByHand,
    ShipmentByHand,
    Release,
    Send,
    SendWhatIsNotThere,
    DeleteShipment,
    Withhold,
    Sweep,
}

/// <summary>At which of a step's two points a reconcile runs; at the others it is lost.</summary>
[Flags]
public enum Hearing
{
    Nothing = 0,
    Middle = 1,
    End = 2,
    Both = 3,
}

/// <param name="Pick">Which of the orders, lines or shipments at hand; taken modulo their number.</param>
public sealed record Step(StepKind Kind, int Pick, int Amount, Hearing Hears);

public sealed record Story(IReadOnlyList<Step> Steps)
{
    public override string ToString() => string.Join('\n', Steps);
}
