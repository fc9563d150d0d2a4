using Nop.Plugin.Misc.Backorders.Planning.Corrections;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

[TestFixture]
public class WarehouseAdjustmentTests
{
    private static List<WarehouseRow> Rows(params (int Stock, int Reserved, int Sent)[] rows) => [.. rows.Select((row, i) => new WarehouseRow(i + 1, row.Stock, row.Reserved, row.Sent))];

    /// <summary>"stock/reserved" of each row after it.</summary>
    private static string After(int units, long lacking, params (int Stock, int Reserved, int Sent)[] rows)
    {
        var changes = WarehouseAdjustment.Plan(Rows(rows), units, lacking).ToDictionary(change => change.RowId);
        return string.Join(' ', Rows(rows).Select(row => changes.GetValueOrDefault(row.RowId) is var change ? $"{row.Stock + change.Stock}/{row.Reserved + change.Reserved}" : ""));
    }

    [Test]
    public void Plan_Fewer_ReservesWhatIsLackingFirst()
    {
        Assert.That(After(-6, 6, (5, 0, 0), (2, 1, 0)), Is.EqualTo("5/5 2/2"));
        Assert.That(After(-6, 4, (5, 0, 0), (2, 1, 2)), Is.EqualTo("5/4 0/1"));
        Assert.That(After(-6, 9, (5, 0, 6), (2, 1, 0)), Is.EqualTo("5/5 2/2"), "no more than asked for");
        Assert.That(After(-9, 9, (5, 0, 0), (2, 1, 0)), Is.EqualTo("5/8 2/2"), "what is free nowhere is reserved where most is");
    }

    [Test]
    public void Plan_FewerWithNothingLacking_LowersTheStock()
    {
        Assert.That(After(-3, 0, (5, 0, 0), (2, 1, 0)), Is.EqualTo("2/0 2/1"));
        Assert.That(After(-3, 0, (5, 0, 0), (2, 1, 2)), Is.EqualTo("4/0 0/1"), "first where it was sent from");
        Assert.That(After(-3, -4, (5, 0, 0), (2, 1, 8)), Is.EqualTo("5/0 -1/1"));
    }

    [Test]
    public void Plan_More_TakesReservationsAwayFirst()
    {
        Assert.That(After(3, 5, (5, 0, 0), (2, 1, 0)), Is.EqualTo("7/0 2/0"));
        Assert.That(After(2, 0, (5, 1, 0), (2, 4, 0)), Is.EqualTo("5/1 2/2"));
        Assert.That(After(0, 5, (5, 1, 0)), Is.EqualTo("5/1"));
    }

    [Test]
    public void Plan_OfNoWarehouse_IsRefused() => Assert.That(() => WarehouseAdjustment.Plan([], 1, 0), Throws.ArgumentException);

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void Plan_Meets_Specification((sbyte Stock, byte Reserved, byte Sent)[] some, sbyte units, byte lacking)
    {
        var rows = Rows([(0, 0, 0), .. some.Select(row => (row.Stock % 9, row.Reserved % 6, row.Sent % 4))]);
        var changes = WarehouseAdjustment.Plan(rows, units, lacking % 30);
        var reserved = changes.Sum(change => change.Reserved);

        Assert.That(changes.Sum(change => change.Stock - change.Reserved), Is.EqualTo(units));
        Assert.That(reserved, Is.EqualTo(units < 0 ? Math.Min(-units, lacking % 30) : -Math.Min(units, rows.Sum(row => row.Reserved))));
        Assert.That(changes.All(change => rows[change.RowId - 1].Reserved + change.Reserved >= 0));
        Assert.That(changes.All(change => units < 0 ? change is { Stock: <= 0, Reserved: >= 0 } : change is { Stock: >= 0, Reserved: <= 0 }));
        Assert.That(WarehouseAdjustment.Plan([.. rows.AsEnumerable().Reverse()], units, lacking % 30), Is.EqualTo(changes));
    }
}
