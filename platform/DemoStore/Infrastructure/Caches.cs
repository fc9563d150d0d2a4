using System.Collections.Concurrent;
using System.Globalization;
using Nop.Core;
using Nop.Core.Caching;

namespace DemoStore.Infrastructure;

/// <summary>Parameters of cache keys as text: entities by id, lists of ids in order.</summary>
internal abstract class CacheKeys : ICacheKeyService
{
    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters) => cacheKey.Create(Parameter, cacheKeyParameters);

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        var key = cacheKey.Create(Parameter, cacheKeyParameters);
        key.CacheTime = 60;
        return key;
    }

    protected static string Prefix(string prefix, object[] parameters)
        => parameters.Length == 0 ? prefix : string.Format(CultureInfo.InvariantCulture, prefix, [.. parameters.Select(Parameter)]);

    private static object Parameter(object value) => value switch
    {
        null => "null",
        IEnumerable<int> ids => string.Join(',', ids.Order()),
        IEnumerable<BaseEntity> entities => string.Join(',', entities.Select(x => x.Id).Order()),
        BaseEntity entity => entity.Id,
        _ => value
    };
}

/// <summary>
/// The cache across requests. It hands out the very instance it holds, to everybody, as the platform's in-memory
/// cache does. What the acquiring function answers with null is not kept.
/// </summary>
internal sealed class StaticCache(TimeProvider clock) : CacheKeys, IStaticCacheManager
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();

    public async Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire)
    {
        if (key.CacheTime <= 0)
            return await acquire();

        var entry = _entries.AddOrUpdate(key.Key, _ => New(key, acquire), (_, old) => old.Until > clock.GetUtcNow() ? old : New(key, acquire));
        try
        {
            var value = await entry.Value.Value;
            if (value == null)
                _entries.TryRemove(new(key.Key, entry));
            return (T)value;
        }
        catch
        {
            _entries.TryRemove(new(key.Key, entry));
            throw;
        }
    }

    public Task<T> GetAsync<T>(CacheKey key, Func<T> acquire) => GetAsync(key, () => Task.FromResult(acquire()));

    public async Task<T> GetAsync<T>(CacheKey key, T defaultValue = default)
        => await GetAsync(key) is { } value ? (T)value : defaultValue;

    public async Task<object> GetAsync(CacheKey key)
        => _entries.TryGetValue(key.Key, out var entry) && entry.Until > clock.GetUtcNow() ? await entry.Value.Value : null;

    public Task SetAsync<T>(CacheKey key, T data)
    {
        if (key.CacheTime > 0 && data != null)
            _entries[key.Key] = New(key, () => Task.FromResult(data));
        return Task.CompletedTask;
    }

    public Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        _entries.TryRemove(PrepareKey(cacheKey, cacheKeyParameters).Key, out _);
        return Task.CompletedTask;
    }

    public Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters)
    {
        var start = Prefix(prefix, prefixParameters);
        foreach (var key in _entries.Keys.Where(x => x.StartsWith(start, StringComparison.InvariantCultureIgnoreCase)))
            _entries.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task ClearAsync()
    {
        _entries.Clear();
        return Task.CompletedTask;
    }

    public void Dispose() => _entries.Clear();

    private Entry New<T>(CacheKey key, Func<Task<T>> acquire)
        => new(new(async () => await acquire()), clock.GetUtcNow().AddMinutes(key.CacheTime));

    private sealed record Entry(Lazy<Task<object>> Value, DateTimeOffset Until);
}

/// <summary>The cache of one request.</summary>
internal sealed class ShortTermCache : CacheKeys, IShortTermCacheManager
{
    private readonly ConcurrentDictionary<string, object> _entries = new();

    public async Task<T> GetAsync<T>(Func<Task<T>> acquire, CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        var key = cacheKeyParameters.Length == 0 ? cacheKey.Key : PrepareKey(cacheKey, cacheKeyParameters).Key;
        if (_entries.TryGetValue(key, out var value))
            return (T)value;

        var acquired = await acquire();
        if (acquired != null)
            _entries[key] = acquired;
        return acquired;
    }

    public void Remove(string cacheKey, params object[] cacheKeyParameters) => _entries.TryRemove(Prefix(cacheKey, cacheKeyParameters), out _);

    public void RemoveByPrefix(string prefix, params object[] prefixParameters)
    {
        var start = Prefix(prefix, prefixParameters);
        foreach (var key in _entries.Keys.Where(x => x.StartsWith(start, StringComparison.InvariantCultureIgnoreCase)))
            _entries.TryRemove(key, out _);
    }
}
