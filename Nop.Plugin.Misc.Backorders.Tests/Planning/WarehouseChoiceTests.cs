using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class WarehouseChoiceTests
{
    private static List<WarehousePlace> Places(params (int Goods, int Reserved)[] places) => [.. places.Select((place, i) => new WarehousePlace(i + 1, 10 * (i + 1), place.Goods, place.Reserved))];

    private static string Pack(int quantity, params (int Goods, int Reserved)[] places) => WarehouseChoice.Pack(Places(places), quantity) is { } parcel
        ? $"{parcel.WarehouseId} [{string.Join(' ', parcel.Moves.Select(move => $"{move.RowId}:{move.Quantity:+0;-0}"))}] {string.Join(' ', parcel.After.Select(place => $"{place.Goods}/{place.Reserved}"))}"
        : "none";

    [Test]
    public void Pack_TakesThePlaceThatHasGoodsAndReservations()
    {
        Assert.That(Pack(3, (5, 3), (9, 0)), Is.EqualTo("10 [] 2/0 9/0"));
        Assert.That(Pack(3, (2, 3), (9, 0)), Is.EqualTo("20 [1:-3 2:+3] 2/0 6/0"));
        Assert.That(Pack(3, (5, 1), (2, 4)), Is.EqualTo("10 [2:-2 1:+2] 2/0 2/2"));
        Assert.That(Pack(4, (5, 1), (0, 2), (0, 1)), Is.EqualTo("10 [2:-2 3:-1 1:+3] 1/0 0/0 0/0"));
    }

    [Test]
    public void Pack_WhereNoPlaceHasItAlone_TakesNone()
    {
        Assert.That(Pack(3, (1, 3), (2, 0)), Is.EqualTo("none"));
        Assert.That(Pack(3, (5, 1), (5, 1)), Is.EqualTo("none"), "only two are reserved");
        Assert.That(Pack(1), Is.EqualTo("none"));
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void Pack_Meets_Specification((byte Goods, byte Reserved)[] rows, byte units)
    {
        var (places, quantity) = (Places([.. rows.Select(row => (row.Goods % 9, row.Reserved % 6))]), 1 + units % 8);
        var able = places.Exists(place => place.Goods >= quantity) && places.Sum(place => place.Reserved) >= quantity;
        var parcel = WarehouseChoice.Pack(places, quantity);

        Assert.That(parcel is not null, Is.EqualTo(able));
        if (parcel is null)
            return;

        Assert.That(parcel.Moves.Sum(move => move.Quantity), Is.Zero);
        Assert.That(parcel.After.Sum(place => place.Reserved), Is.EqualTo(places.Sum(place => place.Reserved) - quantity));
        Assert.That(parcel.After.Sum(place => place.Goods), Is.EqualTo(places.Sum(place => place.Goods) - quantity));
        Assert.That(parcel.After.Min(place => Math.Min(place.Goods, place.Reserved)), Is.GreaterThanOrEqualTo(0));
        Assert.That(WarehouseChoice.Pack([.. places.AsEnumerable().Reverse()], quantity)?.WarehouseId, Is.EqualTo(parcel.WarehouseId));
    }
}
