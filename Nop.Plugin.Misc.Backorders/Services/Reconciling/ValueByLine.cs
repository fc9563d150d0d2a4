using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Reconciling;

/// <summary>
/// A value for each of many lines as one expression of the line's id, so that however different the values are, the lines
/// share a statement. Lines that follow each other by id with the same value are a run; the runs are halved and halved again.
/// Worked: lines 3 and 5 get 1 unit, 8 gets 2 and 9 gets 1: <c>id &lt; 8 ? 1 : (id &lt; 9 ? 2 : 1)</c>.
/// Cost: O(lines x log lines) to build; one comparison less than there are runs, log2(runs) deep.
/// </summary>
internal static class ValueByLine
{
    /// <summary>More lines are another statement: 512 runs are nine deep, and SQL Server nests ten.</summary>
    public const int LINES_PER_STATEMENT = 512;

    /// <summary>Up to so many runs are sent as parameters, so that the translated statement is found again; SQL Server takes 2,100.</summary>
    private const int RUNS_AS_PARAMETERS = 16;

    /// <param name="values">Of lines that are all different, at least one.</param>
    public static Expression Of<TValue>(IEnumerable<(int LineId, TValue Value)> values)
    {
        var runs = new List<(int FirstId, TValue Value)>();
        foreach (var value in values.OrderBy(value => value.LineId))
        {
            if (runs.Count == 0 || !EqualityComparer<TValue>.Default.Equals(runs[^1].Value, value.Value))
                runs.Add(value);
        }

        return Choose(runs, 0, runs.Count, runs.Count <= RUNS_AS_PARAMETERS);
    }

    private static Expression Choose<TValue>(List<(int FirstId, TValue Value)> runs, int from, int to, bool asParameters)
    {
        if (to - from == 1)
            return Constant(runs[from].Value, asParameters);

        var middle = from + (to - from) / 2;
        return Expression.Condition(
            Expression.LessThan(Expression.Property(LineColumns.Row, nameof(Line.Id)), Constant(runs[middle].FirstId, asParameters)),
            Choose(runs, from, middle, asParameters),
            Choose(runs, middle, to, asParameters));
    }

    private static Expression Constant<T>(T value, bool asParameter)
    {
        Expression<Func<T>> captured = () => value;
        return asParameter ? captured.Body : Expression.Constant(value, typeof(T));
    }
}
