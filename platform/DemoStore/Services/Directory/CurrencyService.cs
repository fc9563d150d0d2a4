using Nop.Core.Caching;
using Nop.Core.Domain.Directory;
using Nop.Data;

namespace DemoStore.Services.Directory;

/// <summary>The shop sells in one currency: the first published one.</summary>
public class CurrencyService(IRepository<Currency> currencies, IStaticCacheManager cache)
{
    private static readonly CacheKey _allKey = new(NopEntityCacheDefaults<Currency>.AllPrefix + "ordered");

    public virtual async Task<IList<Currency>> GetAllCurrenciesAsync(bool showHidden = false)
    {
        var all = await cache.GetAsync(_allKey, async () => await currencies.GetAllAsync(query
            => query.OrderBy(currency => currency.DisplayOrder).ThenBy(currency => currency.Id)));
        return all.Where(currency => showHidden || currency.Published).ToList();
    }

    public virtual async Task<Currency> GetCurrencyByCodeAsync(string code)
        => (await GetAllCurrenciesAsync(showHidden: true)).FirstOrDefault(currency
            => string.Equals(currency.CurrencyCode, code, StringComparison.OrdinalIgnoreCase));
}
