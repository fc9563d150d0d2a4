using System.Linq.Expressions;
using DemoStore.Services.Common;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using ILogger = Nop.Services.Logging.ILogger;

namespace DemoStore.Services.Localization;

/// <summary>
/// Texts by key and language. Keys are kept in lower case; all texts of a language are cached together.
/// A key without text is answered with the key itself and a warning in the log, so that a gap is seen.
/// </summary>
public class LocalizationService(
    ILanguageService languages,
    ILogger logger,
    IRepository<LocaleStringResource> resources,
    LocalizedProperties localizedProperties,
    ISettingService settings,
    IStaticCacheManager cache,
    IWorkContext workContext) : ILocalizationService
{
    private static readonly CacheKey _valuesKey = new(NopEntityCacheDefaults<LocaleStringResource>.AllPrefix + "values.{0}");

    /// <summary>What the log says of a text that nobody has brought.</summary>
    public static string MissingText(string name, int languageId) => $"Language {languageId} has no text for '{name}'.";

    public virtual async Task<string> GetResourceAsync(string resourceKey)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        return language is null ? string.Empty : await GetResourceAsync(resourceKey, language.Id);
    }

    public virtual async Task<string> GetResourceAsync(string resourceKey, int languageId, bool logIfNotFound = true,
        string defaultValue = "", bool returnEmptyIfNotFound = false)
    {
        var name = Normal(resourceKey);
        if ((await ValuesAsync(languageId)).TryGetValue(name, out var value) && !string.IsNullOrEmpty(value))
            return value;
        if (logIfNotFound)
            await logger.WarningAsync(MissingText(name, languageId));
        if (!string.IsNullOrEmpty(defaultValue))
            return defaultValue;
        return returnEmptyIfNotFound ? string.Empty : name;
    }

    public virtual async Task<LocaleStringResource> GetLocaleStringResourceByNameAsync(string resourceName, int languageId,
        bool logIfNotFound = true)
    {
        var name = Normal(resourceName);
        var found = (await resources.GetAllAsync(query
            => query.Where(row => row.LanguageId == languageId && row.ResourceName == name))).FirstOrDefault();
        if (found is null && logIfNotFound)
            await logger.WarningAsync(MissingText(resourceName, languageId));
        return found;
    }

    public virtual async Task InsertLocaleStringResourceAsync(LocaleStringResource localeStringResource)
    {
        localeStringResource.ResourceName = Normal(localeStringResource.ResourceName);
        await resources.InsertAsync(localeStringResource);
    }

    public virtual async Task UpdateLocaleStringResourceAsync(LocaleStringResource localeStringResource)
        => await resources.UpdateAsync(localeStringResource);

    public virtual async Task AddOrUpdateLocaleResourceAsync(string resourceName, string resourceValue, string languageCulture = null)
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            if (!string.IsNullOrEmpty(languageCulture) && languageCulture != language.LanguageCulture)
                continue;
            var row = await GetLocaleStringResourceByNameAsync(resourceName, language.Id, logIfNotFound: false);
            if (row is null)
            {
                await InsertLocaleStringResourceAsync(new LocaleStringResource
                {
                    LanguageId = language.Id, ResourceName = resourceName, ResourceValue = resourceValue
                });
                continue;
            }
            row.ResourceValue = resourceValue;
            await UpdateLocaleStringResourceAsync(row);
        }
    }

    /// <remarks>Only a text that changes is an event; new ones arrive in silence, as a store's own import does it.</remarks>
    public virtual async Task AddOrUpdateLocaleResourceAsync(IDictionary<string, string> resources, int? languageId = null)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in resources)
            wanted[Normal(name)] = value;
        var known = await RowsAsync(wanted.Keys, languageId);
        var changed = known.Where(row => row.ResourceValue != wanted[row.ResourceName]).ToList();
        foreach (var row in changed)
            row.ResourceValue = wanted[row.ResourceName];
        await Rows.UpdateAsync(changed);

        var knownNames = known.Select(row => row.ResourceName).ToHashSet(StringComparer.Ordinal);
        var added = (await languages.GetAllLanguagesAsync(showHidden: true))
            .Where(language => languageId is null || language.Id == languageId)
            .SelectMany(language => wanted.Where(pair => !knownNames.Contains(pair.Key)).Select(pair => new LocaleStringResource
            {
                LanguageId = language.Id, ResourceName = pair.Key, ResourceValue = pair.Value
            })).ToList();
        if (added.Count > 0)
            await Rows.InsertAsync(added, publishEvent: false);
        await ForgetAsync();
    }

    public virtual async Task DeleteLocaleResourceAsync(string resourceName)
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            var row = await GetLocaleStringResourceByNameAsync(resourceName, language.Id, logIfNotFound: false);
            if (row is not null)
                await resources.DeleteAsync(row);
        }
    }

    public virtual async Task DeleteLocaleResourcesAsync(IList<string> resourceNames, int? languageId = null)
    {
        var names = resourceNames.Select(Normal).ToList();
        await (languageId is { } id
            ? resources.DeleteAsync(row => row.LanguageId == id && names.Contains(row.ResourceName))
            : resources.DeleteAsync(row => names.Contains(row.ResourceName)));
        await ForgetAsync();
    }

    public virtual async Task DeleteLocaleResourcesAsync(string resourceNamePrefix, int? languageId = null)
    {
        var prefix = Normal(resourceNamePrefix);
        await (languageId is { } id
            ? resources.DeleteAsync(row => row.LanguageId == id && row.ResourceName.StartsWith(prefix))
            : resources.DeleteAsync(row => row.ResourceName.StartsWith(prefix)));
        await ForgetAsync();
    }

    public virtual async Task<string> GetLocalizedEnumAsync<TEnum>(TEnum enumValue, int? languageId = null) where TEnum : struct
    {
        if (!typeof(TEnum).IsEnum)
            throw new ArgumentException("An enumeration is expected.", nameof(enumValue));
        var id = languageId ?? (await workContext.GetWorkingLanguageAsync()).Id;
        var text = await GetResourceAsync($"Enums.{typeof(TEnum)}.{enumValue}", id, logIfNotFound: false, returnEmptyIfNotFound: true);
        return string.IsNullOrEmpty(text) ? Words.OfName(enumValue.ToString()) : text;
    }

    public virtual async Task<T1> GetLocalizedAsync<TEntity, T1>(TEntity entity, Expression<Func<TEntity, T1>> keySelector,
        int? languageId = null, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true)
        where TEntity : BaseEntity, ILocalizedEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        var property = LocalizedProperties.PropertyOf(keySelector);
        var id = languageId ?? (await workContext.GetWorkingLanguageAsync()).Id;
        var asked = id > 0 && (!ensureTwoPublishedLanguages || (await languages.GetAllLanguagesAsync()).Count >= 2);
        var text = asked ? await localizedProperties.FindAsync(id, entity, property.Name) : null;
        if (!string.IsNullOrEmpty(text))
            return TextConverter.FromText<T1>(text);
        return returnDefaultValue ? (T1)property.GetValue(entity) : default;
    }

    public virtual async Task<string> GetLocalizedSettingAsync<TSettings>(TSettings settings,
        Expression<Func<TSettings, string>> keySelector, int languageId, int storeId, bool returnDefaultValue = true,
        bool ensureTwoPublishedLanguages = true) where TSettings : ISettings, new()
    {
        var row = await Settings.GetSettingAsync(NameOf(keySelector), storeId, loadSharedValueIfNotFound: true);
        return row is null
            ? null
            : await GetLocalizedAsync<Setting, string>(row, setting => setting.Value, languageId, returnDefaultValue, ensureTwoPublishedLanguages);
    }

    /// <summary>Of the setting for all stores: what a store has for itself has no translations.</summary>
    public virtual async Task SaveLocalizedSettingAsync<TSettings>(TSettings settings, Expression<Func<TSettings, string>> keySelector,
        int languageId, string value) where TSettings : ISettings, new()
    {
        if (await Settings.GetSettingAsync(NameOf(keySelector)) is { } row)
            await localizedProperties.SaveAsync(languageId, row, nameof(Setting.Value), value);
    }

    private static string NameOf<TSettings>(Expression<Func<TSettings, string>> keySelector)
        => $"{typeof(TSettings).Name}.{LocalizedProperties.PropertyOf(keySelector).Name}";

    private IRepository<LocaleStringResource> Rows => resources;

    private ISettingService Settings => settings;

    private async Task<IList<LocaleStringResource>> RowsAsync(ICollection<string> names, int? languageId)
    {
        var list = names.ToList();
        return await resources.GetAllAsync(query =>
        {
            query = query.Where(row => list.Contains(row.ResourceName));
            return languageId is { } id ? query.Where(row => row.LanguageId == id) : query;
        });
    }

    private async Task<Dictionary<string, string>> ValuesAsync(int languageId)
        => await cache.GetAsync(cache.PrepareKeyForDefaultCache(_valuesKey, languageId), async () =>
        {
            var rows = await resources.GetAllAsync(query => query.Where(row => row.LanguageId == languageId).OrderBy(row => row.Id));
            return rows.GroupBy(row => Normal(row.ResourceName)).ToDictionary(group => group.Key, group => group.First().ResourceValue);
        });

    private async Task ForgetAsync() => await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<LocaleStringResource>.Prefix);

    private static string Normal(string name) => (name ?? string.Empty).Trim().ToLowerInvariant();
}
