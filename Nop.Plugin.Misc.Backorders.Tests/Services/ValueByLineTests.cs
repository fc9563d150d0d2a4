using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Different values for many lines in one expression.</summary>
[TestFixture]
public class ValueByLineTests
{
    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(16, 5)]
    [TestCase(17, 17)]
    [TestCase(300, 3)]
    [TestCase(ValueByLine.LINES_PER_STATEMENT, 100_000)]
    public void ShouldGiveEachLineItsOwn(int lines, int different)
    {
        var random = new Random(lines);
        var values = Enumerable.Range(1, lines).Select(i => (LineId: i * 3 + random.Next(3), Value: random.Next(different))).OrderBy(_ => random.Next()).ToList();
        var expression = ValueByLine.Of(values);
        var value = LineColumns.Lambda<int>(expression).Compile();

        Assert.That(values.Select(one => value(new Line { Id = one.LineId })), Is.EqualTo(values.Select(one => one.Value)));
        Assert.That(DepthOf(expression), Is.LessThanOrEqualTo(9));
    }

    [Test]
    public void ShouldSayNothingAboutIdsWhereAllLinesHaveTheSame()
    {
        var none = ValueByLine.Of<DateTime?>([(3, null), (8, null)]);

        Assert.That(none, Is.Not.InstanceOf<ConditionalExpression>());
        Assert.That(LineColumns.Lambda<DateTime?>(none).Compile()(new Line { Id = 8 }), Is.Null);
    }

    [Test]
    public void ShouldHaveOneComparisonLessThanRuns()
    {
        var expression = ValueByLine.Of([(9, 1), (3, 1), (5, 1), (8, 2)]);

        Assert.That(expression, Is.InstanceOf<ConditionalExpression>().With.Property(nameof(ConditionalExpression.IfFalse)).InstanceOf<ConditionalExpression>());
        Assert.That(DepthOf(expression), Is.EqualTo(2));
    }

    private static int DepthOf(Expression value) => value is ConditionalExpression choice ? 1 + Math.Max(DepthOf(choice.IfTrue), DepthOf(choice.IfFalse)) : 0;
}
