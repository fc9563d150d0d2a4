using LinqToDB;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class SupplierProductService : ISupplierProductService
{
    private readonly IRepository<SupplierProduct> _supplierProductRepository;
    private readonly ITermsChanged _termsChanged;

    public SupplierProductService(IRepository<SupplierProduct> supplierProductRepository, ITermsChanged termsChanged)
    {
        _supplierProductRepository = supplierProductRepository;
        _termsChanged = termsChanged;
    }

    public virtual async Task<IPagedList<SupplierProduct>> SearchAsync(int supplierId, int pageIndex, int pageSize)
    {
        return await _supplierProductRepository.Table.Where(row => row.SupplierId == supplierId)
            .OrderBy(row => row.ProductId).ThenBy(row => row.CombinationId)
            .ToPagedListAsync(Math.Max(0, pageIndex), Math.Max(1, pageSize));
    }

    public virtual async Task<IList<SupplierProduct>> GetSourcesAsync(StockKey key)
    {
        return await _supplierProductRepository.Table.Where(row => row.ProductId == key.ProductId && row.CombinationId == key.CombinationId)
            .OrderBy(row => row.SourceRank).ThenBy(row => row.Id).ToListAsync();
    }

    public virtual async Task<SupplierProduct?> FindAsync(int supplierProductId)
    {
        return await _supplierProductRepository.Table.FirstOrDefaultAsync(row => row.Id == supplierProductId);
    }

    public virtual async Task<bool> SaveAsync(SupplierProduct row)
    {
        ArgumentNullException.ThrowIfNull(row);
        using (var scope = AmbientTransaction.Begin())
        {
            var others = (await GetSourcesAsync(KeyOf(row))).Where(other => other.Id != row.Id).ToList();
            if (others.Exists(other => other.SupplierId == row.SupplierId))
                return false;

            var order = SourceOrder.Place(others, (row, row.SourceRank));
            row.SourceRank = RankIn(order, row);
            if (row.Id == 0)
                await _supplierProductRepository.InsertAsync(row, publishEvent: false);
            else
                await _supplierProductRepository.UpdateAsync(row, publishEvent: false);
            await RankAsync(order);
            scope.Complete();
        }

        await _termsChanged.OfProductsAsync([KeyOf(row)]);

        return true;
    }

    public virtual async Task WriteAsync(IReadOnlyCollection<SupplierProduct> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using (var scope = AmbientTransaction.Begin())
        {
            foreach (var row in rows)
            {
                if (row.Id == 0)
                    await _supplierProductRepository.InsertAsync(row, publishEvent: false);
                else
                    await _supplierProductRepository.UpdateAsync(row, publishEvent: false);
            }

            scope.Complete();
        }

        await _termsChanged.OfProductsAsync([.. rows.Select(KeyOf).Distinct()]);
    }

    public virtual async Task<IList<SupplierProduct>> GetByProductsAsync(IReadOnlyCollection<int> productIds)
    {
        ArgumentNullException.ThrowIfNull(productIds);
        var found = new List<SupplierProduct>();
        foreach (var chunk in productIds.Distinct().Order().Chunk(900))
        {
            var some = chunk.ToList();
            found.AddRange(await _supplierProductRepository.Table.Where(row => some.Contains(row.ProductId))
                .OrderBy(row => row.ProductId).ThenBy(row => row.CombinationId).ThenBy(row => row.SourceRank).ThenBy(row => row.Id).ToListAsync());
        }

        return found;
    }

    public virtual async Task<IList<SupplierProduct>> GetAllAsync(int supplierId = 0)
    {
        return await _supplierProductRepository.Table.Where(row => supplierId == 0 || row.SupplierId == supplierId)
            .OrderBy(row => row.ProductId).ThenBy(row => row.CombinationId).ThenBy(row => row.SourceRank).ThenBy(row => row.Id).ToListAsync();
    }

    public virtual async Task DeleteAsync(int supplierProductId)
    {
        if (await FindAsync(supplierProductId) is not { } row)
            return;

        using (var scope = AmbientTransaction.Begin())
        {
            await _supplierProductRepository.Table.Where(other => other.Id == supplierProductId).DeleteAsync();
            await RankAsync([.. (await GetSourcesAsync(KeyOf(row))).Where(other => other.Id != supplierProductId)]);
            scope.Complete();
        }

        await _termsChanged.OfProductsAsync([KeyOf(row)]);
    }

    private static StockKey KeyOf(SupplierProduct row) => new(row.ProductId, row.CombinationId);

    private static int RankIn(IReadOnlyList<SupplierProduct> order, SupplierProduct row)
    {
        return order.TakeWhile(other => !ReferenceEquals(other, row)).Count() + SourceOrder.PREFERRED;
    }

    private async Task RankAsync(IReadOnlyList<SupplierProduct> order)
    {
        foreach (var row in order)
        {
            var rank = RankIn(order, row);
            if (row.SourceRank != rank)
                await _supplierProductRepository.Table.Where(other => other.Id == row.Id).Set(other => other.SourceRank, rank).UpdateAsync();
        }
    }
}
