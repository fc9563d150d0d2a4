namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>A file that could be read as a table. Where it could not, or not wholly, the errors say why and nothing of it may be used.</summary>
/// <param name="Rows">Without rows of which every cell is empty.</param>
public sealed record CsvSheet(IReadOnlyList<CsvRow> Rows, IReadOnlyList<CsvError> Errors);

/// <summary>One row below the names.</summary>
public sealed class CsvRow
{
    private readonly IReadOnlyList<string> _cells;
    private readonly IReadOnlyDictionary<string, int> _columns;

    public CsvRow(int number, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells)
    {
        Number = number;
        _columns = columns;
        _cells = cells;
    }

    /// <summary>As a spreadsheet counts: the names are row 1.</summary>
    public int Number { get; }

    /// <summary>The cell without white space around it; empty where the file has no such column.</summary>
    public string this[string column] => _columns.TryGetValue(column, out var index) ? _cells[index] : string.Empty;

    /// <summary>Whether the file has the column: a cell that is empty empties the field, a column that is not there leaves it.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);
}
