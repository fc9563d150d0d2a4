using Nop.Core.Caching;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Stores;

namespace DemoStore.Services.Stores;

public class StoreService(IRepository<Store> stores, IStaticCacheManager cache) : IStoreService
{
    private static readonly CacheKey _allKey = new(NopEntityCacheDefaults<Store>.AllPrefix + "ordered");

    public virtual async Task<IList<Store>> GetAllStoresAsync()
        => await cache.GetAsync(_allKey, async () => await stores.GetAllAsync(InOrder, includeDeleted: false));

    public virtual IList<Store> GetAllStores()
        => GetAllStoresAsync().GetAwaiter().GetResult();

    public virtual async Task<Store> GetStoreByIdAsync(int storeId)
        => (await GetAllStoresAsync()).FirstOrDefault(store => store.Id == storeId);

    private static IQueryable<Store> InOrder(IQueryable<Store> query)
        => query.OrderBy(store => store.DisplayOrder).ThenBy(store => store.Id);
}
