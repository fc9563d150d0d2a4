using System.Data.Common;
using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Policies;

/// <inheritdoc />
public class ProductPolicyService : IProductPolicyService
{
    private readonly IRepository<ProductPolicy> _productPolicyRepository;
    private readonly IReleaseDates _releaseDates;
    private readonly IReplanner _replanner;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly TimeProvider _timeProvider;

    public ProductPolicyService(IRepository<ProductPolicy> productPolicyRepository,
        IReleaseDates releaseDates,
        IReplanner replanner,
        IRepository<StockItem> stockItemRepository,
        TimeProvider timeProvider)
    {
        _productPolicyRepository = productPolicyRepository;
        _releaseDates = releaseDates;
        _replanner = replanner;
        _stockItemRepository = stockItemRepository;
        _timeProvider = timeProvider;
    }

    public virtual async Task<ProductPolicy> GetAsync(int productId)
    {
        return await FindAsync(productId) ?? new ProductPolicy { ProductId = productId };
    }

    public virtual async Task SaveAsync(ProductPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        policy.UpdatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime;
        var before = await FindAsync(policy.ProductId);
        await _releaseDates.NoteAsync([policy.ProductId]);
        if (await UpdateAsync(policy) == 0)
            await InsertAsync(policy);

        var cause = ReleaseOf(before) == ReleaseOf(policy) ? PromiseCause.TermsChanged : PromiseCause.ReleaseMoved;
        await _replanner.ReplanAsync((await PlannedAsync(policy.ProductId)).ToDictionary(key => key, _ => cause));
        await _releaseDates.NoteAsync([policy.ProductId]);
    }

    private static DateTime? ReleaseOf(ProductPolicy? policy) => policy is { PreOrder: true } ? policy.ReleaseDate : null;

    private async Task<ProductPolicy?> FindAsync(int productId)
    {
        var rows = await _productPolicyRepository.Table.Where(row => row.ProductId == productId).ToListAsync();

        return rows.Count > 0 ? rows[0] : null;
    }

    private async Task<int> UpdateAsync(ProductPolicy policy)
    {
        return await _productPolicyRepository.Table
            .Where(row => row.ProductId == policy.ProductId)
            .Set(row => row.Cap, policy.Cap)
            .Set(row => row.CapByArrivals, policy.CapByArrivals)
            .Set(row => row.DatesId, policy.DatesId)
            .Set(row => row.DontMentionBelowDays, policy.DontMentionBelowDays)
            .Set(row => row.PreOrder, policy.PreOrder)
            .Set(row => row.ReleaseDate, policy.ReleaseDate)
            .Set(row => row.UpdatedOnUtc, policy.UpdatedOnUtc)
            .UpdateAsync();
    }

    /// <summary>Two people who save at once: the one who comes second changes what the first inserted.</summary>
    private async Task InsertAsync(ProductPolicy policy)
    {
        try
        {
            await _productPolicyRepository.InsertAsync(policy, publishEvent: false);
        }
        catch (Exception exception) when (exception is DbException or { InnerException: DbException })
        {
            if (await UpdateAsync(policy) == 0)
                throw;
        }
    }

    private async Task<List<StockKey>> PlannedAsync(int productId)
    {
        var rows = await _stockItemRepository.Table.Where(item => item.ProductId == productId).Select(item => new { item.ProductId, item.CombinationId }).ToListAsync();

        return rows.ConvertAll(row => new StockKey(row.ProductId, row.CombinationId));
    }
}
