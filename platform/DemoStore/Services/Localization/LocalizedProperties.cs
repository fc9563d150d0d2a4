using System.Linq.Expressions;
using System.Reflection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Localization;
using Nop.Data;

namespace DemoStore.Services.Localization;

/// <summary>A property's text in another language, where somebody has written one.</summary>
public class LocalizedProperties(IRepository<LocalizedProperty> rows, IStaticCacheManager cache)
{
    private static readonly CacheKey _valueKey = new(NopEntityCacheDefaults<LocalizedProperty>.AllPrefix + "value.{0}.{1}.{2}.{3}");

    public virtual async Task<string> FindAsync(int languageId, BaseEntity entity, string property)
    {
        var (group, id) = (entity.GetType().Name, entity.Id);
        return await cache.GetAsync(cache.PrepareKeyForDefaultCache(_valueKey, languageId, id, group, property), async () =>
        {
            var found = await rows.GetAllAsync(query => query.Where(row => row.LanguageId == languageId && row.EntityId == id
                && row.LocaleKeyGroup == group && row.LocaleKey == property));
            return found.FirstOrDefault()?.LocaleValue ?? string.Empty;
        });
    }

    /// <summary>An empty text takes away what is there.</summary>
    public virtual async Task SaveAsync(int languageId, BaseEntity entity, string property, string text)
    {
        var (group, id) = (entity.GetType().Name, entity.Id);
        var found = (await rows.GetAllAsync(query => query.Where(row => row.LanguageId == languageId && row.EntityId == id
            && row.LocaleKeyGroup == group && row.LocaleKey == property))).FirstOrDefault();
        if (string.IsNullOrWhiteSpace(text))
        {
            if (found is not null)
                await rows.DeleteAsync(found);
            return;
        }

        if (found is null)
        {
            await rows.InsertAsync(new LocalizedProperty { LanguageId = languageId, EntityId = id, LocaleKeyGroup = group, LocaleKey = property, LocaleValue = text });
            return;
        }

        found.LocaleValue = text;
        await rows.UpdateAsync(found);
    }

    public static PropertyInfo PropertyOf<T, T1>(Expression<Func<T, T1>> selector)
        => (selector.Body as MemberExpression)?.Member as PropertyInfo
            ?? throw new ArgumentException($"'{selector}' does not name a property.", nameof(selector));
}
