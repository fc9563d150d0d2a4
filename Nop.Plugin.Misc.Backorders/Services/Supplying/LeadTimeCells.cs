using Nop.Plugin.Misc.Backorders.Services.Csv;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>The three parts of a lead time in a file; each empty where it is not set.</summary>
internal static class LeadTimeCells
{
    private const string PRODUCTION = "ProductionDays";
    private const string TRANSPORT = "TransportDays";
    private const string CUSTOMS = "CustomsDays";

    public static IReadOnlyList<string> Columns => [PRODUCTION, TRANSPORT, CUSTOMS];

    /// <summary>What the row says; where the file has no such column, what is there already.</summary>
    public static (int? Production, int? Transport, int? Customs) Read(CsvCells cells, int? production, int? transport, int? customs)
    {
        return (Read(cells, PRODUCTION, production), Read(cells, TRANSPORT, transport), Read(cells, CUSTOMS, customs));
    }

    private static int? Read(CsvCells cells, string column, int? before)
    {
        return cells.Row.Has(column) ? cells.WholeNumber(column, 0, BackordersSettings.HIGHEST_DAYS) : before;
    }
}
