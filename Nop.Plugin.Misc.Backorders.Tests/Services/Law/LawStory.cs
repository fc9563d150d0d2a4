using System.Text;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>What shoppers, staff, suppliers and couriers do, and what the scheduler does.</summary>
public enum Deed
{
    Order,
    OrderTogether,
    Reorder,
    Recur,
    AddLine,
    EditLine,
    DeleteLine,
    Cancel,
    DeleteOrder,
    SetCancelled,
    Reopen,
    Pack,
    PackAndSend,
    Send,
    Deliver,
    DeleteShipment,
    TakeBack,
    Release,
    Receive,
    ReceiveArrival,
    WriteDown,
    MoveStock,
    PutRight,
    CallDone,
    BringBack,
    Charge,
    Hold,
    SayItIsOpen,
    Pause,
    Sweep,
    Settle,
}

/// <summary>What is for sale in a story.</summary>
public enum Assortment
{
    /// <summary>One number, beside something that is not tracked.</summary>
    OneNumber,

    Warehouses,

    Combinations,

    /// <summary>A set of two cups and a plate, itself not tracked; the cup is sold alone as well.</summary>
    Bundle,

    /// <summary>A set that is counted itself and takes three of a part in two warehouses.</summary>
    CountedBundle,

    /// <summary>Products of several kinds in the same orders.</summary>
    Everything,
}

/// <summary>
/// One thing somebody does. The numbers choose among what is there when its turn comes, so a story can lose acts and stay
/// a story; the id stays, so that the same events of the act are lost.
/// </summary>
public readonly record struct Act(int Id, Deed Deed, int Which, int Units);

/// <summary>A random sequence of acts and the store it happens in. The seed alone makes it again.</summary>
/// <param name="Length">Acts that are really done; there are more to choose from, for some have nothing to act on.</param>
/// <param name="Calm">
/// Nothing is counted away, parcels are made by releases alone, and edits are heard: then no unit may be left unexplained.
/// </param>
/// <param name="TotalsFirst">The platform's setting that turns round what comes first where an order line is edited.</param>
public sealed record LawStory(int Seed, int Length, Assortment Assortment, int Stock, int LostPercent, bool Twice, bool Calm, bool TotalsFirst, IReadOnlyList<Act> Acts)
{
    private static readonly (Deed Deed, int Weight)[] _weights =
    [
        (Deed.Order, 17), (Deed.OrderTogether, 5), (Deed.Reorder, 3), (Deed.Recur, 3), (Deed.AddLine, 5), (Deed.EditLine, 9), (Deed.DeleteLine, 3),
        (Deed.Cancel, 6), (Deed.DeleteOrder, 4), (Deed.SetCancelled, 3), (Deed.Reopen, 2),
        (Deed.Pack, 9), (Deed.PackAndSend, 12), (Deed.Send, 16), (Deed.Deliver, 2), (Deed.DeleteShipment, 6), (Deed.TakeBack, 2), (Deed.Release, 14),
        (Deed.Receive, 14), (Deed.ReceiveArrival, 6), (Deed.WriteDown, 6), (Deed.MoveStock, 3),
        (Deed.PutRight, 12), (Deed.CallDone, 6), (Deed.BringBack, 6), (Deed.Charge, 3), (Deed.Hold, 3), (Deed.SayItIsOpen, 4),
        (Deed.Pause, 3), (Deed.Sweep, 6), (Deed.Settle, 10),
    ];

    private static readonly int _sum = _weights.Sum(row => row.Weight);

    /// <summary>Three stories in eight hear every event, one hears them twice, two lose some and two hear none at all.</summary>
    public static LawStory Make(int seed, int length)
    {
        var random = new Random(seed);
        var way = random.Next(8);
        var assortments = Enum.GetValues<Assortment>();
        var assortment = assortments[random.Next(assortments.Length)];
        var stock = random.Next(6);
        var calm = random.Next(4) == 0;
        var totalsFirst = random.Next(3) == 0;
        var acts = Enumerable.Range(1, 2 * length).Select(id => new Act(id, Choose(random), random.Next(10_000), 1 + random.Next(5))).ToList();

        return new LawStory(seed, length, assortment, stock, way switch { 4 or 5 => 30, 6 or 7 => 100, _ => 0 }, Twice: way is 3 or 5, calm, totalsFirst, acts);
    }

    public bool Allows(Deed deed) => !Calm || (deed is not (Deed.WriteDown or Deed.Pack or Deed.PackAndSend) && (deed != Deed.EditLine || LostPercent == 0));

    public override string ToString()
    {
        var text = new StringBuilder($"seed {Seed} ({Assortment}, {Stock} in stock, {LostPercent} % of events lost");
        text.Append(Calm ? ", calm" : string.Empty).Append(Twice ? ", the others heard twice" : string.Empty).Append(TotalsFirst ? ", totals are updated on editing" : string.Empty);

        return text.Append(')').ToString();
    }

    private static Deed Choose(Random random)
    {
        var at = random.Next(_sum);
        foreach (var (deed, weight) in _weights)
        {
            if (at < weight)
                return deed;
            at -= weight;
        }

        throw new InvalidOperationException("Weights do not add up.");
    }
}
