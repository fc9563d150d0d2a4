using DemoStore.Services.Common;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Core.Infrastructure;
using Nop.Services.Configuration;

namespace DemoStore.Services.Configuration;

/// <summary>Registers every class of settings that is found, filled for the store of the request.</summary>
public sealed class ConfigurationStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        TextConverter.KnowLists();
        services.AddScoped<ISettingService, SettingService>();
        var typeFinder = services.Select(service => service.ImplementationInstance).OfType<ITypeFinder>().Last();
        foreach (var type in typeFinder.FindClassesOfType<ISettings>())
            services.AddScoped(type, scope => Load(scope, type));
    }

    public void Configure(IApplicationBuilder application)
    {
    }

    private static ISettings Load(IServiceProvider scope, Type type)
    {
        var storeId = scope.GetRequiredService<IStoreContext>().GetCurrentStore().Id;
        return scope.GetRequiredService<ISettingService>().LoadSettingAsync(type, storeId).GetAwaiter().GetResult();
    }
}
