using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

/// <summary>Short words for snapshots. An order item's number is its order's number and its day of January.</summary>
internal static class Make
{
    public static QueuePlace Place(int number) => new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(number), number, number);

    public static Quantities Units(int waiting = 0, int ready = 0, int released = 0, int shipped = 0, int cancelled = 0)
        => new(waiting, ready, released, shipped, cancelled);

    /// <summary>A line whose order item has as many units as the line, unless said otherwise.</summary>
    public static LineSnapshot Line(int number, Quantities quantities, OrderItemUnits units = null, int? noted = null)
    {
        units ??= OrderItemUnits.Open(quantities.Held);

        return new LineSnapshot(100 + number, Place(number), quantities, noted ?? units.Ordered, units);
    }

    public static Claimant Claimant(int number, int ordered, bool inThisRequest = true)
        => new(Place(number), OrderItemUnits.Open(ordered), inThisRequest);

    public static StockItemSnapshot Snapshot(int stock, params LineSnapshot[] lines) => new(new StockNumbers(stock), lines, []);

    public static ReconcilePlan Plan(this StockItemSnapshot snapshot) => ReconcilePlanner.FirstComeFirstServed.Plan(snapshot);

    /// <summary>The snapshot as the next run reads it: the plan written, nothing else changed; what became ready is new.</summary>
    public static StockItemSnapshot Applied(this StockItemSnapshot snapshot, ReconcilePlan plan)
    {
        var units = snapshot.Claimants.ToDictionary(claimant => claimant.Place.OrderItemId, claimant => claimant.Units);
        foreach (var line in snapshot.Lines)
            units[line.Place.OrderItemId] = line.Units;

        return snapshot with
        {
            ReadyHasSettled = snapshot.ReadyHasSettled && plan.IsEmpty,
            Lines =
            [
                .. plan.Lines.Select(line => new LineSnapshot(
                    line.LineId ?? 1000 + line.Place.OrderItemId,
                    line.Place,
                    line.Before.After(line.Moves),
                    line.Noted,
                    units[line.Place.OrderItemId])),
            ],
        };
    }

    /// <summary>Move by move, so that a plan whose moves cannot be made one after the other fails.</summary>
    public static Quantities After(this Quantities quantities, IEnumerable<Move> moves)
        => moves.Aggregate(quantities, (now, move) => now.Apply(move));

    /// <summary>A plan as text: records compare their lists by reference.</summary>
    public static string Text(this ReconcilePlan plan) => string.Join('\n',
        plan.Lines.Select(line => $"{line with { Moves = [] }} {string.Join(' ', line.Moves.Select(move => $"{move.Kind}:{move.Quantity}"))}")
            .Append($"waiting {plan.Waiting} ready {plan.Ready} released {plan.Released} unexplained {plan.Unexplained}"));

    public static string Text(this IEnumerable<Move> moves) => string.Join(' ', moves.Select(move => $"{move.Kind}:{move.Quantity}"));
}
