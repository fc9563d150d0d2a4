using System.Globalization;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Planning.Promises.Coming;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class PromiseTextTests
{
    private const int CASES = 1000;

    [TestCase(12, 12, PromiseBasis.Confirmed, "ShipsBy 12 December")]
    [TestCase(12, 12, PromiseBasis.Planned, "ExpectedDay 12 December")]
    [TestCase(12, 12, PromiseBasis.LeadTime, "ExpectedDay 12 December")]
    [TestCase(12, 13, PromiseBasis.Confirmed, "ExpectedWindow 12 to 13 December")]
    [TestCase(12, 25, PromiseBasis.Planned, "ExpectedWindow 12 to 25 December")]
    [TestCase(12, 26, PromiseBasis.Planned, "ExpectedLate December")]
    [TestCase(2, 20, PromiseBasis.Planned, "ExpectedMid December")]
    [TestCase(2, 21, PromiseBasis.Planned, "ExpectedLate December")]
    [TestCase(26, 41, PromiseBasis.Planned, "ExpectedEarly January 2027")]
    [TestCase(27, 42, PromiseBasis.Planned, "ExpectedMid January 2027")]
    [TestCase(2, 46, PromiseBasis.Planned, "ExpectedMid January 2027")]
    [TestCase(2, 47, PromiseBasis.Planned, "NoDateYet")]
    [TestCase(30, 35, PromiseBasis.Planned, "ExpectedWindow 30 December to 4 January 2027")]
    [TestCase(32, 32, PromiseBasis.Confirmed, "ShipsBy 1 January 2027")]
    [TestCase(34, 39, PromiseBasis.Planned, "ExpectedWindow 3 to 8 January 2027")]
    [TestCase(60, 65, PromiseBasis.Planned, "ExpectedWindow 29 January to 3 February 2027")]
    [TestCase(395, 400, PromiseBasis.Planned, "ExpectedWindow 30 December 2027 to 4 January 2028")]
    public void Of_WindowOfManyWidths_IsTheCoarserTheWider(int from, int to, PromiseBasis basis, string expected)
        => Assert.That(Text(PromiseText.Of(new Promise(Days(from, to), basis), December(1))), Is.EqualTo(expected));

    [TestCase(12, "ExpectedWindow 12 to 19 December")]
    [TestCase(14, "ExpectedWindow 14 to 19 December")]
    [TestCase(19, "ShipsBy 19 December")]
    [TestCase(20, "NoDateYet")]
    public void Of_DaysThatAreGone_AreNotTold(int today, string expected)
        => Assert.That(Text(PromiseText.Of(new Promise(Days(12, 19), PromiseBasis.Confirmed), December(today))), Is.EqualTo(expected));

    [Test]
    public void Of_NoPromise_HasNoDate()
        => Assert.That(PromiseText.Of(Promise.None, December(1)), Is.EqualTo(PromiseSentence.NoDateYet));

    [TestCase(12, 19, 19)]
    [TestCase(19, 19, 19)]
    [TestCase(2, 28, 31)]
    [TestCase(2, 16, 20)]
    [TestCase(26, 40, 41)]
    [TestCase(60, 75, 82, Description = "a February of 28 days does not matter to the middle of it")]
    [TestCase(68, 83, 90, Description = "28 February")]
    [TestCase(2, 60, null)]
    public void Until_WhatIsHeldOut_IsTheEndOfThePartOfTheMonth(int from, int to, int? until)
        => Assert.That(PromiseText.Of(new Promise(Days(from, to), PromiseBasis.Planned), December(1)).Until, Is.EqualTo(until is { } day ? December(day) : (DateOnly?)null));

    [TestCase(12, 12, 12)]
    [TestCase(12, 19, 19)]
    [TestCase(12, 30, null, Description = "a part of a month is no day")]
    [TestCase(365, 365, 365)]
    [TestCase(366, 366, null, Description = "a year away")]
    public void StructuredDay_DaysShownBelowAYear_IsTheLastOne(int from, int to, int? day)
        => Assert.That(PromiseText.Of(new Promise(Days(from, to), PromiseBasis.Planned), December(1)).StructuredDay(December(1)), Is.EqualTo(day is { } last ? December(last) : (DateOnly?)null));

    [TestCase(2, 5, false, QuantityShape.AllReady, 2, 0)]
    [TestCase(5, 5, false, QuantityShape.AllReady, 5, 0)]
    [TestCase(5, 3, false, QuantityShape.SomeReadyCounted, 3, 2)]
    [TestCase(13, 3, false, QuantityShape.SomeReadyCounted, 3, 10)]
    [TestCase(14, 3, false, QuantityShape.SomeReady, null, null)]
    [TestCase(14, 3, true, QuantityShape.SomeReadyCounted, 3, 11)]
    [TestCase(5, 0, true, QuantityShape.AllOnBackorder, 0, 5)]
    [TestCase(50, -2, false, QuantityShape.AllOnBackorder, 0, 50)]
    public void QuantitySplit_AskedAndOnHand_TellsNumbersOnlyWhereItMay(int asked, int onHand, bool showsStock, QuantityShape shape, int? ready, int? onBackorder)
        => Assert.That(QuantitySplit.Of(asked, onHand, showsStock), Is.EqualTo(new QuantitySplit(shape, ready, onBackorder)));

    [Test]
    public void QuantitySplit_NotEvenOne_IsRefused()
        => Assert.That(() => QuantitySplit.Of(0, 5, false), Throws.InstanceOf<ArgumentOutOfRangeException>());

    /// <summary>What a shopper reads never ends before what he is promised, nor begins in the past.</summary>
    [PromiseLaw(CASES)]
    public void Of_AnyPromise_HoldsOutNoDayBeforeTheLastAndSaysNoPastDay(AnyPromise given, byte offset)
    {
        var today = PromiseArbitraries.Start.AddDays(offset % 60);
        var sentence = PromiseText.Of(given.Promise, today);

        Assert.That(sentence.Until < given.Promise.Window?.To, Is.False);
        Assert.That(sentence.Until < today, Is.False);
        Assert.That(sentence.From?.Day < today, Is.False);
        Assert.That(sentence.To is null, Is.EqualTo(sentence.Shape == PromiseShape.NoDateYet));
    }

    [PromiseLaw(CASES)]
    public void Of_AnyPromiseOnALaterDay_IsNotCoarser(AnyPromise given, byte offset)
    {
        if (given.Promise.Window is not { } window)
            return;

        var today = PromiseArbitraries.Start.AddDays(offset % 60);
        if (today >= window.To)
            return;

        Assert.That(Coarseness(PromiseText.Of(given.Promise, today.AddDays(1))), Is.LessThanOrEqualTo(Coarseness(PromiseText.Of(given.Promise, today))));
    }

    private static int Coarseness(PromiseSentence sentence) => sentence.Shape switch
    {
        PromiseShape.ShipsBy or PromiseShape.ExpectedDay => 1,
        PromiseShape.ExpectedWindow => 2,
        PromiseShape.NoDateYet => 4,
        _ => 3,
    };

    /// <summary>Not the sentence of the resources: only what of it a sentence decides.</summary>
    private static string Text(PromiseSentence sentence)
        => string.Join(' ', new[] { sentence.Shape.ToString(), Text(sentence.From), sentence.From is null ? null : "to", Text(sentence.To) }.Where(part => part is not null));

    private static string Text(ShownDate? shown) => shown?.Day.ToString(shown.Value.Style switch
    {
        DateStyle.Day => "%d",
        DateStyle.DayMonth => "d MMMM",
        DateStyle.DayMonthYear => "d MMMM yyyy",
        DateStyle.Month => "MMMM",
        _ => "MMMM yyyy",
    }, CultureInfo.InvariantCulture);
}
