using DemoStore.Infrastructure;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Localization;

namespace DemoStore.Seeding;

/// <summary>What everything else leans on: a language with its texts, a currency, a store.</summary>
public class BasicsSeeder(
    IRepository<Language> languages,
    IRepository<Currency> currencies,
    IRepository<Store> stores,
    ILocalizationService localization) : IStoreSeeder
{
    public int Order => 10;

    public virtual async Task SeedAsync()
    {
        var dollar = new Currency
        {
            Name = "US Dollar", CurrencyCode = "USD", DisplayLocale = "en-US", Rate = 1, Published = true, DisplayOrder = 1
        };
        await currencies.InsertAsync(dollar);
        var english = new Language
        {
            Name = "English", LanguageCulture = "en-US", UniqueSeoCode = "en", Published = true, DisplayOrder = 1, DefaultCurrencyId = dollar.Id
        };
        await languages.InsertAsync(english);
        await stores.InsertAsync(new Store
        {
            Name = "DemoStore",
            DefaultTitle = "DemoStore",
            CompanyName = "DemoStore",
            Url = "http://127.0.0.1:5090/",
            Hosts = string.Empty,
            DefaultLanguageId = english.Id,
            DisplayOrder = 1
        });
        await localization.AddOrUpdateLocaleResourceAsync(ResourceFiles.ReadAll(), english.Id);
    }
}
