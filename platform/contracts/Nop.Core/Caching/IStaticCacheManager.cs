namespace Nop.Core.Caching;

public interface IStaticCacheManager : IDisposable, ICacheKeyService
{
    Task ClearAsync();

    Task<object> GetAsync(CacheKey key);

    Task<T> GetAsync<T>(CacheKey key, T defaultValue = default);

    Task<T> GetAsync<T>(CacheKey key, Func<T> acquire);

    Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire);

    Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters);

    Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters);

    Task SetAsync<T>(CacheKey key, T data);
}
