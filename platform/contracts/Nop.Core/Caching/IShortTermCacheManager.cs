namespace Nop.Core.Caching;

public interface IShortTermCacheManager : ICacheKeyService
{
    Task<T> GetAsync<T>(Func<Task<T>> acquire, CacheKey cacheKey, object[] cacheKeyParameters);

    void Remove(string cacheKey, object[] cacheKeyParameters);

    void RemoveByPrefix(string prefix, object[] prefixParameters);
}
