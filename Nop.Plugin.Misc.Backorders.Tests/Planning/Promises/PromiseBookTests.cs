using FsCheck;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Planning.Promises.Coming;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class PromiseBookTests
{
    private const int CASES = 1000;

    private static readonly Promise _first = Planned(12, 19);

    [TestCase(12, 17, false, Telling.Nothing)]
    [TestCase(12, 16, false, Telling.Change)]
    [TestCase(12, 20, true, Telling.Slip)]
    [TestCase(19, 19, false, Telling.Nothing)]
    [TestCase(0, 0, true, Telling.Slip)]
    [TestCase(2, 19, true, Telling.Slip, Description = "mid December holds out the 20th")]
    public void Revise_ToldAWindow_IsTheTableOfTheComment(int from, int to, bool isSlip, Telling telling)
    {
        var decision = Book(_first).Revise(from == 0 ? Promise.None : Planned(from, to), PromiseCause.ArrivalMoved, December(1), fromDays: 3);

        Assert.That((decision.IsSlip, decision.Telling), Is.EqualTo((isSlip, telling)));
        Assert.That(decision.Revision.IsSlip, Is.EqualTo(isSlip));
    }

    [Test]
    public void Revise_MovedTwice_KeepsTheFirstAndEveryStep()
    {
        var book = Book(_first);
        var once = book.Revise(Planned(20, 27), PromiseCause.ArrivalMoved, December(2));
        var twice = once.Book.Revise(Promise.None, PromiseCause.ArrivalCancelled, December(3));

        Assert.That(once.Revision, Is.EqualTo(new PromiseRevision(_first, Planned(20, 27), PromiseCause.ArrivalMoved, December(2), true)));
        Assert.That(twice.Revision, Is.EqualTo(new PromiseRevision(Planned(20, 27), Promise.None, PromiseCause.ArrivalCancelled, December(3), true)));
        Assert.That((twice.Book.First, twice.Book.Current, twice.Book.Told), Is.EqualTo((_first, Promise.None, book.Told)));
    }

    [Test]
    public void Revise_UndoneBeforeItWasTold_IsKeptButTellsNothing()
    {
        var away = Book(_first).Revise(Planned(20, 27), PromiseCause.ArrivalMoved, December(2));
        var back = away.Book.Revise(_first, PromiseCause.ArrivalMoved, December(2));

        Assert.That(away.Telling, Is.EqualTo(Telling.Slip));
        Assert.That((back.Revision is not null, back.IsSlip, back.Telling), Is.EqualTo((true, false, Telling.Nothing)));
    }

    [Test]
    public void Revise_WorseThanBeforeButNotThanTold_IsNoSlip()
    {
        var better = Book(_first).Revise(Planned(8, 8), PromiseCause.ArrivalAdded, December(2), fromDays: 30);
        var worse = better.Book.Revise(Planned(15, 15), PromiseCause.ArrivalMoved, December(3), fromDays: 30);

        Assert.That((better.Telling, worse.Telling, worse.IsSlip), Is.EqualTo((Telling.Nothing, Telling.Nothing, false)));
        Assert.That(worse.Book.Tell(December(3)).Revise(Planned(16, 16), PromiseCause.ArrivalMoved, December(3), fromDays: 30).Telling, Is.EqualTo(Telling.Slip));
    }

    [Test]
    public void Revise_TheDayPassed_CutDaysAreNoRevision()
    {
        var cut = Book(_first).Revise(Planned(14, 19), PromiseCause.DayPassed, December(14));
        Assert.That((cut.Revision, cut.Telling, cut.Book.Current), Is.EqualTo(((PromiseRevision)null, Telling.Nothing, Planned(14, 19))));

        Assert.That(Book(_first).Revise(Planned(14, 19), PromiseCause.ArrivalMoved, December(2)).Revision, Is.Not.Null, "the supplier knows better");
        Assert.That(Book(_first).Revise(Planned(10, 19), PromiseCause.DayPassed, December(2)).Revision, Is.Not.Null, "not a cut");
        Assert.That(Book(_first).Revise(Planned(14, 20), PromiseCause.DayPassed, December(14)).Revision, Is.Not.Null, "late");
        Assert.That(Book(_first).Revise(Promise.None, PromiseCause.DayPassed, December(20)).Telling, Is.EqualTo(Telling.Slip), "overdue");
        Assert.That(Book(_first).Revise(new Promise(Days(14, 19), PromiseBasis.Confirmed), PromiseCause.DayPassed, December(14)).Revision, Is.Not.Null, "another basis");
    }

    [TestCase(PromiseCause.BackFilled, false, Telling.Nothing)]
    [TestCase(PromiseCause.Imported, false, Telling.Nothing)]
    [TestCase(PromiseCause.Repaired, false, Telling.Nothing)]
    [TestCase(PromiseCause.Imported, true, Telling.Slip)]
    [TestCase(PromiseCause.ArrivalMoved, false, Telling.Slip)]
    public void Revise_QuietCause_IsToldOnlyWhereSomebodySaysSo(PromiseCause cause, bool tells, Telling telling)
    {
        var decision = Book(_first).Revise(Planned(20, 20), cause, December(2), tellsQuietCauses: tells);

        Assert.That((decision.Telling, decision.IsSlip, decision.Revision.IsSlip), Is.EqualTo((telling, true, true)));
    }

    [Test]
    public void Revise_NoDateWasTold_TheFirstDateIsAChangeAndNothingSlips()
    {
        var told = PromiseBook.Open(Promise.None, new ToldPromise(Promise.None, December(1)));
        var wide = PromiseBook.Open(Planned(2, 60), new ToldPromise(Planned(2, 60), December(1)));
        var untold = PromiseBook.Open(Promise.None, null);

        Assert.That(told.Revise(Planned(30, 30), PromiseCause.ArrivalAdded, December(2), fromDays: 99).Telling, Is.EqualTo(Telling.Change));
        Assert.That(told.Revise(Promise.None, PromiseCause.DayPassed, December(2)).Telling, Is.EqualTo(Telling.Nothing));
        Assert.That(wide.Revise(Planned(2, 70), PromiseCause.ArrivalMoved, December(1)).Telling, Is.EqualTo(Telling.Nothing), "no date yet, both times");
        Assert.That(wide.Revise(Planned(70, 70), PromiseCause.ArrivalMoved, December(1)).Telling, Is.EqualTo(Telling.Change), "a date at last, though a later one");
        Assert.That(untold.Revise(Planned(30, 30), PromiseCause.ArrivalAdded, December(2)).Telling, Is.EqualTo(Telling.Change));
        Assert.That(untold.Revise(Promise.None, PromiseCause.QueueChanged, December(2)).Telling, Is.EqualTo(Telling.Nothing));
    }

    [Test]
    public void Revise_ToldAPartOfAMonth_HoldsOutItsEnd()
    {
        var book = Book(Planned(2, 28));

        Assert.That(book.Revise(Planned(30, 30), PromiseCause.ArrivalMoved, December(5)).IsSlip, Is.False);
        Assert.That(book.Revise(Planned(32, 32), PromiseCause.ArrivalMoved, December(5)).IsSlip, Is.True);
        Assert.That(book.Revise(Planned(30, 30), PromiseCause.ArrivalMoved, December(29)).IsSlip, Is.False, "told on the 1st, when it was late December");
    }

    [Test]
    public void Revise_OnlyMoreCertain_IsToldWhereEverySentenceIs()
    {
        var book = Book(Planned(12, 12));
        var confirmed = new Promise(Days(12, 12), PromiseBasis.Confirmed);

        Assert.That(book.Revise(confirmed, PromiseCause.ArrivalConfirmed, December(2)).Telling, Is.EqualTo(Telling.Change));
        Assert.That(book.Revise(confirmed, PromiseCause.ArrivalConfirmed, December(2), fromDays: 1).Telling, Is.EqualTo(Telling.Nothing));
        Assert.That(() => book.Revise(confirmed, PromiseCause.ArrivalConfirmed, December(2), fromDays: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Open_ThePageSaidAnother_TheOneOfThePageIsTold()
    {
        var book = PromiseBook.Open(Planned(15, 15), new ToldPromise(_first, December(1)));

        Assert.That((book.First, book.Current, book.Told?.Promise), Is.EqualTo((Planned(15, 15), Planned(15, 15), (Promise?)_first)));
        Assert.That(PromiseBook.Of(_first, Planned(20, 20), null).Revise(Planned(20, 20), PromiseCause.QueueChanged, December(1)).Book.First, Is.EqualTo(_first));
    }

    [PromiseLaw(CASES)]
    public void Revise_AgainWithTheSamePromise_ChangesNothing(AnyPromise first, AnyPromise next, byte days, NonNegativeInt from)
    {
        var today = PromiseArbitraries.Start.AddDays(days % 60);
        var once = Book(first.Promise).Revise(next.Promise, PromiseCause.ArrivalMoved, today, from.Get);
        var again = once.Book.Revise(next.Promise, PromiseCause.DayPassed, today, from.Get);

        Assert.That(again.Revision, Is.Null);
        Assert.That(again.Book, Is.SameAs(once.Book));
        Assert.That((again.Telling, once.Book.First), Is.EqualTo((once.Telling, first.Promise)));
        Assert.That(once.Revision is null, Is.EqualTo(first.Promise == next.Promise));
    }

    [PromiseLaw(CASES)]
    public void Revise_AnyTwoPromises_SlipsExactlyWhereTheToldDayIsNotHeldOutAnyMore(AnyPromise first, AnyPromise next, byte days, NonNegativeInt from)
    {
        var today = PromiseArbitraries.Start.AddDays(days % 60);
        var told = PromiseText.Of(first.Promise, December(1)).Until;
        var now = PromiseText.Of(next.Promise, today).Until;
        var decision = Book(first.Promise).Revise(next.Promise, PromiseCause.ArrivalMoved, today, from.Get);

        Assert.That(decision.IsSlip, Is.EqualTo(told is not null && (now is null || now > told)));
        Assert.That(decision.Telling == Telling.Slip, Is.EqualTo(decision.IsSlip), "however many days the shop does not speak of");
        Assert.That(decision.Book.Tell(today).Revise(next.Promise, PromiseCause.QueueChanged, today).Telling, Is.EqualTo(Telling.Nothing), "told is told");
    }

    private static Promise Planned(int from, int to) => new(Days(from, to), PromiseBasis.Planned);

    /// <summary>A line whose shopper was told its first promise on the 1st.</summary>
    private static PromiseBook Book(Promise first) => PromiseBook.Open(first, new ToldPromise(first, December(1)));
}
