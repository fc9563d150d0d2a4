using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using System.Linq.Expressions;

namespace Nop.Services.Configuration;

public interface ISettingService
{
    Task ClearCacheAsync();

    Task DeleteSettingAsync(Setting setting);

    Task DeleteSettingAsync<T>() where T : ISettings, new();

    Task DeleteSettingAsync<T, T1>(T settings, Expression<Func<T, T1>> keySelector, int storeId = 0) where T : ISettings, new();

    Task<IList<Setting>> GetAllSettingsAsync();

    Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false);

    Task<Setting> GetSettingByIdAsync(int settingId);

    Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default, int storeId = 0, bool loadSharedValueIfNotFound = false);

    Task InsertSettingAsync(Setting setting, bool clearCache = true);

    Task<ISettings> LoadSettingAsync(Type type, int storeId = 0);

    Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new();

    Task SaveSettingAsync<T>(T settings, int storeId = 0) where T : ISettings, new();

    Task SaveSettingAsync<T, T1>(T settings, Expression<Func<T, T1>> keySelector, int storeId = 0, bool clearCache = true) where T : ISettings, new();

    Task SaveSettingOverridablePerStoreAsync<T, T1>(T settings, Expression<Func<T, T1>> keySelector, bool overrideForStore, int storeId = 0, bool clearCache = true) where T : ISettings, new();

    Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true);

    Task<bool> SettingExistsAsync<T, T1>(T settings, Expression<Func<T, T1>> keySelector, int storeId = 0) where T : ISettings, new();

    Task UpdateSettingAsync(Setting setting, bool clearCache = true);
}
