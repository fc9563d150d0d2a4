namespace Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

/// <summary>What happened to order items on a day, in the order in which it is read.</summary>
public enum ItemChangeKind
{
    /// <summary>A parcel that was called sent is not.</summary>
    NotSent = 1,

    /// <summary>They wait no longer.</summary>
    Ready = 2,

    /// <summary>They were in a parcel and are ready outside one.</summary>
    ReadyAgain = 3,

    /// <summary>What they were waiting for went elsewhere.</summary>
    WaitsAgain = 4,

    BeingPacked = 5,
    Shipped = 6,
    Cancelled = 7,
}

/// <param name="Items">Whole order items, above 0.</param>
public readonly record struct ItemChange(DateOnly Day, ItemChangeKind Kind, int Items);

/// <summary>
/// What happened to an order item, a day at a time. Not moves are told but differences: between how its items stood at the
/// end of a day and how they stood the last time, since what went up and down again meanwhile is no news, and added up it
/// would be more than was ordered.
/// <code>
/// one ordered, that day      told
/// +1 -1 +1 in stock          1 ready
/// +1 -1 in stock             -
/// released, undone, released 1 being packed
/// released and sent          1 shipped              it is not in the parcel any more
/// parcel deleted             1 not sent, 1 ready again
/// parcel deleted, stock -1   1 not sent, 1 waits again
/// </code>
/// Items only go from a state to the next one and back: so many passed as the state had and received, less what is left in
/// it and what was cancelled of it. What was cancelled is taken where items are missing, those that waited first. A line
/// that is charged more waits for more, of which nothing is told.
/// Worked: 3 wait and 1 is ready; at the end of the day 1 waits, 1 is ready, 1 is in a parcel and 1 was cancelled. Of the 2
/// that wait no longer 1 was cancelled, so 1 became ready; 1 + 1 - 1 went on into the parcel.
/// What is not out yet is not ready, whatever has come: while it is held ready items wait, and those that were ready before wait
/// again. What goes into a parcel meanwhile is told, and so is what is cancelled. Where all was sent before the end, nothing was held.
/// Cost: O(days x moves).
/// </summary>
public static class ItemTimeline
{
    /// <summary>By day, and as a day is read.</summary>
    /// <param name="held">When it was not out, which may end on a day to come.</param>
    public static IReadOnlyList<ItemChange> Of(IReadOnlyCollection<LineHistory> lines, params IReadOnlyCollection<HeldDays> held)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(held);
        var holds = held.Where(hold => hold.From < hold.Until && At(hold.Until.AddDays(-1)) is not { Open: 0, Shipped: > 0 }).ToList();
        var changes = new List<ItemChange>();
        var told = Quantities.None;
        var days = lines.SelectMany(line => line.Moves).Select(made => made.Day);
        foreach (var day in days.Concat(holds.SelectMany(hold => new[] { hold.From, hold.Until })).Distinct().Order())
        {
            var isHeld = holds.Exists(hold => hold.Contains(day));
            var now = At(day);
            if (isHeld)
                now = now with { Waiting = now.Waiting + now.Ready, Ready = 0 };

            changes.AddRange(Between(told, now).Where(change => change.Items > 0 && !(isHeld && change.Kind == ItemChangeKind.Ready)).Select(change => new ItemChange(day, change.Kind, change.Items)));

            // One part cancelled and another one charged: a cancelled item comes back, and is not cancelled a second time.
            told = now with { Cancelled = Math.Max(told.Cancelled, now.Cancelled) };
        }

        return changes;

        Quantities At(DateOnly day) => WholeItems.Of([.. lines.Select(line => (line.AtEndOf(day), line.PerItem))]);
    }

    private static IEnumerable<(ItemChangeKind Kind, int Items)> Between(Quantities before, Quantities after)
    {
        var cancelled = Math.Max(0, after.Cancelled - before.Cancelled);
        var left = cancelled;
        var ready = Passed(before.Waiting + after.Held + cancelled - before.Held, 0, after.Waiting, ref left);
        var packed = Passed(before.Ready, ready, after.Ready, ref left);
        var sent = Passed(before.Released, packed, after.Released, ref left);
        var notSent = Math.Max(0, -sent);

        return
        [
            (ItemChangeKind.NotSent, notSent),
            (ItemChangeKind.Ready, ready),
            (ItemChangeKind.ReadyAgain, Math.Min(-packed, after.Ready)),
            (ItemChangeKind.WaitsAgain, -ready),
            (ItemChangeKind.BeingPacked, Math.Min(packed + notSent, after.Released)),
            (ItemChangeKind.Shipped, sent),
            (ItemChangeKind.Cancelled, cancelled),
        ];
    }

    /// <summary>Items that went on to the next state; below 0: they came back from there.</summary>
    private static int Passed(int before, int came, int after, ref int cancelled)
    {
        var gone = Math.Clamp(before - after, 0, cancelled);
        cancelled -= gone;

        return before + came - after - gone;
    }
}
