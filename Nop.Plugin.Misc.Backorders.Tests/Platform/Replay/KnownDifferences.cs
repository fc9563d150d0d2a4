namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// Scenarios in which the demo store differs from a real one, with the reason. A listed scenario that agrees fails its
/// test, so the list cannot outlive its reasons.
/// </summary>
internal static class KnownDifferences
{
    private const string EXCEL = "the demo store reads no Excel files; to a plugin an import looks like a product saved by code, with a line in the stock history";

    /// <summary>Key: "group: name".</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["08-stock-changes: import from Excel (the product's export with another StockQuantity): -3 -> 5, one subscriber"] = EXCEL,
        ["08-stock-changes: import from Excel (the product's export with another StockQuantity): 5 -> 2, one subscriber"] = EXCEL,
    };
}
