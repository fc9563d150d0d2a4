using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Csv;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What a row of a file does to an arrival.</summary>
/// <param name="Row">As a spreadsheet counts.</param>
/// <param name="Before">Null where it is new.</param>
public sealed record ImportedArrival(int Row, Arrival? Before, Arrival After, ArrivalChange Change);

/// <summary>What a file would do, or did. With one error nothing of it is done.</summary>
/// <param name="Refusals">Of rows that could be read and say what cannot be, by row.</param>
/// <param name="IsOutdated">Somebody wrote one of the arrivals meanwhile, and nothing was done.</param>
public sealed record ArrivalImportPlan(
    IReadOnlyList<ImportedArrival> Changes,
    int Unchanged,
    IReadOnlyList<CsvError> Errors,
    IReadOnlyList<(int Row, RefusedArrival Refusal)> Refusals,
    bool IsOutdated = false)
{
    public bool CanApply => Errors.Count == 0 && Refusals.Count == 0 && !IsOutdated;
}

/// <summary>
/// Reads arrivals from a CSV file. A row is about the arrival of its supplier, reference, SKU and warehouse, and makes it where
/// there is none, so the same file again changes nothing. A column that is not there leaves what the arrival says.
/// </summary>
public interface IArrivalImport
{
    /// <summary>Writes nothing. The same number of statements for each 900 rows.</summary>
    Task<ArrivalImportPlan> PlanAsync(Stream stream);

    /// <summary>All rows in one transaction, or none; the promises' revisions name the import.</summary>
    Task<ArrivalImportPlan> ApplyAsync(Stream stream, int actorId);
}
