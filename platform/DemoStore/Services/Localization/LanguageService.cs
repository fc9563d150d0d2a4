using Nop.Core.Caching;
using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Services.Localization;

namespace DemoStore.Services.Localization;

public class LanguageService(IRepository<Language> languages, IStaticCacheManager cache) : ILanguageService
{
    private static readonly CacheKey _allKey = new(NopEntityCacheDefaults<Language>.AllPrefix + "ordered");

    /// <remarks>The shop maps no language to single stores, so <paramref name="storeId"/> narrows nothing.</remarks>
    public virtual async Task<IList<Language>> GetAllLanguagesAsync(bool showHidden = false, int storeId = 0)
    {
        var all = await cache.GetAsync(_allKey, async () => await languages.GetAllAsync(query
            => query.OrderBy(language => language.DisplayOrder).ThenBy(language => language.Id)));
        return all.Where(language => showHidden || language.Published).ToList();
    }

    public virtual async Task<Language> GetLanguageByIdAsync(int languageId)
        => (await GetAllLanguagesAsync(showHidden: true)).FirstOrDefault(language => language.Id == languageId);
}
