using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class CorrectionRuleTests
{
    private static string Plan(Reservations reservations, params ClosedOrderItem[] closed)
        => string.Join(' ', CorrectionRule.Plan(closed, reservations).Select(row => $"{row.OrderItemId}:{row.Reason}:{row.Quantity}"));

    [Test]
    public void Plan_ClosedByHand_GivesBackWhatWasNotSent()
    {
        Assert.That(Plan(null, new ClosedOrderItem(1, 1, 3, 1, OrderEnd.ByHand)), Is.EqualTo("1:NotGivenBack:2"));
        Assert.That(Plan(null, new ClosedOrderItem(1, 1, 3, 3, OrderEnd.ByHand)), Is.Empty);
    }

    [Test]
    public void Plan_ReallyClosed_TakesOffWhatWasSent()
    {
        Assert.That(Plan(null, new ClosedOrderItem(1, 1, 3, 2, OrderEnd.Returned)), Is.EqualTo("1:SentThenClosed:-2"));
        Assert.That(Plan(null, new ClosedOrderItem(1, 1, 3, 0, OrderEnd.Returned)), Is.Empty);
    }

    [Test]
    public void Plan_ReservationsAboveWhatIsUnsent_AreChargedToTheNewestParcels()
    {
        var sent = new[] { new SentUnits(7, 3, 2), new SentUnits(6, 2, 5) };

        Assert.That(Plan(new Reservations(3, 0, sent)), Is.EqualTo("7:LeftReservation:2 6:LeftReservation:1"));
        Assert.That(Plan(new Reservations(3, 3, sent)), Is.Empty, "open orders need them");
        Assert.That(Plan(new Reservations(3, 0, [])), Is.Empty, "no parcel explains it");
        Assert.That(Plan(new Reservations(3, 1, sent), new ClosedOrderItem(1, 1, 2, 0, OrderEnd.ByHand)), Is.EqualTo("1:NotGivenBack:2"), "what was closed by hand is still reserved");
    }
}
