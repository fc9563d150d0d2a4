using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class WithholdingTests
{
    [TestCase(-3, 5, false, 0, 0)]
    [TestCase(-3, 5, true, 0, 2)]
    [TestCase(-3, 5, false, 1, 1)]
    [TestCase(-3, 5, false, 9, 2)]
    [TestCase(4, 5, false, 6, 2)]
    [TestCase(-9, 5, true, 9, 0)]
    public void Of_WorkedNumbers(int stock, int wanted, bool hold, int kept, int withheld)
        => Assert.That(new Withholding(hold, kept).Of(stock, wanted), Is.EqualTo(withheld));

    [Test]
    public void Plan_OnHold_TakesReadyUnitsBackAndServesThemAgainAfter()
    {
        var held = Make.Snapshot(0, Make.Line(1, Make.Units(waiting: 2, ready: 3))) with { Withholding = new Withholding(true, 0), Stock = new StockNumbers(-2) };
        var plan = held.Plan();
        Assert.That(plan.Lines.Single().After, Is.EqualTo(Make.Units(waiting: 5)));
        Assert.That((plan.Stock.Withheld, plan.Unexplained), Is.EqualTo((3, 0L)));

        var again = held.Applied(plan) with { Stock = plan.Stock };
        Assert.That(again.Plan().IsEmpty, Is.True);
        Assert.That((again with { Withholding = new Withholding(false, 0) }).Plan().Lines.Single().After, Is.EqualTo(Make.Units(waiting: 2, ready: 3)));
    }

    [Test]
    public void Plan_OnHoldANewOrder_IsChargedWhatItLacksAndTakesNothingThatIsHeld()
    {
        var held = Make.Snapshot(0, Make.Line(1, Make.Units(waiting: 5))) with
        {
            Withholding = new Withholding(true, 0),
            Stock = new StockNumbers(-3, 0, Withheld: 5),
            Claimants = [Make.Claimant(2, 3)],
        };
        var plan = held.Plan();

        Assert.That(plan.Lines.Select(line => line.After.Waiting), Is.EqualTo(new[] { 5, 3 }));
        Assert.That(plan.Stock.Withheld, Is.EqualTo(5));
    }

    [Test]
    public void Plan_OnHoldALineThatGoes_IsNotChargedToANewOrder()
    {
        var gone = Make.Line(1, Make.Units(waiting: 5), OrderItemUnits.Gone);
        var held = Make.Snapshot(0, gone) with
        {
            Withholding = new Withholding(true, 0),
            Stock = new StockNumbers(4, 0, Withheld: 5),
            Claimants = [Make.Claimant(2, 1)],
        };

        Assert.That(held.Plan().Lines.Sum(line => line.After.Waiting), Is.Zero);
    }

    [Law(2000)]
    public void Plan_AnyPolicy_KeepsTheLawAndWritesNothingTwice(Situation given, bool hold, byte kept)
    {
        var snapshot = given.Snapshot with { Withholding = new Withholding(hold, kept % 8) };
        var plan = snapshot.Plan();
        Assert.That(plan.Lines.Sum(line => (long)line.After.Waiting) + plan.Unexplained, Is.EqualTo(plan.Stock.Missing));
        if (plan.Unexplained > 0 || hold)
            Assert.That(plan.Lines.Sum(line => line.After.Ready), Is.Zero);

        var again = snapshot.Applied(plan) with { Stock = plan.Stock };
        var second = again.Plan();
        Assert.That(second.IsEmpty, Is.True, () => $"first\n{plan.Text()}\nsecond\n{second.Text()}");
        Assert.That(second.Stock.Withheld, Is.EqualTo(plan.Stock.Withheld));
    }

    [Test]
    public void Plan_ChargedByAPerson_TakesUnitsThatWereNeverShort()
    {
        var claimant = Make.Claimant(1, 5, inThisRequest: true) with { ByPerson = 2 };
        var line = Make.Line(1, Make.Units(waiting: 1), OrderItemUnits.Open(5));
        var snapshot = Make.Snapshot(-4, line) with { Claimants = [claimant] };
        var plan = snapshot.Plan();

        Assert.That(plan.Lines.Single().After.Waiting, Is.EqualTo(3));
        Assert.That(plan.Unexplained, Is.EqualTo(1));
    }
}
