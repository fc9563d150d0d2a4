using System.Text;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>Base of tests of suppliers and what they have.</summary>
public abstract class SuppliersTest(TestDatabase database) : LedgerTest(database)
{
    protected async Task<int> SupplierAsync(string name, int? days = null, Action<Supplier> set = null)
    {
        var supplier = new Supplier { Name = name, Active = true, WorkingDays = (int)Weekdays.EveryDay, ProductionDays = days };
        set?.Invoke(supplier);
        await Store.RunAsync<ISupplierService>(suppliers => suppliers.SaveAsync(supplier));

        return supplier.Id;
    }

    protected Task ChangeAsync(int supplierId, Action<Supplier> change) => Store.RunAsync<ISupplierService>(async suppliers =>
    {
        var supplier = await suppliers.FindAsync(supplierId);
        change(supplier);
        await suppliers.SaveAsync(supplier);
    });

    protected Task<bool> SupplyAsync(int supplierId, int productId, int rank = 1, int combinationId = 0, int? days = null)
        => Store.RunAsync<ISupplierProductService, bool>(products => products.SaveAsync(new SupplierProduct
        {
            SupplierId = supplierId, ProductId = productId, CombinationId = combinationId, SourceRank = rank, PackSize = 1, ProductionDays = days,
        }));

    /// <summary>"supplier rank" of one key, the preferred one first.</summary>
    protected async Task<string> SourcesAsync(int productId, int combinationId = 0)
        => string.Join(", ", (await RowsAsync<SupplierProduct>()).Where(row => row.ProductId == productId && row.CombinationId == combinationId)
            .OrderBy(row => row.SourceRank).Select(row => $"{row.SupplierId} {row.SourceRank}"));

    protected Task<int> ProductAsync(string sku) => Shop.ProductAsync(5, product => product.Sku = sku);

    protected Task InsertAsync<T>(T row) where T : Nop.Core.BaseEntity => Store.RunAsync<IRepository<T>>(rows => rows.InsertAsync(row, publishEvent: false));

    protected static MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>"added changed unchanged", or the errors as "row column problem".</summary>
    protected static string Said(ImportResult result) => result.Errors.Count == 0
        ? $"{result.Added} {result.Changed} {result.Unchanged}"
        : string.Join("; ", result.Errors.Select(error => $"{error.Row} {error.Column} {error.Problem}"));
}
