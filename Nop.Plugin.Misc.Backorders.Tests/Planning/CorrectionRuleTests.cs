using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class CorrectionRuleTests
{
    private static string Plan(LeftUnits[] left, params ClosedOrderItem[] closed)
        => string.Join(' ', CorrectionRule.Plan(closed, left).Select(row => $"{row.OrderItemId}:{row.Reason}:{row.Quantity}"));

    [Test]
    public void Plan_ClosedByHand_GivesBackWhatWasNotSent()
    {
        Assert.That(Plan([], new ClosedOrderItem(1, 1, 3, 1, OrderEnd.ByHand)), Is.EqualTo("1:NotGivenBack:2"));
        Assert.That(Plan([], new ClosedOrderItem(1, 1, 3, 3, OrderEnd.ByHand)), Is.Empty);
    }

    [Test]
    public void Plan_ReallyClosed_TakesOffWhatWasSent()
    {
        Assert.That(Plan([], new ClosedOrderItem(1, 1, 3, 2, OrderEnd.Returned)), Is.EqualTo("1:SentThenClosed:-2"));
        Assert.That(Plan([], new ClosedOrderItem(1, 1, 3, 0, OrderEnd.Returned)), Is.Empty);
    }

    [Test]
    public void Plan_ReservationsThatParcelsLeft_AreGivenBackWhateverBecameOfTheOrder()
    {
        LeftUnits[] left = [new(6, 2, 3), new(7, 3, 1), new(6, 2, 1)];

        Assert.That(Plan(left), Is.EqualTo("6:ReservationLeft:4 7:ReservationLeft:1"));
        Assert.That(Plan(left, new ClosedOrderItem(6, 2, 5, 4, OrderEnd.Returned)), Is.EqualTo("6:SentThenClosed:-4 6:ReservationLeft:4 7:ReservationLeft:1"));
        Assert.That(Plan(left[1..2], new ClosedOrderItem(7, 3, 2, 1, OrderEnd.ByHand)), Is.EqualTo("7:NotGivenBack:1 7:ReservationLeft:1"));
    }

    [TestCase(-3, -2, 0, -3, 0, Description = "one more was sent")]
    [TestCase(-3, 0, 2, -1, 2, Description = "two are back, one more was sent")]
    [TestCase(-2, -1, 2, -1, 1, Description = "two of three are back, a parcel of one is deleted")]
    [TestCase(0, 0, 2, 0, 0, Description = "both are back, their parcel is deleted")]
    [TestCase(4, 1, 0, 4, 0)]
    public void WithoutBack_GoodsThatCameBack_AreNoLongerAtTheCustomers(int quantity, int before, int back, int left, int counting)
    {
        Assert.That(CorrectionRule.WithoutBack(quantity, before, back), Is.EqualTo((left, counting)));
    }

    [Test]
    public void IsReversedBy_UnitsAgainstTheReason_AreReversed()
    {
        foreach (var reason in Enum.GetValues<CorrectionReason>())
        {
            var usual = reason is CorrectionReason.NotGivenBack or CorrectionReason.ReservationLeft ? 1 : -1;
            Assert.That((reason.IsReversedBy(usual), reason.IsReversedBy(0), reason.IsReversedBy(-usual)), Is.EqualTo((false, false, true)), $"{reason}");
        }
    }

    [Test]
    public void Plan_SentThenClosed_IsTakenOffInFullWhereNobodyNotedAReservation()
    {
        Assert.That(Plan([], new ClosedOrderItem(5, 1, 2, 0, OrderEnd.ByHand), new ClosedOrderItem(6, 2, 3, 3, OrderEnd.Returned)),
            Is.EqualTo("5:NotGivenBack:2 6:SentThenClosed:-3"));
    }
}
