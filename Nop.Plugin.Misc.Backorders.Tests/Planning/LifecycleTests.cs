using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class LifecycleTests
{
    private static readonly HashSet<(UnitState? From, UnitState To)> _legal =
    [
        (null, UnitState.Waiting),
        (UnitState.Waiting, UnitState.Ready), (UnitState.Ready, UnitState.Waiting),
        (UnitState.Ready, UnitState.Released), (UnitState.Released, UnitState.Ready),
        (UnitState.Released, UnitState.Shipped), (UnitState.Shipped, UnitState.Ready),
        (UnitState.Waiting, UnitState.Shipped),
        (UnitState.Waiting, UnitState.Cancelled), (UnitState.Ready, UnitState.Cancelled),
        (UnitState.Released, UnitState.Cancelled), (UnitState.Shipped, UnitState.Cancelled),
    ];

    [Test]
    public void Between_EveryPairOfStates_IsLegalOnlyWhereTheDesignSaysSo()
    {
        UnitState?[] froms = [null, .. Enum.GetValues<UnitState>().Select(state => (UnitState?)state)];
        foreach (var from in froms)
        {
            foreach (var to in Enum.GetValues<UnitState>())
            {
                var kind = LegalMoves.Between(from, to);
                Assert.That(kind is not null, Is.EqualTo(_legal.Contains((from, to))), $"{from} to {to}");
                if (kind is { } known)
                    Assert.That(LegalMoves.EndsOf(known), Is.EqualTo((from, to)));
            }
        }
    }

    [Test]
    public void Kinds_Table_HoldsEveryKindOnceInRisingOrder()
        => Assert.That(LegalMoves.Kinds, Is.EqualTo(Enum.GetValues<MoveKind>()));

    [Test]
    public void Move_KindThatTheTableDoesNotKnow_IsRefused()
        => Assert.That(() => new Move((MoveKind)99, 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(0)]
    [TestCase(-1)]
    public void Move_QuantityNotPositive_IsRefused(int quantity)
        => Assert.That(() => new Move(MoveKind.Allotted, quantity), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void Refuse_MoreThanTheStateHas_SaysHowManyThereAre()
    {
        var quantities = Make.Units(waiting: 5, ready: 2);

        Assert.That(quantities.Refuse(MoveKind.Released, 3), Is.EqualTo(new MoveRefusal(MoveRefusalReason.NotEnoughUnits, MoveKind.Released, 3, 2)));
        Assert.That(quantities.Refuse(MoveKind.Released, 2), Is.Null);
        Assert.That(quantities.Refuse((MoveKind)99, 1)?.Reason, Is.EqualTo(MoveRefusalReason.NotInTheTable));
        Assert.That(quantities.Refuse(MoveKind.Released, 0)?.Reason, Is.EqualTo(MoveRefusalReason.QuantityNotPositive));
        Assert.That(() => quantities.Apply(new Move(MoveKind.Released, 3)), Throws.ArgumentException);
    }

    [Test]
    public void Apply_EveryKind_MovesUnitsBetweenItsEndsAndKeepsTheTotal()
    {
        var before = Make.Units(7, 7, 7, 7, 7);
        foreach (var kind in LegalMoves.Kinds)
        {
            var after = before.Apply(new Move(kind, 3));
            var (from, to) = LegalMoves.EndsOf(kind);
            foreach (var state in Enum.GetValues<UnitState>())
                Assert.That(after.In(state), Is.EqualTo(state == from ? 4 : state == to ? 10 : 7), $"{kind}, {state}");

            Assert.That(after.Total, Is.EqualTo(before.Total + (kind == MoveKind.Charged ? 3 : 0)), $"{kind}");
        }
    }

    [Test]
    public void Of_MovesInAnyOrder_IsTheirSum()
    {
        Move[] moves = [new(MoveKind.Shipped, 1), new(MoveKind.Released, 2), new(MoveKind.Allotted, 3), new(MoveKind.Charged, 5)];

        Assert.That(Quantities.Of(moves), Is.EqualTo(Make.Units(waiting: 2, ready: 1, released: 1, shipped: 1)));
    }

    [Test]
    public void Apply_SumAboveTheLargestNumber_Throws()
        => Assert.That(() => Make.Units(waiting: int.MaxValue).Apply(new Move(MoveKind.Charged, 1)), Throws.TypeOf<OverflowException>());
}
