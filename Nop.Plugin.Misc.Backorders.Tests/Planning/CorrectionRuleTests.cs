using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class CorrectionRuleTests
{
    private static string Plan(long reservedAbove, params ClosedOrderItem[] closed)
        => string.Join(' ', CorrectionRule.Plan(closed, reservedAbove).Select(row => $"{row.OrderItemId}:{row.Reason}:{row.Quantity}"));

    [Test]
    public void Plan_ClosedByHand_GivesBackWhatWasNotSent()
    {
        Assert.That(Plan(0, new ClosedOrderItem(1, 1, 3, 1, OrderEnd.ByHand)), Is.EqualTo("1:NotGivenBack:2"));
        Assert.That(Plan(0, new ClosedOrderItem(1, 1, 3, 3, OrderEnd.ByHand)), Is.Empty);
    }

    [Test]
    public void Plan_ReallyClosed_TakesOffWhatWasSent()
    {
        Assert.That(Plan(0, new ClosedOrderItem(1, 1, 3, 2, OrderEnd.Returned)), Is.EqualTo("1:SentThenClosed:-2"));
        Assert.That(Plan(0, new ClosedOrderItem(1, 1, 3, 0, OrderEnd.Returned)), Is.Empty);
    }

    [Test]
    public void Plan_ReservationsThatNoOrderExplains_AreSetAgainstWhatWasSent()
    {
        var sent = new ClosedOrderItem(6, 2, 3, 3, OrderEnd.Returned);
        var later = new ClosedOrderItem(7, 3, 5, 2, OrderEnd.Returned);

        Assert.That(Plan(3, sent), Is.Empty, "the parcel left its reservation behind");
        Assert.That(Plan(2, sent), Is.EqualTo("6:SentThenClosed:-1"));
        Assert.That(Plan(4, sent, later), Is.EqualTo("7:SentThenClosed:-1"));
        Assert.That(Plan(-1, sent), Is.EqualTo("6:SentThenClosed:-3"));
    }

    [Test]
    public void Plan_ReservationsThatNoOrderExplains_AreNeverGivenBack()
    {
        Assert.That(Plan(3), Is.Empty);
        Assert.That(Plan(5, new ClosedOrderItem(6, 2, 3, 3, OrderEnd.Returned)), Is.Empty);
    }

    [Test]
    public void Plan_ReservationsOfWhatWasClosedByHand_AreExplained()
    {
        Assert.That(Plan(2, new ClosedOrderItem(5, 1, 2, 0, OrderEnd.ByHand), new ClosedOrderItem(6, 2, 3, 3, OrderEnd.Returned)),
            Is.EqualTo("5:NotGivenBack:2 6:SentThenClosed:-3"));
    }
}
