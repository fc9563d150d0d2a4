namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>One thing that is wrong with a file, where, and how a text says it.</summary>
/// <param name="Row">As a spreadsheet counts: the names are row 1. 0: the file as a whole.</param>
/// <param name="Column">The column's name; null: the row as a whole.</param>
/// <param name="Arguments">Those of the problem's text.</param>
public sealed record CsvError(int Row, string? Column, CsvProblem Problem, params object[] Arguments);
