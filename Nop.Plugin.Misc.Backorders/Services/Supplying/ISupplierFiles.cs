using Nop.Plugin.Misc.Backorders.Services.Csv;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>The suppliers as a CSV file. Names are the key: a row of a known name changes that supplier, any other adds one.</summary>
public interface ISupplierFiles
{
    Task<byte[]> ExportAsync();

    /// <summary>All rows or none. A column that is not in the file changes nothing; the same file again changes nothing.</summary>
    Task<ImportResult> ImportAsync(Stream stream);
}
