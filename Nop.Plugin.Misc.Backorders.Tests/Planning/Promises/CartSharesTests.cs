using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class CartSharesTests
{
    [Test]
    public void Take_LinesOfOneItem_ShareWhatIsThereAndWhatComes()
    {
        var shelf = new CartShelf(3);

        Assert.That(Take(2, shelf), Is.EqualTo((2, 0)));
        Assert.That(Take(2, shelf), Is.EqualTo((1, 1)));
        Assert.That(Take(4, shelf), Is.EqualTo((0, 5)), "the second of the coming units is its first");
    }

    [Test]
    public void Take_BelowZero_IsNothingOnHand() => Assert.That(Take(2, new CartShelf(-5)), Is.EqualTo((0, 2)));

    [Test]
    public void Take_Bundle_IsReadyAsItsScarcestPart()
    {
        var (chairs, cushions) = (new CartShelf(3), new CartShelf(9));

        var (ready, lastMissing) = CartShares.Take(3, [new ShelfPart(chairs, 1), new ShelfPart(cushions, 4)]);

        Assert.That(ready, Is.EqualTo(2));
        Assert.That(lastMissing, Is.EqualTo(new[] { 0, 3 }));
        Assert.That((chairs.Left, cushions.Left), Is.EqualTo((0L, 0L)));
    }

    [Test]
    public void Take_MoreThanNumbersHold_IsCutAndNotWrong()
        => Assert.That(CartShares.Take(int.MaxValue, [new ShelfPart(new CartShelf(0), int.MaxValue)]).LastMissing, Is.EqualTo(new[] { int.MaxValue }));

    [Test]
    public void Take_NotEvenOne_IsRefused() => Assert.That(() => Take(0, new CartShelf(1)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(3, 10, 0, null, 13)]
    [TestCase(0, 10, 8, null, 2)]
    [TestCase(-8, 10, 8, 5, 2)]
    [TestCase(0, null, 8, 5, 5)]
    [TestCase(0, 10, 12, null, 0)]
    [TestCase(2, 0, 0, null, 2)]
    [TestCase(2, null, 0, 0, 2)]
    public void WaitingCap_OfManyKinds_IsTheLowerOne(int onHand, int? cap, int waiting, int? dated, int most)
        => Assert.That(WaitingCap.MayBeAsked(onHand, cap, waiting, dated), Is.EqualTo(most));

    [Test]
    public void WaitingCap_WithoutCap_IsAnyNumber() => Assert.That(WaitingCap.MayBeAsked(0, null, 5, null), Is.GreaterThan(int.MaxValue));

    private static (int, int) Take(int asked, CartShelf shelf)
    {
        var (ready, lastMissing) = CartShares.Take(asked, [new ShelfPart(shelf, 1)]);
        return (ready, lastMissing[0]);
    }
}
