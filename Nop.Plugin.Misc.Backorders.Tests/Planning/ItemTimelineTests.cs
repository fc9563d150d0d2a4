using System.Globalization;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Planning.Lifecycle.MoveKind;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class ItemTimelineTests
{
    private static LineHistory Line(int perItem, params (int Day, MoveKind Kind, int Quantity)[] moves)
        => new(perItem, [.. moves.Select(made => new DayMove(December(made.Day), new Move(made.Kind, made.Quantity)))]);

    private static DateOnly December(int day) => new(2026, 12, day);

    private static string Told(params LineHistory[] lines)
        => string.Join(", ", ItemTimeline.Of(lines).Select(change => $"{change.Day.Day}: {change.Items} {change.Kind}"));

    [Test]
    public void Of_WhatGoesUpAndDownInADay_IsToldAsItEnds()
    {
        Assert.That(Told(Line(1, (1, Charged, 1), (3, Allotted, 1), (3, TakenBack, 1), (3, Allotted, 1))), Is.EqualTo("3: 1 Ready"));
        Assert.That(Told(Line(1, (1, Charged, 1), (3, Allotted, 1), (3, TakenBack, 1))), Is.Empty);
        Assert.That(Told(Line(1, (1, Charged, 1), (3, Allotted, 1), (4, TakenBack, 1), (5, Allotted, 1))), Is.EqualTo("3: 1 Ready, 4: 1 WaitsAgain, 5: 1 Ready"));
    }

    [Test]
    public void Of_ReleaseUndoneAndMadeAgain_IsPackedOnce()
        => Assert.That(Told(Line(1, (1, Charged, 1), (2, Allotted, 1), (3, Released, 1), (3, ReleaseUndone, 1), (3, Released, 1))), Is.EqualTo("2: 1 Ready, 3: 1 BeingPacked"));

    [Test]
    public void Of_PackedAndSentOnOneDay_IsToldAsShipped()
    {
        Assert.That(Told(Line(1, (1, Charged, 3), (2, Allotted, 3), (3, Released, 2), (3, Shipped, 1))), Is.EqualTo("2: 3 Ready, 3: 1 BeingPacked, 3: 1 Shipped"));
        Assert.That(Told(Line(1, (1, Charged, 3), (2, Allotted, 3), (2, Released, 1), (3, Released, 1), (3, Shipped, 2))), Is.EqualTo("2: 3 Ready, 2: 1 BeingPacked, 3: 2 Shipped"));
    }

    [Test]
    public void Of_ParcelThatIsDeleted_TakesBackWhatItWasCalled()
    {
        (int, MoveKind, int)[] sent = [(1, Charged, 1), (2, Allotted, 1), (2, Released, 1), (3, Shipped, 1)];

        Assert.That(Told(Line(1, [.. sent, (4, Unshipped, 1)])), Does.EndWith("3: 1 Shipped, 4: 1 NotSent, 4: 1 ReadyAgain"));
        Assert.That(Told(Line(1, [.. sent, (4, Unshipped, 1), (4, Released, 1)])), Does.EndWith("3: 1 Shipped, 4: 1 NotSent, 4: 1 BeingPacked"));
        Assert.That(Told(Line(1, [.. sent, (4, Unshipped, 1), (4, TakenBack, 1)])), Does.EndWith("3: 1 Shipped, 4: 1 NotSent, 4: 1 WaitsAgain"));
        Assert.That(Told(Line(1, [.. sent[..3], (4, ReleaseUndone, 1)])), Does.EndWith("2: 1 BeingPacked, 4: 1 ReadyAgain"));
        Assert.That(Told(Line(1, [.. sent[..3], (4, ReleaseUndone, 1), (4, TakenBack, 1)])), Does.EndWith("2: 1 BeingPacked, 4: 1 WaitsAgain"));
    }

    [Test]
    public void Of_Cancelled_IsTakenOfWhatWaitedFirst()
    {
        Assert.That(Told(Line(1, (1, Charged, 2), (2, CancelledWaiting, 1), (3, Allotted, 1))), Is.EqualTo("2: 1 Cancelled, 3: 1 Ready"));
        Assert.That(Told(Line(1, (1, Charged, 1), (2, Allotted, 1), (3, CancelledReady, 1))), Is.EqualTo("2: 1 Ready, 3: 1 Cancelled"));
        Assert.That(Told(Line(1, (1, Charged, 4), (1, Allotted, 1), (2, Allotted, 1), (2, Released, 1), (2, CancelledWaiting, 1), (3, TakenBack, 1))), Is.EqualTo("1: 1 Ready, 2: 1 Ready, 2: 1 BeingPacked, 2: 1 Cancelled, 3: 1 WaitsAgain"), "the class comment's");
    }

    /// <summary>Out on the 9th.</summary>
    [Test]
    public void Of_WhatIsNotOut_IsReadyWhenItIs()
    {
        (int, MoveKind, int)[] come = [(1, Charged, 2), (3, Allotted, 2)];

        Assert.That(ToldOfHeld(come), Is.EqualTo("9: 2 Ready"));
        Assert.That(ToldOfHeld((1, Charged, 2), (3, Allotted, 1), (12, Allotted, 1)), Is.EqualTo("9: 1 Ready, 12: 1 Ready"));
        Assert.That(ToldOfHeld([.. come, (4, TakenBack, 1)]), Is.EqualTo("9: 1 Ready"));
        Assert.That(ToldOfHeld([.. come, (5, CancelledReady, 1)]), Is.EqualTo("5: 1 Cancelled, 9: 1 Ready"));
        Assert.That(ToldOfHeld([.. come, (5, CancelledReady, 2)]), Is.EqualTo("5: 2 Cancelled"));
        Assert.That(ToldOfHeld([.. come, (5, Released, 1), (6, Shipped, 1)]), Is.EqualTo("5: 1 BeingPacked, 6: 1 Shipped, 9: 1 Ready"), "one was sent all the same");
        Assert.That(ToldOfHeld([.. come, (5, Released, 2), (6, Shipped, 2)]), Is.EqualTo("3: 2 Ready, 5: 2 BeingPacked, 6: 2 Shipped"), "it held nothing");

        static string ToldOfHeld(params (int, MoveKind, int)[] moves)
            => string.Join(", ", ItemTimeline.Of([Line(1, moves)], new HeldDays(December(1), December(9))).Select(change => $"{change.Day.Day}: {change.Items} {change.Kind}"));
    }

    /// <summary>Ready since the 3rd, and held anew from the 5th.</summary>
    [Test]
    public void Of_WhatIsHeldAgain_WaitsAgain()
    {
        var line = Line(1, (1, Charged, 2), (3, Allotted, 2), (12, Released, 2));

        Assert.That(ToldOf(new HeldDays(December(5), December(9))), Is.EqualTo("3: 2 Ready, 5: 2 WaitsAgain, 9: 2 Ready, 12: 2 BeingPacked"));
        Assert.That(ToldOf(new HeldDays(December(1), December(3)), new HeldDays(December(5), December(9))), Is.EqualTo("3: 2 Ready, 5: 2 WaitsAgain, 9: 2 Ready, 12: 2 BeingPacked"));
        Assert.That(ToldOf(new HeldDays(December(1), December(4)), new HeldDays(December(2), December(9))), Is.EqualTo("9: 2 Ready, 12: 2 BeingPacked"), "two parts");
        Assert.That(ToldOf(new HeldDays(December(5), December(5))), Is.EqualTo(ToldOf()), "no day");

        string ToldOf(params HeldDays[] held) => string.Join(", ", ItemTimeline.Of([line], held).Select(change => $"{change.Day.Day}: {change.Items} {change.Kind}"));
    }

    [Test]
    public void Of_LineThatIsChargedMore_TellsNothingOfIt()
        => Assert.That(Told(Line(1, (1, Charged, 1), (2, Allotted, 1), (3, Charged, 2), (4, Allotted, 1))), Is.EqualTo("2: 1 Ready, 4: 1 Ready"));

    /// <summary>Chairs of which there is one in a set, and cushions, six.</summary>
    [Test]
    public void Of_PartsOfABundle_IsToldInBundles()
    {
        var chairs = Line(1, (1, Charged, 2), (4, Allotted, 2), (5, Released, 1), (6, Shipped, 1));
        var cushions = Line(6, (1, Charged, 6), (3, Allotted, 4), (5, Allotted, 2), (5, Released, 4), (6, Shipped, 4));

        Assert.That(Told(chairs, cushions), Is.EqualTo("4: 1 Ready, 5: 1 Ready, 5: 1 BeingPacked, 6: 1 Shipped"));
    }

    [Test]
    public void Of_PartsCancelledAndChargedInTurns_CancelsAnItemOnce()
    {
        var cups = Line(1, (1, Charged, 2), (2, CancelledWaiting, 1));
        var plates = Line(1, (1, Charged, 1), (3, Charged, 1), (4, CancelledWaiting, 1));

        Assert.That(Told(cups, plates), Is.EqualTo("2: 1 Cancelled"));
    }

    [Test]
    public void AtEndOf_WhatIsNotFinal_HasNotBecomeReady()
    {
        var line = Line(1, (1, Charged, 4), (2, Allotted, 2), (5, Released, 1), (5, Allotted, 1)) with { NotFinalFrom = December(5) };

        Assert.That(line.AtEndOf(December(5)), Is.EqualTo(Make.Units(waiting: 2, ready: 1, released: 1)));
        Assert.That(line.AtEndOf(December(4)), Is.EqualTo(Make.Units(waiting: 2, ready: 2)));
        Assert.That(Told(line), Is.EqualTo("2: 2 Ready, 5: 1 BeingPacked"), "what was told of the 2nd stays");
        Assert.That(Told(line with { NotFinalFrom = null }), Is.EqualTo("2: 2 Ready, 5: 1 Ready, 5: 1 BeingPacked"));
    }

    [Test]
    public void WaitsDuring_UnitsThatCameThatDay_WaitedOnIt()
    {
        var line = Line(1, (1, Charged, 1), (3, Allotted, 1), (5, TakenBack, 1), (5, Allotted, 1));

        Assert.That(Enumerable.Range(1, 6).Where(day => line.WaitsDuring(December(day))), Is.EqualTo([1, 2, 3, 5]));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void LineHistory_ItemWithoutUnits_IsRefused(int perItem) => Assert.That(() => Line(perItem), Throws.InstanceOf<ArgumentException>());

    /// <summary>Two sets of a chair and 6 cushions, 6 of which were there.</summary>
    [TestCase("2 0 0 0", "6 0 0 0", "2 0 0 0")]
    [TestCase("2 0 0 0", "0 6 0 0", "2 0 0 0")]
    [TestCase("1 1 0 0", "0 6 0 0", "1 1 0 0")]
    [TestCase("0 2 0 0", "2 4 0 0", "1 1 0 0")]
    [TestCase("0 1 1 0", "0 6 0 0", "0 1 1 0")]
    [TestCase("0 1 0 1", "0 6 0 0", "0 1 0 1")]
    public void WholeItems_OfAChairAndSixCushions_AreAsFarAsThePartThatIsBehind(string chairs, string cushions, string sets)
        => Assert.That(WholeItems.Of([(Units(chairs), 1), (Units(cushions), 6)]), Is.EqualTo(Units(sets)));

    private static Quantities Units(string text) => text.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray() is [var waiting, var ready, var released, var shipped]
        ? Make.Units(waiting, ready, released, shipped)
        : throw new ArgumentException("Four states.", nameof(text));

    [Test]
    public void WholeItems_OfNothing_IsNothing() => Assert.That(WholeItems.Of([]), Is.EqualTo(Quantities.None));

    [Law(1000)]
    public bool WholeItems_OfUnitsThatAreItems_AreTheUnits(ItemLife life)
    {
        var units = life.Lines[0].AtEndOf(DateOnly.MaxValue);

        return WholeItems.Of([(units, 1)]) == units;
    }

    /// <summary>No part is further than the item says, and no other item could be said to be.</summary>
    [Law(1000)]
    public bool WholeItems_OfALife_AreNeverBelowZeroAndWaitAsLongAsAnyPart(ItemLife life)
    {
        var items = life.At(DateOnly.MaxValue);
        var waiting = life.Lines.Max(line => (int)Math.Ceiling((double)line.AtEndOf(DateOnly.MaxValue).Waiting / line.PerItem));

        return Enum.GetValues<UnitState>().All(state => items.In(state) >= 0) && items.Waiting == waiting;
    }

    /// <summary>Somebody who reads day after day, and books what he reads, knows how it stands.</summary>
    [Law(2000)]
    public void Of_NothingCancelled_AddsUpToHowItStandsAtTheEndOfEveryDay(ItemLife life)
    {
        if (life.HasCancelled)
            return;

        var reader = new TimelineReader();
        foreach (var day in ItemTimeline.Of(life.Lines).GroupBy(change => change.Day))
        {
            reader.Read(day);
            var now = life.At(day.Key);
            Assert.That((reader.Ready, reader.Packed, reader.Sent), Is.EqualTo((now.Ready, now.Released, now.Shipped)), $"{day.Key}: {string.Join(", ", day)}");
        }

        var end = life.At(DateOnly.MaxValue);
        Assert.That((reader.Ready, reader.Packed, reader.Sent), Is.EqualTo((end.Ready, end.Released, end.Shipped)));
    }

    [Law(2000)]
    public void Of_ToldEntries_AddUpToNoMoreThanWasOrderedAndToTheEnd(ItemLife life)
    {
        var changes = ItemTimeline.Of(life.Lines);
        int ready = 0, sent = 0, cancelled = 0;
        foreach (var day in changes.GroupBy(change => change.Day))
        {
            Assert.That(day.Select(change => change.Items), Is.All.GreaterThan(0).And.All.LessThanOrEqualTo(life.Ordered));
            Assert.That(day.Select(change => change.Kind), Is.Ordered.And.Unique);
            ready += Sum(day, ItemChangeKind.Ready) - Sum(day, ItemChangeKind.WaitsAgain);
            sent += Sum(day, ItemChangeKind.Shipped) - Sum(day, ItemChangeKind.NotSent);
            cancelled += Sum(day, ItemChangeKind.Cancelled);
            Assert.That(new[] { sent, cancelled }, Is.All.InRange(0, life.Ordered));
            Assert.That(ready, Is.InRange(0, life.Ordered + (life.Lines is [{ PerItem: 1 }] ? 0 : cancelled)), "of a bundle a cancelled item that is ordered again is one more");
        }

        var end = life.At(DateOnly.MaxValue);
        Assert.That(ready, Is.InRange(end.Held - end.Waiting, end.Held - end.Waiting + cancelled), "some of those that were ready may have been cancelled");
        Assert.That(sent, Is.InRange(end.Shipped, end.Shipped + cancelled));
        Assert.That(cancelled, life.Lines is [{ PerItem: 1 }] ? Is.EqualTo(end.Cancelled) : Is.GreaterThanOrEqualTo(end.Cancelled));
    }

    [Law(1000)]
    public bool Of_MovesOfADayInAnotherOrder_TellsTheSame(ItemLife life, int seed)
    {
        var random = new Random(seed);
        var shuffled = life.Lines.Select(line => line with { Moves = [.. line.Moves.OrderBy(_ => random.Next())] }).OrderBy(_ => random.Next());

        return ItemTimeline.Of([.. shuffled]).SequenceEqual(ItemTimeline.Of(life.Lines));
    }

    /// <summary>Where two moves lead to a state and away again, it is as if neither had been made.</summary>
    [Law(1000)]
    public bool Of_DayThatEndsAsItBegan_TellsNothingOfUnits(ItemLife life)
    {
        var day = life.Lines.Max(line => line.Moves[^1].Day).AddDays(1);
        var there = life.Lines.Select(line => line with { Moves = [.. line.Moves, new DayMove(day, new Move(Allotted, 1)), new DayMove(day, new Move(TakenBack, 1))] });

        return ItemTimeline.Of([.. there]).SequenceEqual(ItemTimeline.Of(life.Lines));
    }

    private static int Sum(IEnumerable<ItemChange> changes, ItemChangeKind kind) => changes.Where(change => change.Kind == kind).Sum(change => change.Items);

    /// <summary>Books entries: what is sent was packed before that day or else is ready, what waits again was ready before or else came out of a parcel.</summary>
    private sealed class TimelineReader
    {
        public int Ready { get; private set; }

        public int Packed { get; private set; }

        public int Sent { get; private set; }

        public void Read(IEnumerable<ItemChange> day)
        {
            int unsent = 0, packedBefore = Packed, readyBefore = Ready;
            foreach (var (_, kind, items) in day)
            {
                switch (kind)
                {
                    case ItemChangeKind.NotSent:
                        (Sent, unsent) = (Sent - items, items);
                        break;
                    case ItemChangeKind.Ready:
                        Ready += items;
                        break;
                    case ItemChangeKind.ReadyAgain:
                        TakeOut(items);
                        Ready += items;
                        break;
                    case ItemChangeKind.WaitsAgain:
                        var ofReady = Math.Min(items, readyBefore);
                        Ready -= ofReady;
                        TakeOut(items - ofReady);
                        break;
                    case ItemChangeKind.BeingPacked:
                        var ofUnsent = Math.Min(items, unsent);
                        (unsent, Ready, Packed) = (unsent - ofUnsent, Ready - items + ofUnsent, Packed + items);
                        break;
                    case ItemChangeKind.Shipped:
                        var ofPacked = Math.Min(items, packedBefore);
                        (Packed, Ready, Sent) = (Packed - ofPacked, Ready - items + ofPacked, Sent + items);
                        break;
                }
            }

            Assert.That(unsent, Is.Zero, "where it went is told");

            void TakeOut(int items)
            {
                var ofUnsent = Math.Min(items, unsent);
                (unsent, Packed) = (unsent - ofUnsent, Packed - items + ofUnsent);
            }
        }
    }
}
