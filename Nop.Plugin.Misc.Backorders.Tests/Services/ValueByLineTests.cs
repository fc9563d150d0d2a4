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
    [TestCase(ValueByLine.DIFFERENT_LINES_PER_STATEMENT, 100_000)]
    public void ShouldGiveEachLineItsOwn(int lines, int different)
    {
        var random = new Random(lines);
        var values = Enumerable.Range(1, lines).Select(i => (LineId: i * 3 + random.Next(3), Value: random.Next(different))).OrderBy(_ => random.Next()).ToList();
        var expression = ValueByLine.Of(values);
        var value = LineColumns.Lambda<int>(expression).Compile();

        Assert.That(values.Select(one => value(new Line { Id = one.LineId })), Is.EqualTo(values.Select(one => one.Value)));
        Assert.That(DepthOf(expression), Is.LessThanOrEqualTo(8));
    }

    [Test]
    public void ShouldSayNothingAboutIdsWhereAllLinesHaveTheSame()
    {
        var none = ValueByLine.Of<DateTime?>([(3, null), (8, null)]);

        Assert.That(none, Is.Not.InstanceOf<ConditionalExpression>());
        Assert.That(LineColumns.Lambda<DateTime?>(none).Compile()(new Line { Id = 8 }), Is.Null);
    }

    /// <summary>So that databases are asked for the same statement again.</summary>
    [TestCase(5, 8)]
    [TestCase(8, 8)]
    [TestCase(9, 16)]
    public void ShouldBeAsManyValuesAsAPowerOfTwo(int different, int values)
        => Assert.That(ValuesOf(ValueByLine.Of(Enumerable.Range(1, 40).Select(i => (i, i % different)))), Is.EqualTo(values));

    [TestCase(2_000, 16, new[] { 900, 900, 200 })]
    [TestCase(300, 17, new[] { 256, 44 })]
    public void ShouldTakeFewerLinesWhereMoreAreDifferent(int lines, int different, int[] expected)
        => Assert.That(ValueByLine.Chunk([.. Enumerable.Range(1, lines)], i => i % different).Select(chunk => chunk.Length), Is.EqualTo(expected));

    private static int DepthOf(Expression value) => value is ConditionalExpression choice ? 1 + Math.Max(DepthOf(choice.IfTrue), DepthOf(choice.IfFalse)) : 0;

    private static int ValuesOf(Expression value) => value is ConditionalExpression choice ? ValuesOf(choice.IfTrue) + ValuesOf(choice.IfFalse) : 1;
}
