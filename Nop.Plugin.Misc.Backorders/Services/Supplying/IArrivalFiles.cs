namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>
/// Arrivals as a CSV file, as <see cref="IArrivalImport"/> reads it back. A product without a SKU of its own, or with one that
/// others have too, is named by its number: #12, or #12/5 for a combination.
/// </summary>
public interface IArrivalFiles
{
    /// <summary>Not "Id": a spreadsheet takes a file that begins with these letters for one of its own.</summary>
    public const string ARRIVAL_ID = "ArrivalId";
    public const string SUPPLIER = "Supplier";
    public const string SKU = "SKU";
    public const string WAREHOUSE = "Warehouse";
    public const string REFERENCE = "Reference";
    public const string QUANTITY = "Quantity";
    public const string FROM = "From";
    public const string TO = "To";
    public const string STATUS = "Status";
    public const string NOTE = "Note";

    static IReadOnlyList<string> Columns => [ARRIVAL_ID, SUPPLIER, REFERENCE, SKU, WAREHOUSE, QUANTITY, FROM, TO, STATUS, NOTE];

    Task<byte[]> ExportAsync(ArrivalFilter filter);
}
