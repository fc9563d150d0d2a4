using System.Globalization;
using System.Text;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// What the next shopper can be told, as a text that a column holds: undated units, the last line of the queue and the day
/// until which it holds, then step by step. Days are day numbers, since they compare and take no zone.
/// Worked: up to 3 on 10 December 2026, confirmed, by arrival 7; nobody waits; true until that day:
/// <c>0;-;739959|3;739959;739959;10;7</c>.
/// Cost: O(steps).
/// </summary>
public static class AvailabilityCode
{
    private const string NOTHING = "-";

    public static string Write(AvailableToPromise available)
    {
        ArgumentNullException.ThrowIfNull(available);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{available.Undated};{Of(available.LastInQueue)};{Of(available.HoldsUntil)}");
        foreach (var step in available.Steps)
            text.Append(CultureInfo.InvariantCulture, $"|{step.UpTo};{step.ComesIn.From.DayNumber};{step.ComesIn.To.DayNumber};{(int)step.Basis};{step.ArrivalId}");

        return text.ToString();
    }

    /// <returns><c>null</c> for a text that <see cref="Write"/> never makes.</returns>
    public static AvailableToPromise? Read(string? text)
    {
        var parts = (text ?? string.Empty).Split('|');
        var head = parts[0].Split(';');
        if (head.Length != 3 || !long.TryParse(head[0], NumberStyles.None, CultureInfo.InvariantCulture, out var undated)
            || !TryReadLast(head[1], out var last) || !TryReadDay(head[2], out var holdsUntil))
        {
            return null;
        }

        var steps = new List<AvailabilityStep>(parts.Length - 1);
        foreach (var part in parts.Skip(1))
        {
            if (ReadStep(part) is not { } step)
                return null;

            steps.Add(step);
        }

        return new AvailableToPromise(steps.AsReadOnly(), undated, last, holdsUntil);
    }

    private static string Of(DateOnly? day) => day is { } known ? known.DayNumber.ToString(CultureInfo.InvariantCulture) : NOTHING;

    /// <summary>Nobody waits: "-". The last in the queue has no date: "?".</summary>
    private static string Of(LineAhead? last) => last switch
    {
        null => NOTHING,
        { ComesIn: { } window } => string.Create(CultureInfo.InvariantCulture, $"{window.From.DayNumber}:{window.To.DayNumber}"),
        _ => "?",
    };

    private static bool TryReadLast(string text, out LineAhead? last)
    {
        last = text is NOTHING ? null : new LineAhead(null);
        if (text is NOTHING or "?")
            return true;

        var days = text.Split(':');
        if (days.Length != 2 || WindowOf(days[0], days[1]) is not { } window)
            return false;

        last = new LineAhead(window);
        return true;
    }

    private static bool TryReadDay(string text, out DateOnly? day)
    {
        day = text is NOTHING ? null : DayOf(text);
        return day is not null || text is NOTHING;
    }

    private static AvailabilityStep? ReadStep(string text)
    {
        var parts = text.Split(';');
        return parts.Length == 5
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var upTo)
            && WindowOf(parts[1], parts[2]) is { } window
            && BasisOf(parts[3]) is { } basis
            && NumberOf(parts[4]) is { } arrival
            ? new AvailabilityStep(upTo, window, basis, arrival)
            : null;
    }

    private static PromiseBasis? BasisOf(string text)
    {
        return NumberOf(text) is { } number && (PromiseBasis)number is var basis and (PromiseBasis.Confirmed or PromiseBasis.Planned) ? basis : null;
    }

    private static PromiseWindow? WindowOf(string from, string to)
    {
        return DayOf(from) is { } first && DayOf(to) is { } last && first <= last ? new PromiseWindow(first, last) : null;
    }

    private static DateOnly? DayOf(string text)
    {
        return NumberOf(text) is { } number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
    }

    private static int? NumberOf(string text)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
