using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>
/// Reads the cells of one row as what they should be and notes every one that is something else. What it answers for such
/// a cell is of no use: a file with one error is not imported. Numbers and days are written the same in every language.
/// </summary>
public sealed class CsvCells
{
    public const string DAY = "yyyy-MM-dd";
    public const string YES = "yes";
    public const string NO = "no";

    private readonly ICollection<CsvError> _errors;

    public CsvCells(CsvRow row, ICollection<CsvError> errors)
    {
        Row = row;
        _errors = errors;
    }

    public CsvRow Row { get; }

    public void Refuse(string? column, CsvProblem problem, params object[] arguments)
    {
        _errors.Add(new CsvError(Row.Number, column, problem, arguments));
    }

    /// <summary>Null where it is empty.</summary>
    public string? Text(string column, int longest, bool isRequired = false)
    {
        var cell = Row[column];
        if (cell.Length > longest)
            Refuse(column, CsvProblem.TooLong, longest);

        return IsThere(column, isRequired) ? cell : null;
    }

    /// <summary>Digits alone. Null where it is empty.</summary>
    public int? WholeNumber(string column, int lowest, int highest, bool isRequired = false)
    {
        if (!IsThere(column, isRequired))
            return null;

        if (int.TryParse(Row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest)
            return number;

        Refuse(column, CsvProblem.NotAWholeNumber, lowest, highest);
        return null;
    }

    /// <summary>From 0, with a point and at most four digits behind it, as the column holds. Null where it is empty.</summary>
    public decimal? Amount(string column, decimal highest)
    {
        if (!IsThere(column, isRequired: false))
            return null;

        if (decimal.TryParse(Row[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= highest && amount == decimal.Round(amount, 4))
            return amount;

        Refuse(column, CsvProblem.NotAnAmount, highest);
        return null;
    }

    /// <summary>As 2026-12-24. Null where it is empty.</summary>
    public DateOnly? Day(string column, bool isRequired = false)
    {
        if (!IsThere(column, isRequired))
            return null;

        if (DateOnly.TryParseExact(Row[column], DAY, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        Refuse(column, CsvProblem.NotADay);
        return null;
    }

    /// <summary>Null where it is empty.</summary>
    public bool? YesOrNo(string column)
    {
        switch (Row[column].ToUpperInvariant())
        {
            case "":
                return null;
            case "YES" or "TRUE" or "1":
                return true;
            case "NO" or "FALSE" or "0":
                return false;
            default:
                Refuse(column, CsvProblem.NotYesOrNo);
                return null;
        }
    }

    private bool IsThere(string column, bool isRequired)
    {
        if (Row[column].Length > 0)
            return true;

        if (isRequired)
            Refuse(column, CsvProblem.Required);

        return false;
    }
}
