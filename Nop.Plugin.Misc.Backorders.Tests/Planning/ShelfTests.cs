using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

/// <summary>The laws judged by a shelf that is counted in pieces, not by the ledger's own numbers.</summary>
[TestFixture]
public class ShelfTests
{
    private const int STORIES = 4000;

    private static readonly StepKind[] _rough =
    [
        StepKind.WriteDown, StepKind.SendWhatIsNotThere, StepKind.Withhold, StepKind.DeleteShipment, StepKind.CancelWhatWasSent, StepKind.CloseByHand, StepKind.ReopenByHand,
    ];

    /// <summary>All kinds of moves, each heard in the middle, at its end, both or never.</summary>
    [Test]
    public async Task Reconcile_EventsLostAndLate_HoldsTheLawOnceSettled()
    {
        var (stories, steps, holds) = (0, 0, false);
        try
        {
            Prop.ForAll(Arbitraries.Stories(), story =>
            {
                stories++;
                steps += story.Steps.Count;
                Judge(story.Steps, calm: false);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(STORIES));
            holds = true;
        }
        finally
        {
            await TestContext.Out.WriteLineAsync($"law: {stories} sequences, {steps} actions, {(holds ? 0 : 1)} violations (planning, in memory)");
        }
    }

    [Law(1500)]
    public void Reconcile_EveryEventHeardAndNothingRough_LeavesNothingUnexplained(Story story)
        => Assert.That(Judge(Calm(story, _rough), calm: true).Last.Unexplained, Is.Zero);

    [Law(1500)]
    public void Reconcile_ShipmentsOfWhatIsThere_AreNotMarkedAsSentAlthoughShort(Story story)
    {
        var shop = Judge(Calm(story, [.. _rough, StepKind.EditQuantityThenStock, StepKind.EditStockThenQuantity]), calm: true);

        Assert.That(shop.Ledger.Values.SelectMany(moves => moves).Select(move => move.Kind), Has.No.Member(MoveKind.ShippedShort));
    }

    private static List<Step> Calm(Story story, StepKind[] without)
        => [.. story.Steps.Where(step => !without.Contains(step.Kind)).Select(step => step with { Hears = step.Hears | Hearing.End })];

    private static Shop Judge(IReadOnlyList<Step> steps, bool calm)
    {
        var shop = new Shop { Shelf = 4, Stock = 4 };
        var teller = new StoryTeller(shop, calm);
        foreach (var step in steps)
        {
            teller.Tell(step);
            Assert.That(shop.Stock, Is.EqualTo(shop.Shelf - shop.OpenUnits - shop.Miscounted), "the shop counts as the platform does");
        }

        shop.BeginRequest(settled: false);
        shop.Reconcile(confirms: true);

        var waiting = shop.Lines.Values.Sum(line => line.Quantities.Waiting);
        var promised = shop.Lines.Values.Sum(line => line.Quantities.Ready + line.Quantities.Released);
        Assert.That(waiting + shop.Last.Unexplained, Is.EqualTo(Math.Max(0, shop.OpenUnits - shop.Shelf) + shop.Withheld));
        if (shop.Last.Unexplained == 0)
            Assert.That(promised, Is.LessThanOrEqualTo(shop.Shelf), "what is promised is on the shelf");

        foreach (var order in shop.Orders)
        {
            if (!shop.Lines.TryGetValue(order.Number, out var line))
                continue;

            Assert.That(line.Quantities, Is.EqualTo(Quantities.Of(shop.Ledger[order.Number])), "the ledger adds up");
            Assert.That(line.Quantities.Open, Is.LessThanOrEqualTo(order.IsOpen ? order.Ordered - order.Sent : 0));
            Assert.That(line.Quantities.Released, Is.LessThanOrEqualTo(order.InShipments - order.Sent));
        }

        return shop;
    }
}
