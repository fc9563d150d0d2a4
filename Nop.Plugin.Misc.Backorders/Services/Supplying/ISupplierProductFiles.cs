using Nop.Plugin.Misc.Backorders.Services.Csv;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What suppliers have, as a CSV file. The key is supplier, product and combination.</summary>
public interface ISupplierProductFiles
{
    /// <param name="supplierId">0: of all suppliers.</param>
    Task<byte[]> ExportAsync(int supplierId);

    /// <summary>
    /// All rows or none. Ranks are places: the sources that the file does not name keep their order, and those of the file
    /// take the places that it gives them. A column that is not in the file, and an empty rank, change nothing; the same file
    /// again changes nothing.
    /// </summary>
    Task<ImportResult> ImportAsync(Stream stream);
}
