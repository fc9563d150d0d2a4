using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What suppliers have. Of each product or combination the ranks are 1, 2, 3 and so on without a gap, so exactly one source is preferred.</summary>
public interface ISupplierProductService
{
    public const int LONGEST_SKU = 400;
    public const decimal HIGHEST_COST = 1_000_000_000;
    public const int HIGHEST_QUANTITY = 1_000_000;
    public const int HIGHEST_RANK = 100;

    /// <summary>What one supplier has, by product.</summary>
    /// <param name="pageIndex">From 0.</param>
    Task<IPagedList<SupplierProduct>> SearchAsync(int supplierId, int pageIndex, int pageSize);

    /// <summary>The sources of exactly this, the preferred one first; those of a combination are its own, without its product's.</summary>
    Task<IList<SupplierProduct>> GetSourcesAsync(StockKey key);

    Task<SupplierProduct?> FindAsync(int supplierProductId);

    /// <summary>
    /// Writes a new row, or an old one as it is now; its rank is the place that it takes among the sources of its key, and
    /// the others move behind it. Supplier, product and combination of an old row stay.
    /// </summary>
    /// <returns>False where the supplier has it already; then nothing is written.</returns>
    Task<bool> SaveAsync(SupplierProduct row);

    /// <summary>Writes new rows, and old ones as they are now, all or none; who calls has given the ranks.</summary>
    Task WriteAsync(IReadOnlyCollection<SupplierProduct> rows);

    /// <summary>Who has one of the products, by product, combination and rank.</summary>
    Task<IList<SupplierProduct>> GetByProductsAsync(IReadOnlyCollection<int> productIds);

    /// <summary>Everything that suppliers have, by product, combination and rank; of one supplier where one is named.</summary>
    Task<IList<SupplierProduct>> GetAllAsync(int supplierId = 0);

    /// <summary>The next source takes its place.</summary>
    Task DeleteAsync(int supplierProductId);
}
