using Nop.Plugin.Misc.Backorders.Planning.Purchasing;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Purchasing;

[TestFixture]
public class OrderQuantityTests
{
    [TestCase(8, 0, 12)]
    [TestCase(11, 0, 12)]
    [TestCase(13, 0, 18)]
    [TestCase(8, 5, 12)]
    [TestCase(8, 8, 0)]
    [TestCase(8, 9, 0)]
    [TestCase(0, 0, 0)]
    public void Of_PacksOfSixAtLeastTen_IsTheTable(long missing, long coming, long toOrder)
        => Assert.That(OrderQuantity.Of(missing, coming, packSize: 6, minimum: 10), Is.EqualTo(toOrder));

    [TestCase(0, 0)]
    [TestCase(-3, -7)]
    public void Of_TermsThatSayNothing_IsWhatIsMissing(int pack, int minimum)
        => Assert.That(OrderQuantity.Of(7, 2, pack, minimum), Is.EqualTo(5));

    /// <summary>Enough, in whole packs, not below the minimum, and no pack more than that takes; nothing where nothing is missing.</summary>
    [Law(2000)]
    public bool Of_Meets_Specification(ushort missing, ushort coming, byte pack, byte minimum)
    {
        var units = OrderQuantity.Of(missing, coming, pack, minimum);
        var packs = Math.Max(1, (int)pack);
        if (missing <= coming)
            return units == 0;

        return units >= missing - coming && units >= minimum && units % packs == 0 && (units - packs < missing - coming || units - packs < minimum);
    }
}
