using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class UnnamedCauseTests
{
    private static readonly LinePlan _waits = Line(3, 3);

    [Test]
    public void ShouldNotBlameTheQueueForAnOrderAtItsEnd()
    {
        var plan = Plan(0, _waits, Line(0, 2, MoveKind.Charged, isNew: true));

        Assert.That(Of(plan, isPlanOver: true), Is.EqualTo(PromiseCause.DayPassed));
        Assert.That(Of(plan, isNewDay: true), Is.EqualTo(PromiseCause.DayPassed));
        Assert.That(Of(plan), Is.EqualTo(PromiseCause.TermsChanged));
    }

    [TestCase(MoveKind.CancelledWaiting)]
    [TestCase(MoveKind.CancelledReady)]
    [TestCase(MoveKind.ShippedShort)]
    [TestCase(MoveKind.Charged)]
    public void ShouldSayThatTheQueueChanged(MoveKind kind)
        => Assert.That(Of(Plan(0, Line(2, 2, kind), _waits), isNewDay: true), Is.EqualTo(PromiseCause.QueueChanged));

    [TestCase(MoveKind.Allotted)]
    [TestCase(MoveKind.TakenBack)]
    public void ShouldSayThatTheStockChanged(MoveKind kind)
        => Assert.That(Of(Plan(0, Line(2, 1, kind), _waits)), Is.EqualTo(PromiseCause.StockChanged));

    [TestCase(2, 0)]
    [TestCase(0, 2)]
    public void ShouldSayThatTheStockChangedWhereMoreOrLessIsUnexplained(int unexplained, int before)
        => Assert.That(Of(Plan(unexplained, _waits), unexplainedBefore: before), Is.EqualTo(PromiseCause.StockChanged));

    [Test]
    public void ShouldSayThatItIsCountedAnew()
    {
        Assert.That(Of(null), Is.EqualTo(PromiseCause.CountedAnew));
        Assert.That(Of(Plan(0, _waits), wasFrozen: true), Is.EqualTo(PromiseCause.CountedAnew));
    }

    private static PromiseCause Of(ReconcilePlan plan, bool wasFrozen = false, long unexplainedBefore = 0, bool isNewDay = false, bool isPlanOver = false)
        => UnnamedCause.Of(new LookedAt(plan, wasFrozen, unexplainedBefore, isNewDay, isPlanOver));

    private static ReconcilePlan Plan(long unexplained, params LinePlan[] lines) => new(new StockNumbers(0), lines, lines.Sum(line => line.After.Waiting), 0, 0, unexplained);

    private static LinePlan Line(int before, int after, MoveKind? kind = null, bool isNew = false)
    {
        Move[] moves = kind is { } one ? [new Move(one, 1)] : [];

        return new LinePlan(isNew ? null : 1, new QueuePlace(new DateTime(2050, 3, 1), 1, 1), new Quantities(before, 0, 0, 0, 0), new Quantities(after, 0, 0, 0, 0), 1, 1, moves, 0, 1, 0, LineReason.FirstInQueue);
    }
}
