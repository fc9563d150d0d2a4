using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Planning.Promises.Coming;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class AvailabilitySentenceTests
{
    private static readonly TellingRule _rule = new(ShowsStock: true);

    private static Promise Planned(int from, int to) => new(Days(from, to), PromiseBasis.Planned);

    [Test]
    public void Of_AllOnHand_SaysNoDate()
    {
        var sentence = AvailabilitySentence.Of(5, 7, Planned(12, 19), _rule, December(1));

        Assert.That(sentence, Is.EqualTo(new AvailabilitySentence(new QuantitySplit(QuantityShape.AllReady, 5, 0), null, false)));
    }

    [Test]
    public void Of_SomeMissing_SaysWhenTheyShip()
    {
        var sentence = AvailabilitySentence.Of(5, 3, Planned(12, 19), _rule, December(1));

        Assert.That(sentence.Split, Is.EqualTo(new QuantitySplit(QuantityShape.SomeReadyCounted, 3, 2)));
        Assert.That(sentence.When.Shape, Is.EqualTo(PromiseShape.ExpectedWindow));
        Assert.That(sentence.StructuredDay(December(1)), Is.EqualTo(December(19)));
    }

    [Test]
    public void Of_DatesHidden_SaysQuantitiesOnly()
    {
        var sentence = AvailabilitySentence.Of(5, 3, Planned(12, 19), _rule with { ShowsDates = false }, December(1));

        Assert.That(sentence.When, Is.Null);
        Assert.That(sentence.StructuredDay(December(1)), Is.Null, "what the page does not show, no machine is told");
    }

    [TestCase(4, 5, true)]
    [TestCase(5, 5, true)]
    [TestCase(6, 5, false, Description = "five days from the 1st are the 6th")]
    [TestCase(4, 0, true)]
    public void Of_WaitBelowTheLimit_IsNotMentioned(int day, int limit, bool isShort)
    {
        var sentence = AvailabilitySentence.Of(2, 0, Planned(day, day), _rule with { DontMentionBelowDays = limit }, December(1));

        Assert.That(sentence is null, Is.EqualTo(isShort && limit > 0));
    }

    [Test]
    public void Of_WaitWithoutDate_IsMentionedWhateverTheLimit()
        => Assert.That(AvailabilitySentence.Of(2, 0, Promise.None, _rule with { DontMentionBelowDays = 365 }, December(1)).When, Is.EqualTo(PromiseSentence.NoDateYet));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(365)]
    public void Of_WaitWhoseDateHasPassed_HasNoDateAndIsMentionedWhateverTheLimit(int limit)
    {
        var sentence = AvailabilitySentence.Of(2, 0, Planned(2, 3), _rule with { DontMentionBelowDays = limit }, December(4));

        Assert.That(sentence?.When, Is.EqualTo(PromiseSentence.NoDateYet));
        Assert.That(sentence.StructuredDay(December(4)), Is.Null);
    }

    [Test]
    public void Of_WaitThatEndsToday_IsBelowALimitOfOneDay()
        => Assert.That(AvailabilitySentence.Of(2, 0, Planned(3, 4), _rule with { DontMentionBelowDays = 1 }, December(4)), Is.Null);

    [Test]
    public void Of_ShortWaitForAPreOrder_IsMentioned()
        => Assert.That(AvailabilitySentence.Of(2, 0, Planned(2, 2), _rule with { DontMentionBelowDays = 365, IsPreOrder = true }, December(1)), Is.Not.Null);

    [Test]
    public void Of_StockThatIsASecret_IsNotTold()
        => Assert.That(AvailabilitySentence.Of(20, 9, Promise.None, new TellingRule(ShowsStock: false), December(1)).Split, Is.EqualTo(new QuantitySplit(QuantityShape.SomeReady, null, null)));

    [TestCase(1, 5)]
    [TestCase(4, 2)]
    [TestCase(9, 0)]
    public void Since_MeasuresTheLimitFromTheDayOfTheOrder(int today, int left)
        => Assert.That((_rule with { DontMentionBelowDays = 5 }).Since(December(1), December(today)).DontMentionBelowDays, Is.EqualTo(left));
}
