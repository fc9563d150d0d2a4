using Nop.Core.Infrastructure;
using Nop.Services.Localization;

namespace DemoStore.Services.Localization;

public sealed class LocalizationStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ILanguageService, LanguageService>();
        services.AddScoped<LocalizedProperties>();
        services.AddScoped<ILocalizationService, LocalizationService>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
