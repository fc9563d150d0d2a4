namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>What came of a file. With an error nothing of it was written.</summary>
public sealed record ImportResult(int Added, int Changed, int Unchanged, IReadOnlyList<CsvError> Errors)
{
    public static ImportResult Refused(IEnumerable<CsvError> errors) => new(0, 0, 0, [.. errors.OrderBy(error => error.Row)]);
}
