namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>
/// A spreadsheet runs a cell that begins with = + - @, a tab or a carriage return as a formula, so such a cell leaves us
/// with a ' before it, and exactly one is taken off again. A text that itself begins with ' and then looks like one gets
/// another, so that every text comes back as it was; 't Hooft has no formula in it and stays.
/// Worked: =1+1 is written '=1+1; '=1+1 is written ''=1+1; both come back.
/// </summary>
public static class CsvFormula
{
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return IsFormula(text.AsSpan().TrimStart('\'')) ? "'" + text : text;
    }

    public static string Strip(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);

        return cell.StartsWith('\'') && IsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;
    }

    private static bool IsFormula(ReadOnlySpan<char> text)
    {
        return text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
    }
}
