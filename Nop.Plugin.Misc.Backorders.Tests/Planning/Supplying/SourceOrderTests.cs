using Nop.Plugin.Misc.Backorders.Planning.Supplying;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Supplying;

[TestFixture]
public class SourceOrderTests
{
    [TestCase("ABC", "D", 1, "DABC")]
    [TestCase("AC", "B", 3, "ACB")]
    [TestCase("AC", "B", 2, "ABC")]
    [TestCase("", "A", 2, "A")]
    [TestCase("ABC", "D", 100, "ABCD")]
    public void Place_OneSource_TakesItsPlaceAndTheOthersMove(string kept, string source, int rank, string order)
        => Assert.That(string.Concat(SourceOrder.Place(kept, (source[0], rank))), Is.EqualTo(order));

    [Law(1000)]
    public void Place_Anything_KeepsEverySourceAndChangesNothingTwice(byte count, byte[] ranks)
    {
        var kept = Enumerable.Range(1, count % 8).ToList();
        var placed = ranks.Select((rank, index) => (Source: 100 + index, Rank: rank % 10 + 1)).DistinctBy(place => place.Rank).ToArray();
        var order = SourceOrder.Place(kept, placed);
        var again = SourceOrder.Place(order.Where(source => source < 100), placed);

        Assert.That(order, Is.EquivalentTo(kept.Concat(placed.Select(place => place.Source))));
        Assert.That(order.Where(source => source < 100), Is.EqualTo(kept), "those that were not moved keep their order");
        Assert.That(again, Is.EqualTo(order));
        Assert.That(placed.Where(place => place.Rank == SourceOrder.PREFERRED).Select(place => place.Source), Is.SubsetOf(order.Take(1)));
    }
}
