using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>
/// A value for each of many lines as one expression of the line's id, so that however different the values are, the lines
/// share a statement. Lines with the same value are a list of ids; the lists are halved and halved again.
/// Worked: lines 3 and 5 get 1 unit, 8 gets 2, 9 gets 7 and 10 gets 4: <c>{3, 5, 8}.Contains(id) ? ({3, 5}.Contains(id) ? 1 : 2) :
/// ({9}.Contains(id) ? 7 : 4)</c>.
/// Empty lists fill up the number of values to a power of two, so that a statement is translated once for 2, 4, 8 values
/// and so on, whatever the ids and values are: linq2db takes some 5 ms a value and column to do it, and 0.2 ms to find it again
/// (on a busy computer).
/// Cost: O(lines x log values); log2(values) deep.
/// </summary>
internal static class ValueByLine
{
    /// <summary>So many different values in eight columns are 2,048 parameters; SQL Server takes 2,100. They are eight deep, where it nests ten.</summary>
    public const int DIFFERENT_LINES_PER_STATEMENT = 256;

    /// <summary>More ids than these are another statement.</summary>
    public const int LINES_PER_STATEMENT = 900;

    /// <summary>With no more values than this the lists of ids stay short for so many lines.</summary>
    private const int FEW = 16;

    /// <summary>The lines of each statement.</summary>
    /// <param name="different">What makes two lines different.</param>
    public static IEnumerable<T[]> Chunk<T, TKey>(IReadOnlyCollection<T> lines, Func<T, TKey> different)
        => lines.Chunk(lines.Select(different).Distinct().Count() <= FEW ? LINES_PER_STATEMENT : DIFFERENT_LINES_PER_STATEMENT);

    /// <param name="values">Of lines that are all different, at least one.</param>
    public static Expression Of<TValue>(IEnumerable<(int LineId, TValue Value)> values)
    {
        var lists = values.GroupBy(value => value.Value, value => value.LineId).Select(alike => (Value: alike.Key, Ids: alike.ToList())).ToList();
        while (!int.IsPow2(lists.Count))
            lists.Add((lists[^1].Value, []));

        return Choose(lists, 0, lists.Count);
    }

    private static Expression Choose<TValue>(List<(TValue Value, List<int> Ids)> lists, int from, int to)
    {
        if (to - from == 1)
            return Captured(lists[from].Value);

        var middle = from + (to - from) / 2;
        return Expression.Condition(IsOneOf([.. lists[from..middle].SelectMany(list => list.Ids)]), Choose(lists, from, middle), Choose(lists, middle, to));
    }

    private static Expression IsOneOf(List<int> ids)
    {
        Expression<Func<Line, bool>> contains = line => ids.Contains(line.Id);

        return LineColumns.OfRow(contains);
    }

    private static Expression Captured<T>(T value)
    {
        Expression<Func<T>> captured = () => value;

        return captured.Body;
    }
}
