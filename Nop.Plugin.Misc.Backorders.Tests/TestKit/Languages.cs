using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>A second language for a store that speaks English.</summary>
internal static class Languages
{
    /// <summary>With the texts of the plugin, which come when a language does.</summary>
    public static async Task<Language> AddGermanAsync(this TestStore store)
    {
        var german = new Language { Name = "Deutsch", LanguageCulture = "de-DE", UniqueSeoCode = "de", Published = true, DisplayOrder = 2 };
        await store.RunAsync<IRepository<Language>>(languages => languages.InsertAsync(german));
        return german;
    }

    /// <summary>From now on the customer reads that language.</summary>
    public static Task SpeakAsync(this TestStore store, string email, int languageId) => store.RunAsync(async services =>
    {
        var customers = services.GetRequiredService<ICustomerService>();
        var customer = await customers.GetCustomerByEmailAsync(email);
        customer.LanguageId = languageId;
        await customers.UpdateCustomerAsync(customer);
    });
}
