using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Planning.Promises.Coming;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class PromiseTimelineTests
{
    private static Promise Planned(int from, int? to = null) => new(Days(from, to ?? from), PromiseBasis.Planned);

    private static Promise Out(int day) => new(Days(day, day), PromiseBasis.Confirmed);

    private static PromiseStep Step(int day, Promise promise, PromiseCause cause = PromiseCause.ArrivalMoved, int order = 0) => new(December(day), order == 0 ? day : order, promise, cause);

    /// <summary>A part that waits since the 1st, and is ready from a day on.</summary>
    private static PartPromises Part(Promise? first, int? ready, params PromiseStep[] steps)
    {
        var moves = new List<DayMove> { new(December(1), new Move(MoveKind.Charged, 2)) };
        if (ready is { } day)
            moves.Add(new DayMove(December(day), new Move(MoveKind.Allotted, 2)));

        return new PartPromises(new LineHistory(1, moves), first, December(1), steps);
    }

    private static PartPromises Part(Promise? first, params PromiseStep[] steps) => Part(first, ready: null, steps);

    private static string Told(params PartPromises[] parts) => ToldOf(null, parts);

    private static string ToldOf(WholePromise whole, params PartPromises[] parts) => string.Join(", ", PromiseTimeline.Of(parts, whole)
        .Select(change => $"{change.Day.Day} {change.Cause}: {change.Told.Shape} {change.Told.From?.Day.Day} {change.Told.To?.Day.Day}"));

    [Test]
    public void Of_OnePart_TellsEveryPromiseThatReadsDifferently()
    {
        var part = Part(Planned(14), Step(4, Promise.None, PromiseCause.ArrivalCancelled, order: 5), Step(3, Planned(14), order: 4), Step(3, Planned(21)), Step(2, Planned(14)));

        Assert.That(Told(part), Is.EqualTo("1 : ExpectedDay  14, 3 ArrivalMoved: ExpectedDay  21, 3 ArrivalMoved: ExpectedDay  14, 4 ArrivalCancelled: NoDateYet  "));
    }

    [Test]
    public void Of_PartsOfABundle_TellsTheLaterFirstAndLastDay()
    {
        var chair = Part(Planned(21, 28));

        Assert.That(Told(Part(Planned(14)), chair), Is.EqualTo("1 : ExpectedWindow 21 28"));
        Assert.That(Told(Part(Planned(14), Step(2, Planned(18))), chair), Is.EqualTo("1 : ExpectedWindow 21 28"), "no change of what is told");
        Assert.That(Told(Part(Planned(14), Step(2, Planned(30))), chair), Is.EqualTo("1 : ExpectedWindow 21 28, 2 ArrivalMoved: ExpectedDay  30"));
        Assert.That(Told(Part(null), chair), Is.EqualTo("1 : NoDateYet  "), "one of them has no date");
    }

    [Test]
    public void Of_PartsThatAreMovedTogether_TellsItOnce()
    {
        var chair = Part(Planned(14), Step(2, Planned(21), order: 1));
        var cushions = Part(Planned(14), Step(2, Planned(21), order: 2));

        Assert.That(Told(chair, cushions), Is.EqualTo("1 : ExpectedDay  14, 2 ArrivalMoved: ExpectedDay  21"));
        Assert.That(Told(cushions, chair), Is.EqualTo(Told(chair, cushions)));
    }

    [Test]
    public void Of_PartThatHasCome_IsNotWaitedForAnyMore()
    {
        Assert.That(Told(Part(Planned(28), ready: 5), Part(Planned(14))), Is.EqualTo("1 : ExpectedDay  28, 5 : ExpectedDay  14"));
        Assert.That(Told(Part(Planned(28)), Part(Planned(14), ready: 5)), Is.EqualTo("1 : ExpectedDay  28"));
        Assert.That(Told(Part(Planned(28), ready: 1)), Is.EqualTo("1 : ExpectedDay  28"), "it waited for a while on that day");
        Assert.That(Told(Part(Planned(28), ready: 5, Step(5, Planned(20))), Part(Planned(14))), Is.EqualTo("1 : ExpectedDay  28, 5 ArrivalMoved: ExpectedDay  20, 5 : ExpectedDay  14"));
    }

    [Test]
    public void Of_WhatIsHeld_TellsWhatWasReadAndNothingThatIsNotKnown()
    {
        var (read, out21, out25) = (new WholePromise(December(1), Out(21)), new WholePromise(December(1), Out(21), Out(21)), new WholePromise(December(1), Out(21), Out(25)));
        const string the21st = "1 : ShipsBy  21";

        foreach (var whole in new[] { read, out21, out25 })
        {
            Assert.That(ToldOf(whole), Is.EqualTo(the21st), "nothing of it was short");
            Assert.That(ToldOf(whole, Part(Planned(14), ready: 7)), Is.EqualTo(the21st), "it still waits for the other part");
            Assert.That(ToldOf(whole, Part(Planned(14), Step(2, Planned(18)))), Is.EqualTo(the21st));
            Assert.That(ToldOf(whole, Part(Planned(14), Step(2, Planned(30)))), Is.EqualTo(the21st + ", 2 ArrivalMoved: ExpectedDay  30"));
        }

        Assert.That(ToldOf(out25, Part(Planned(14), Step(2, Planned(23)))), Is.EqualTo(the21st), "it did not ship then");
        Assert.That(ToldOf(new WholePromise(December(1), Planned(14), Out(25)), Part(Planned(14), Step(2, Planned(18)))), Is.EqualTo("1 : ExpectedDay  14"), "held up after the order");
        Assert.That(ToldOf(new WholePromise(December(1), Promise.None, Out(21)), Part(Promise.None, Step(2, Planned(14)), Step(3, Planned(28)))), Is.EqualTo("1 : NoDateYet  , 3 ArrivalMoved: ExpectedDay  28"));
        Assert.That(ToldOf(new WholePromise(December(1), Planned(28), Out(21)), Part(Planned(28), Step(2, Planned(23)))), Is.EqualTo("1 : ExpectedDay  28, 2 ArrivalMoved: ExpectedDay  23"));
    }

    [Test]
    public void Of_WhatIsHeldAndWasNotRead_IsNotMadeUp()
    {
        var whole = new WholePromise(December(1), null, Out(21));

        Assert.That(ToldOf(whole), Is.Empty);
        Assert.That(ToldOf(whole, Part(Planned(14), Step(2, Planned(30)))), Is.Empty, "what came first is not known");
        Assert.That(ToldOf(whole, Part(Planned(28), Step(2, Planned(30)))), Is.EqualTo("1 : ExpectedDay  28, 2 ArrivalMoved: ExpectedDay  30"));
        Assert.That(ToldOf(new WholePromise(December(1)), Part(Planned(14))), Is.EqualTo(Told(Part(Planned(14)))));
    }

    [Test]
    public void Of_DaysThatPass_AreNoChangeUntilTheDateHasPassed()
    {
        var cut = Step(14, new Promise(Days(14, 19), PromiseBasis.LeadTime));

        Assert.That(Told(Part(Planned(12, 19), cut)), Is.EqualTo("1 : ExpectedWindow 12 19"), "14 to 19 is how it reads on the 14th");
        Assert.That(Told(Part(Planned(12), Step(13, Promise.None, PromiseCause.DayPassed))), Is.EqualTo("1 : ExpectedDay  12, 13 DayPassed: NoDateYet  "));
    }

    [Test]
    public void Of_PartThatWasMissedLater_IsOneMoreToWaitFor()
    {
        var later = new PartPromises(new LineHistory(6, [new DayMove(December(3), new Move(MoveKind.Charged, 6))]), Planned(28), December(3), []);

        Assert.That(Told(Part(Planned(14)), later), Is.EqualTo("1 : ExpectedDay  14, 3 Ordered: ExpectedDay  28"));
    }

    [Test]
    public void Of_NothingThatWasPromised_TellsNothing()
    {
        Assert.That(Told(), Is.Empty);
        Assert.That(Told(Part(null)), Is.Empty);
    }

    /// <summary>What is told last is what is true at last, and no two entries in a row say the same.</summary>
    [PromiseLaw(500)]
    public void Of_AnyPromises_EndsWithThePromiseOfAllPartsThatWait(AnyPromise[] firsts, AnyPromise[] others, bool firstHasCome)
    {
        if (firsts.Length < 2)
            return;

        var parts = firsts.Select((first, at) => Part(Later(first), firstHasCome && at == 0 ? 8 : null,
            [.. others.Where((_, index) => index % firsts.Length == at).Select((other, index) => Step(2 + (index % 7), Later(other), order: 1 + (index * firsts.Length) + at))])).ToList();
        var waiting = parts.Skip(firstHasCome ? 1 : 0);
        var promise = waiting.Select(part => part.Steps.OrderBy(step => step.Day).ThenBy(step => step.Order).Select(step => step.Promise).LastOrDefault(part.First!.Value)).Aggregate((one, other) => one.And(other));

        var told = PromiseTimeline.Of(parts);

        Assert.That(told[^1].Told, Is.EqualTo(PromiseText.Of(promise, December(8))));
        Assert.That(told.Zip(told.Skip(1)).Where(pair => pair.First.Told == pair.Second.Told), Is.Empty);
        Assert.That(told[0].Cause, Is.Null);
    }

    /// <summary>A promise of days that have not begun, so that it reads the same on every day.</summary>
    private static Promise Later(AnyPromise any) => any.Promise.Window is { } window
        ? new Promise(new PromiseWindow(window.From.AddDays(10), window.To.AddDays(10)), any.Promise.Basis)
        : Promise.None;
}
