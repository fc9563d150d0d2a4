using Nop.Plugin.Misc.Backorders.Planning.Promises;
using NUnit.Framework;
using static Nop.Plugin.Misc.Backorders.Tests.Planning.Promises.Coming;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

[TestFixture]
public class PromiseTests
{
    private const int CASES = 500;

    [Test]
    public void And_TwoThatShipTogether_IsTheLaterAndLessCertain()
    {
        var early = new Promise(Days(9, 10), PromiseBasis.LeadTime);
        var late = new Promise(Days(1, 12), PromiseBasis.Confirmed);

        Assert.That(early.And(late), Is.EqualTo(new Promise(Days(9, 12), PromiseBasis.LeadTime)));
        Assert.That(early.And(Promise.None), Is.EqualTo(Promise.None));
    }

    [PromiseLaw(CASES)]
    public void And_AnyPromises_DoesNotMindTheOrder(AnyPromise one, AnyPromise two, AnyPromise three)
    {
        var (a, b, c) = (one.Promise, two.Promise, three.Promise);

        Assert.That(a.And(b), Is.EqualTo(b.And(a)));
        Assert.That(a.And(b).And(c), Is.EqualTo(a.And(b.And(c))));
        Assert.That(a.And(a), Is.EqualTo(a));
    }

    [Test]
    public void Promise_WithoutAWindow_HasNoBasis()
        => Assert.That((Promise.None.Window, Promise.None.Basis), Is.EqualTo(((PromiseWindow?)null, PromiseBasis.None)));

    [Test]
    public void Window_BothDaysIncluded_IsCountedAndCut()
    {
        Assert.That(Days(12, 19).Days, Is.EqualTo(8));
        Assert.That(Days(12, 19).NotBefore(December(14)), Is.EqualTo(Days(14, 19)));
        Assert.That(Days(12, 19).NotBefore(December(21)), Is.EqualTo(Days(21, 21)));
        Assert.That(Days(12, 19).NotBefore(December(3)), Is.EqualTo(Days(12, 19)));
    }
}
