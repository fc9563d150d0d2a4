using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

/// <summary>
/// Generators. A snapshot need not be one that a shop can reach: the laws hold from every state, since lost events,
/// edited tables and other plugins lead to states that nobody thought of.
/// </summary>
public static class Arbitraries
{
    public static Arbitrary<Situation> Situations()
        => Arb.From(SnapshotGen().Select(snapshot => new Situation(snapshot)), given => Shrink(given.Snapshot).Select(smaller => new Situation(smaller)));

    public static Arbitrary<QueuedLines> QueuedLines() => QueuedLinesGen().ToArbitrary();

    public static Arbitrary<CountedLine> CountedLines()
        => (from line in LineGen(1) select new CountedLine(line.Quantities, line.Units, line.NotedQuantity)).ToArbitrary();

    public static Arbitrary<ItemLife> ItemLives() => ItemLifeGen().ToArbitrary();

    public static Arbitrary<Story> Stories() => Arb.From(StoryGen(), story =>
        from left in Enumerable.Range(0, story.Steps.Count) select new Story([.. story.Steps.Where((_, at) => at != left)]));

    private static Gen<int> Upto(int most) => Gen.Choose(0, most);

    private static Gen<ShipmentUnits> ShipmentGen(int id)
        => from quantity in Upto(4)
           from sent in Gen.Elements(true, false)
           from named in Upto(quantity)
           from isNamed in Gen.Elements(true, false)
           select new ShipmentUnits(id, quantity, sent, isNamed ? named : 0);

    private static Gen<OrderItemUnits> UnitsGen()
        => from standing in Gen.Frequency(
               (8, Gen.Constant(OrderItemStanding.Open)),
               (1, Gen.Constant(OrderItemStanding.OrderClosed)),
               (1, Gen.Constant(OrderItemStanding.Gone)))
           from ordered in Upto(9)
           from count in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)))
           from shipments in Gen.CollectToArray(Enumerable.Range(1, count), ShipmentGen)
           select new OrderItemUnits(standing, ordered, shipments);

    private static Gen<QueuePlace> PlaceGen(int orderItem)
        => from day in Upto(3)
           from order in Gen.Choose(1, 4)
           select new QueuePlace(Make.Place(day).PlacedUtc, order, orderItem);

    private static Gen<LineSnapshot> LineGen(int orderItem)
        => from waiting in Upto(4)
           from ready in Upto(3)
           from released in Upto(3)
           from shipped in Upto(3)
           from cancelled in Upto(2)
           from noted in Upto(9)
           from units in UnitsGen()
           from place in PlaceGen(orderItem)
           select new LineSnapshot(100 + orderItem, place, new Quantities(waiting, ready, released, shipped, cancelled), noted, units);

    private static Gen<Claimant> ClaimantGen(int orderItem)
        => from units in UnitsGen()
           from place in PlaceGen(orderItem)
           from now in Gen.Elements(true, false)
           select new Claimant(place, units, now);

    private static Gen<StockItemSnapshot> SnapshotGen()
        => from stock in Gen.Frequency((5, Gen.Choose(-20, 5)), (1, Gen.Choose(-200, 200)))
           from correction in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(-3, 3)))
           from withheld in Gen.Frequency((3, Gen.Constant(0)), (1, Upto(4)))
           from lineCount in Upto(6)
           from newCount in Upto(3)
           from ids in Gen.Shuffle(Enumerable.Range(1, lineCount + newCount).ToArray())
           from lines in Gen.CollectToArray(ids.Take(lineCount), LineGen)
           from claimants in Gen.CollectToArray(ids.Skip(lineCount), ClaimantGen)
           from known in Gen.SubListOf(lines)
           from confirms in Gen.Elements(true, false)
           from settled in Gen.Elements(true, false)
           let again = known.Select(line => new Claimant(line.Place, line.Units, true))
           select new StockItemSnapshot(new StockNumbers(stock, correction, withheld), lines, [.. claimants, .. again], confirms, settled);

    /// <summary>Lines as first come, first served leaves them: ready ones in front, waiting ones behind.</summary>
    private static Gen<QueuedLines> QueuedLinesGen()
        => from count in Gen.Choose(1, 6)
           from demands in Gen.Choose(1, 6).ArrayOf(count)
           from served in Upto(demands.Sum())
           from leaving in Upto(count - 1)
           select new QueuedLines(demands, served, leaving);

    /// <summary>Of each line a walk through the table of legal moves; the lines of an item need not go together.</summary>
    private static Gen<ItemLife> ItemLifeGen()
        => from count in Gen.Choose(1, 3)
           from isCancelled in Gen.Elements(true, false)
           from lines in Gen.CollectToArray(Enumerable.Range(1, count), _ => LineHistoryGen(isCancelled))
           select new ItemLife(lines);

    private static Gen<LineHistory> LineHistoryGen(bool isCancelled)
        => from perItem in Gen.Frequency((2, Gen.Constant(1)), (1, Gen.Choose(2, 6)))
           from charged in Gen.Choose(1, 9)
           from length in Upto(14)
           from walk in (from days in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 2)))
                         from kind in Gen.Elements(LegalMoves.Kinds.Where(kind => isCancelled || LegalMoves.EndsOf(kind).To != UnitState.Cancelled).ToArray())
                         from quantity in Gen.Choose(1, 5)
                         select (days, kind, quantity)).ArrayOf(length)
           from open in Gen.Frequency((3, Gen.Constant(-1)), (1, Upto(6)))
           select Walked(perItem, charged, walk, open < 0 ? null : ItemLife.Start.AddDays(open));

    private static LineHistory Walked(int perItem, int charged, (int Days, MoveKind Kind, int Quantity)[] walk, DateOnly? notFinalFrom)
    {
        var made = new List<DayMove> { new(ItemLife.Start, new Move(MoveKind.Charged, charged)) };
        var now = Quantities.None.Apply(made[0].Move);
        foreach (var (days, kind, quantity) in walk)
        {
            if (now.Refuse(kind, quantity) is not null)
                continue;

            made.Add(new DayMove(made[^1].Day.AddDays(days), new Move(kind, quantity)));
            now = now.Apply(made[^1].Move);
        }

        return new LineHistory(perItem, made, notFinalFrom);
    }

    private static Gen<Story> StoryGen()
        => from length in Gen.Choose(1, 40)
           from steps in StepGen().ArrayOf(length)
           select new Story(steps);

    private static Gen<Step> StepGen()
        => from kind in Gen.Frequency(
               (6, Gen.Constant(StepKind.Order)),
               (20, Gen.Elements(Enum.GetValues<StepKind>())))
           from pick in Upto(1000)
           from amount in Gen.Choose(1, 6)
           from hears in Gen.Elements(Hearing.Nothing, Hearing.Middle, Hearing.End, Hearing.Both)
           select new Step(kind, pick, amount, hears);

    private static IEnumerable<StockItemSnapshot> Shrink(StockItemSnapshot snapshot)
    {
        foreach (var line in snapshot.Lines)
            yield return snapshot with { Lines = [.. snapshot.Lines.Where(other => other != line)] };
        foreach (var claimant in snapshot.Claimants)
            yield return snapshot with { Claimants = [.. snapshot.Claimants.Where(other => other != claimant)] };
        if (snapshot.Stock is not { Correction: 0, Withheld: 0 })
            yield return snapshot with { Stock = new StockNumbers(snapshot.Stock.Stock) };
        if (snapshot.Confirms)
            yield return snapshot with { Confirms = false };
    }
}

