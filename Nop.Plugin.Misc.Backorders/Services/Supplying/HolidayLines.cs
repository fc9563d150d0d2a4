using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>A day that is not worked.</summary>
public readonly record struct HolidayEntry(DateOnly Day, string? Name);

/// <summary>What can be wrong with a line. Each has a text, Holidays.Problem.NAME.</summary>
public enum HolidayProblem
{
    NotADay,

    /// <summary>{2}: characters allowed.</summary>
    TooLong,

    /// <summary>{2}: the earlier line.</summary>
    SameAsLine,

    /// <summary>{2}: lines allowed.</summary>
    TooMany,
}

/// <param name="Line">From 1, empty ones counted.</param>
/// <param name="Text">What stands there, shortened.</param>
/// <param name="Number">What the problem's text names besides.</param>
public sealed record HolidayError(int Line, string Text, HolidayProblem Problem, int Number);

/// <summary>
/// Holidays as they are pasted: a line each, the day as 2026-12-25, then a name if it has one. Empty lines are left out.
/// Worked: "2026-12-25 Christmas" is 25 December 2026, Christmas; "25.12.2026 Christmas" is an error of its line.
/// </summary>
public static class HolidayLines
{
    public const int LONGEST_NAME = 400;
    public const int MOST_LINES = 1000;
    private const int SHOWN_OF_A_LINE = 60;

    public static (IReadOnlyList<HolidayEntry> Entries, IReadOnlyList<HolidayError> Errors) Parse(string? text)
    {
        var lines = (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n');
        if (lines.Length > MOST_LINES)
            return ([], [new HolidayError(MOST_LINES + 1, Shown(lines[MOST_LINES]), HolidayProblem.TooMany, MOST_LINES)]);

        var entries = new List<HolidayEntry>();
        var errors = new List<HolidayError>();
        var known = new Dictionary<DateOnly, int>();
        for (var index = 0; index < lines.Length; index++)
        {
            var (line, number) = (lines[index].Trim(), index + 1);
            if (line.Length == 0)
                continue;

            var end = line.AsSpan().IndexOfAny(' ', '\t', ',');
            var name = end < 0 ? string.Empty : line[end..].Trim(' ', '\t', ',');
            if (!DateOnly.TryParseExact(end < 0 ? line : line[..end], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                errors.Add(new HolidayError(number, Shown(line), HolidayProblem.NotADay, 0));
            else if (name.Length > LONGEST_NAME)
                errors.Add(new HolidayError(number, Shown(line), HolidayProblem.TooLong, LONGEST_NAME));
            else if (!known.TryAdd(day, number))
                errors.Add(new HolidayError(number, Shown(line), HolidayProblem.SameAsLine, known[day]));
            else
                entries.Add(new HolidayEntry(day, name.Length == 0 ? null : name));
        }

        return (entries, errors);
    }

    private static string Shown(string line)
    {
        return line.Length > SHOWN_OF_A_LINE ? line[..SHOWN_OF_A_LINE] + "…" : line;
    }
}
