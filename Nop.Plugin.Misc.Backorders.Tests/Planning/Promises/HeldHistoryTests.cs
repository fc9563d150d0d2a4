using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Planning.Promises.Coming;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

/// <summary>Ordered on 2 December; what was there promised the day of its release.</summary>
[TestFixture]
public class HeldHistoryTests
{
    private const int NONE = 0;

    private static Promise Out(int day) => day == NONE ? Promise.None : new(Days(day, day), PromiseBasis.Confirmed);

    private static KnownRelease Known(int day, int releasedOn, bool isBefore = false, int? ships = null)
        => new(December(day), day, releasedOn == NONE ? null : December(releasedOn), Out(ships ?? releasedOn), isBefore);

    private static string Of(KnownRelease[] known, bool isWhole = false, int today = 31, int gone = NONE, int read = NONE)
    {
        var held = HeldHistory.Of(known, isWhole, December(2), December(today), gone == NONE ? null : December(gone), read == NONE ? null : Out(read));
        if (held is null)
            return "nobody knows";
        if (held.Holds.Count == 0)
            return "never held";

        var part = held.Part;
        Assert.That(part.Since, Is.EqualTo(December(2)));
        Assert.That(part.Units.Moves.Select(made => (made.Day, made.Move.Quantity)), Is.EqualTo(part.Held.SelectMany(hold => new[] { hold.From, hold.Until }).Where(day => day <= December(today)).Select(day => (day, 1))));
        Assert.That(held.Holds.Select(hold => hold.From), Is.EqualTo(part.Held.Select(span => span.From)));
        Assert.That(part.Units.Moves.Select((made, at) => made.Move.Kind == (at % 2 == 0 ? MoveKind.Charged : MoveKind.Allotted)), Is.All.True);

        return $"{string.Join(", ", part.Held.Select((span, at) => $"{span.From.Day} to {span.Until.Day}{(span.Until == held.Holds[at].Until ? string.Empty : $" of {held.Holds[at].Until.Day}")}"))}; promised {part.First?.Window?.To.Day}"
            + string.Concat(part.Steps.Select(step => $", {step.Cause} {step.Day.Day}: {step.Promise.Window?.To.Day}"));
    }

    [Test]
    public void Of_AReleaseThatStays_WaitsUntilIt()
    {
        Assert.That(Of([Known(1, 21, isBefore: true)]), Is.EqualTo("2 to 21; promised 21"));
        Assert.That(Of([Known(1, 21, isBefore: true)], today: 20), Is.EqualTo("2 to 21; promised 21"), "it has not ended");
        Assert.That(Of([Known(1, 21, isBefore: true)], today: 21), Is.EqualTo("2 to 21; promised 21"));
    }

    [Test]
    public void Of_AReleaseThatMoves_IsANewPromise()
    {
        KnownRelease[] moved = [Known(5, 25), Known(1, 21, isBefore: true), Known(9, 14)];

        Assert.That(Of(moved), Is.EqualTo("2 to 14; promised 21, ReleaseMoved 5: 25, ReleaseMoved 9: 14"), "in any order");
        Assert.That(Of([Known(1, 30, isBefore: true), moved[1] with { Order = 2 }, moved[0]]), Is.EqualTo("2 to 25; promised 21, ReleaseMoved 5: 25"), "the last one before the order counts");
    }

    [Test]
    public void Of_OtherHandling_IsANewPromiseOfAnotherCause()
        => Assert.That(Of([Known(1, 21, isBefore: true), Known(5, 21, ships: 23)]), Is.EqualTo("2 to 21; promised 21, TermsChanged 5: 23"));

    [Test]
    public void Of_WhatIsOutEarly_EndsThere()
    {
        Assert.That(Of([Known(1, 21, isBefore: true), Known(5, NONE)]), Is.EqualTo("2 to 5; promised 21"));
        Assert.That(Of([Known(1, 21, isBefore: true), Known(5, NONE), Known(9, 28)]), Is.EqualTo("2 to 5, 9 to 28; promised 21, ReleaseMoved 9: 28"), "and begins again");
        Assert.That(Of([Known(1, 4, isBefore: true), Known(9, 28)]), Is.EqualTo("2 to 4, 9 to 28; promised 4, ReleaseMoved 9: 28"), "it was out for some days");
        Assert.That(Of([Known(1, 4, isBefore: true), Known(4, 28)]), Is.EqualTo("2 to 4, 4 to 28; promised 4, ReleaseMoved 4: 28"), "on its day");
    }

    [Test]
    public void Of_WhatIsGone_EndsThere()
    {
        Assert.That(Of([Known(1, 21, isBefore: true)], gone: 4), Is.EqualTo("2 to 4 of 21; promised 21"));
        Assert.That(Of([Known(1, 21, isBefore: true), Known(5, 25)], gone: 5), Is.EqualTo("2 to 5 of 25; promised 21, ReleaseMoved 5: 25"));
        Assert.That(Of([Known(1, 21, isBefore: true), Known(5, NONE)], gone: 9), Is.EqualTo("2 to 5; promised 21"));
        Assert.That(Of([Known(1, 21, isBefore: true)], gone: 25), Is.EqualTo("2 to 21; promised 21"));
    }

    [Test]
    public void Of_WhatWasOutWhenItWasOrdered_WasPromisedNothing()
    {
        Assert.That(Of([Known(1, 2, isBefore: true)]), Is.EqualTo("never held"), "it was out that day");
        Assert.That(Of([Known(1, NONE, isBefore: true)]), Is.EqualTo("never held"));
        Assert.That(Of([Known(1, NONE, isBefore: true), Known(5, 25)]), Is.EqualTo("5 to 25; promised , ReleaseMoved 5: 25"));
    }

    [Test]
    public void Of_WhatIsKnownOnlySinceLater_IsWhatWasRead()
    {
        Assert.That(Of([Known(5, 25), Known(9, 28)]), Is.EqualTo("nobody knows"));
        Assert.That(Of([], read: 21), Is.EqualTo("nobody knows"));
        Assert.That(Of([Known(5, 25), Known(9, 28)], read: 21), Is.EqualTo("2 to 28; promised 21, ReleaseMoved 9: 28"));
        Assert.That(Of([Known(1, 25, isBefore: true), Known(9, 28)], read: 21), Is.EqualTo("2 to 28; promised 25, ReleaseMoved 9: 28"), "what is known needs no reading");
    }

    [Test]
    public void Of_WhatHadNoReleaseWhenAllWereNoted_WasOut()
    {
        Assert.That(Of([], isWhole: true, read: 21), Is.EqualTo("never held"));
        Assert.That(Of([Known(5, 25), Known(9, 28)], isWhole: true, read: 21), Is.EqualTo("5 to 28; promised , ReleaseMoved 5: 25, ReleaseMoved 9: 28"));
    }
}