/// <summary>Demands in queue order, so many units of them ready, front first; one of the lines leaves.</summary>
public sealed record QueuedLines(int[] Demands, int Served, int Leaving)
{
    public override string ToString() => $"demands {string.Join(',', Demands)} served {Served} leaving {Leaving}";
}

/// <summary>The moves of an order item's lines.</summary>
public sealed record ItemLife(LineHistory[] Lines)
{
    public static DateOnly Start { get; } = new(2026, 12, 1);

    /// <summary>Every unit that was ever charged, in whole items.</summary>
    public int Ordered => At(DateOnly.MaxValue).Total;

    public bool HasCancelled => Lines.Any(line => line.Moves.Any(made => made.Move.To == UnitState.Cancelled));

    public Quantities At(DateOnly day) => WholeItems.Of([.. Lines.Select(line => (line.AtEndOf(day), line.PerItem))]);

    public override string ToString() => string.Join('\n', Lines.Select(line => $"{line.PerItem} an item, not final from {line.NotFinalFrom}: {string.Join(' ', line.Moves.Select(made => $"{made.Day:dd}:{made.Move.Kind}:{made.Move.Quantity}"))}"));
}

public sealed record CountedLine(Quantities Line, OrderItemUnits Units, int Noted)
{
    public override string ToString() => $"{Line} noted {Noted} {Units} {string.Join(' ', Units.Shipments)}";
}

/// <summary>A snapshot that a failing law can print.</summary>
public sealed record Situation(StockItemSnapshot Snapshot)
{
    public override string ToString() => string.Join('\n',
        Snapshot.Lines.Select(line => $"{line} {string.Join(' ', line.Units.Shipments)}")
            .Concat(Snapshot.Claimants.Select(claimant => $"{claimant} {string.Join(' ', claimant.Units.Shipments)}"))
            .Prepend($"{Snapshot.Stock} confirms {Snapshot.Confirms} settled {Snapshot.ReadyHasSettled}"));
}
