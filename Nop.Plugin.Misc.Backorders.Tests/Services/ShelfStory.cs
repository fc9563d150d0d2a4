using System.Text;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

public enum Deed
{
    Order,
    Receive,
    WriteDown,
    EditItem,
    DeleteItem,
    Cancel,
    Delete,
    ShipmentByHand,
    SendByHand,
    Send,
    DeleteShipment,
    Release,
    Settle,
}

/// <summary>One thing somebody does. The numbers choose among what is there when its turn comes, so a story can lose acts and stay a story.</summary>
public readonly record struct Act(Deed Deed, int Which, int Units);

/// <summary>What a random sequence of acts is, and how it is told when it fails.</summary>
public sealed record ShelfStory(int Seed, int Stock, int LostPercent, bool Twice, IReadOnlyList<Act> Acts)
{
    private static readonly (Deed Deed, int Weight)[] _weights =
    [
        (Deed.Order, 24), (Deed.Receive, 14), (Deed.WriteDown, 6), (Deed.EditItem, 9), (Deed.DeleteItem, 3), (Deed.Cancel, 6),
        (Deed.Delete, 4), (Deed.ShipmentByHand, 8), (Deed.SendByHand, 5), (Deed.Send, 8), (Deed.DeleteShipment, 5), (Deed.Release, 8), (Deed.Settle, 14),
    ];

    public static ShelfStory Make(int seed, int lostPercent, bool twice, int length)
    {
        var random = new Random(seed);
        var acts = new List<Act>();
        for (var i = 0; i < length; i++)
            acts.Add(new Act(Choose(random), random.Next(1000), 1 + random.Next(5)));

        return new ShelfStory(seed, random.Next(6), lostPercent, twice, acts);
    }

    public override string ToString()
    {
        var text = new StringBuilder($"seed {Seed}, stock {Stock}, {LostPercent} % of events lost{(Twice ? ", the rest twice" : "")}:");
        foreach (var act in Acts)
            text.Append($" {act.Deed}({act.Which},{act.Units})");

        return text.ToString();
    }

    private static Deed Choose(Random random)
    {
        var at = random.Next(_weights.Sum(row => row.Weight));
        foreach (var (deed, weight) in _weights)
        {
            if (at < weight)
                return deed;
            at -= weight;
        }

        throw new InvalidOperationException("Weights do not add up.");
    }
}
