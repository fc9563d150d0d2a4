using System.Linq.Expressions;
using System.Reflection;
using DemoStore.Services.Common;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Data;
using Nop.Services.Configuration;

namespace DemoStore.Services.Configuration;

/// <summary>
/// Settings are rows of (name, store, culture-free text); a class of settings is filled property by property.
/// A store's own row wins over the shared one (store 0); a text that does not convert leaves the property's default.
/// </summary>
public class SettingService(IRepository<Setting> settings, IStaticCacheManager cache) : ISettingService
{
    private static readonly CacheKey _byNameKey = new(NopEntityCacheDefaults<Setting>.AllPrefix + "byname");

    public virtual async Task ClearCacheAsync() => await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<Setting>.Prefix);

    public virtual async Task<IList<Setting>> GetAllSettingsAsync()
        => await settings.GetAllAsync(query => query.OrderBy(setting => setting.Name).ThenBy(setting => setting.StoreId));

    public virtual async Task<Setting> GetSettingByIdAsync(int settingId) => await settings.GetByIdAsync(settingId);

    public virtual async Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false)
    {
        if (string.IsNullOrEmpty(key) || !(await ByNameAsync()).TryGetValue(Normal(key), out var rows))
            return null;
        return rows.FirstOrDefault(row => row.StoreId == storeId)
            ?? (loadSharedValueIfNotFound ? rows.FirstOrDefault(row => row.StoreId == 0) : null);
    }

    public virtual async Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default, int storeId = 0,
        bool loadSharedValueIfNotFound = false)
    {
        var setting = await GetSettingAsync(key, storeId, loadSharedValueIfNotFound);
        return setting is null ? defaultValue : TextConverter.FromText<T>(setting.Value);
    }

    public virtual async Task InsertSettingAsync(Setting setting, bool clearCache = true)
    {
        await settings.InsertAsync(setting);
        if (clearCache)
            await ClearCacheAsync();
    }

    public virtual async Task UpdateSettingAsync(Setting setting, bool clearCache = true)
    {
        ArgumentNullException.ThrowIfNull(setting);
        await settings.UpdateAsync(setting);
        if (clearCache)
            await ClearCacheAsync();
    }

    public virtual async Task DeleteSettingAsync(Setting setting)
    {
        await settings.DeleteAsync(setting);
        await ClearCacheAsync();
    }

    public virtual async Task DeleteSettingAsync<T>() where T : ISettings, new()
    {
        var names = typeof(T).GetProperties().Select(property => NameOf(typeof(T), property)).ToHashSet();
        var rows = (await GetAllSettingsAsync()).Where(row => names.Contains(Normal(row.Name))).OrderBy(row => row.Id).ToList();
        await settings.DeleteAsync(rows);
        await ClearCacheAsync();
    }

    public virtual async Task DeleteSettingAsync<T, T1>(T settings, Expression<Func<T, T1>> keySelector, int storeId = 0)
        where T : ISettings, new()
    {
        var row = await GetSettingAsync(NameOf(keySelector), storeId);
        if (row is not null)
            await DeleteSettingAsync(await GetSettingByIdAsync(row.Id));
    }

    public virtual async Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new()
        => (T)await LoadSettingAsync(typeof(T), storeId);

    public virtual async Task<ISettings> LoadSettingAsync(Type type, int storeId = 0)
    {
        var loaded = (ISettings)Activator.CreateInstance(type);
        foreach (var property in Stored(type))
        {
            var setting = await GetSettingAsync(NameOf(type, property), storeId, loadSharedValueIfNotFound: true);
            if (setting?.Value is { } text && TextConverter.TryFromText(property.PropertyType, text, out var value))
                property.SetValue(loaded, value);
        }
        return loaded;
    }

    public virtual async Task SaveSettingAsync<T>(T settings, int storeId = 0) where T : ISettings, new()
    {
        foreach (var property in Stored(typeof(T)))
            await WriteAsync(NameOf(typeof(T), property), property.PropertyType, property.GetValue(settings), storeId);
        await ClearCacheAsync();
    }

    public virtual async Task SaveSettingAsync<T, T1>(T settings, Expression<Func<T, T1>> keySelector, int storeId = 0,
        bool clearCache = true) where T : ISettings, new()
    {
        var property = PropertyOf(keySelector);
        await WriteAsync(NameOf(typeof(T), property), property.PropertyType, property.GetValue(settings), storeId);
        if (clearCache)
            await ClearCacheAsync();
    }

    public virtual async Task SaveSettingOverridablePerStoreAsync<T, T1>(T settings, Expression<Func<T, T1>> keySelector,
        bool overrideForStore, int storeId = 0, bool clearCache = true) where T : ISettings, new()
    {
        if (overrideForStore || storeId == 0)
            await SaveSettingAsync(settings, keySelector, storeId, clearCache);
        else
            await DeleteSettingAsync(settings, keySelector, storeId);
    }

    public virtual async Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true)
    {
        ArgumentNullException.ThrowIfNull(key);
        await WriteAsync(Normal(key), typeof(T), value, storeId);
        if (clearCache)
            await ClearCacheAsync();
    }

    public virtual async Task<bool> SettingExistsAsync<T, T1>(T settings, Expression<Func<T, T1>> keySelector, int storeId = 0)
        where T : ISettings, new()
        => await GetSettingAsync(NameOf(keySelector), storeId) is not null;

    private async Task WriteAsync(string name, Type type, object value, int storeId)
    {
        var text = TextConverter.ToText(type, value);
        var known = await GetSettingAsync(name, storeId);
        var row = known is null ? null : await GetSettingByIdAsync(known.Id);
        if (row is null)
        {
            await InsertSettingAsync(new Setting(name, text, storeId), clearCache: false);
            return;
        }
        row.Value = text;
        await UpdateSettingAsync(row, clearCache: false);
    }

    private async Task<Dictionary<string, List<Setting>>> ByNameAsync()
        => await cache.GetAsync(_byNameKey, async () => (await GetAllSettingsAsync())
            .GroupBy(setting => Normal(setting.Name))
            .ToDictionary(group => group.Key, group => group.ToList()));

    private static IEnumerable<PropertyInfo> Stored(Type type)
        => type.GetProperties().Where(property => property.CanRead && property.CanWrite && TextConverter.CanStore(property.PropertyType));

    private static PropertyInfo PropertyOf<T, T1>(Expression<Func<T, T1>> selector)
        => (selector.Body as MemberExpression)?.Member as PropertyInfo
            ?? throw new ArgumentException($"'{selector}' does not name a property.", nameof(selector));

    private static string NameOf<T, T1>(Expression<Func<T, T1>> selector) => NameOf(typeof(T), PropertyOf(selector));

    private static string NameOf(Type type, PropertyInfo property) => Normal(type.Name + "." + property.Name);

    private static string Normal(string key) => key.Trim().ToLowerInvariant();
}
