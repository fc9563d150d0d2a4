using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class BundleReleaseTests
{
    private static string Plan(int? asked, params BundlePart[] parts)
    {
        var plan = BundleRelease.Plan(parts, asked);

        return $"{plan.Items}: {string.Join(' ', parts.Select(part => plan.Units.GetValueOrDefault(part.LineId)))}";
    }

    [Test]
    public void Plan_TakesReadyUnitsFirstAndThenNeverShortOnes()
    {
        Assert.That(Plan(null, new(1, 2, Releasable: 2, Available: 6), new(2, 1, 3, 3)), Is.EqualTo("3: 2 3"));
        Assert.That(Plan(null, new(1, 2, 4, 4), new(2, 1, 1, 1)), Is.EqualTo("1: 2 1"));
        Assert.That(Plan(null, new(1, 2, 1, 1), new(2, 1, 0, 3)), Is.EqualTo("0: 0 0"));
        Assert.That(Plan(null, new BundlePart(1, 2, 2, 6)), Is.EqualTo("1: 2"), "the other two bundles never waited");
        Assert.That(Plan(null), Is.EqualTo("0: "));
    }

    [Test]
    public void Plan_Asked_LetsNoMoreGo()
    {
        Assert.That(Plan(2, new(1, 2, 2, 6), new(2, 1, 3, 3)), Is.EqualTo("2: 2 2"));
        Assert.That(Plan(9, new(1, 2, 2, 6), new(2, 1, 3, 3)), Is.EqualTo("3: 2 3"));
    }

    /// <summary>Whole bundles, none that a line has not the units for, no unit twice, and the units tell the bundles.</summary>
    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void Plan_Meets_Specification((byte PerItem, byte Releasable, byte NeverShort)[] lines, byte asked)
    {
        var parts = lines.Select((line, i) => new BundlePart(i, 1 + line.PerItem % 5, line.Releasable % 12, line.Releasable % 12 + line.NeverShort % 12)).ToList();
        int? limit = asked % 3 == 0 ? asked % 7 : null;
        var plan = BundleRelease.Plan(parts, limit);

        Assert.That(plan.Items, Is.LessThanOrEqualTo(limit ?? int.MaxValue));
        foreach (var part in parts)
        {
            var units = plan.Units.GetValueOrDefault(part.LineId);
            Assert.That(plan.Items * part.PerItem, Is.LessThanOrEqualTo(part.Available));
            Assert.That(units, Is.EqualTo(Math.Min(part.Releasable, plan.Items * part.PerItem)));
        }

        Assert.That(BundleRelease.ItemsFor(parts.Select(part => (plan.Units.GetValueOrDefault(part.LineId), part.PerItem))), Is.EqualTo(plan.Items));
        var more = plan.Items + 1;
        if (parts.Count > 0 && more <= (limit ?? int.MaxValue))
            Assert.That(parts.Exists(part => more * part.PerItem > part.Available) || parts.TrueForAll(part => part.Releasable <= plan.Items * part.PerItem), "one more would have been possible");
    }
}
