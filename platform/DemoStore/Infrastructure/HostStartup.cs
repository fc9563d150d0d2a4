using DemoStore.Data;
using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Services.Configuration;
using Nop.Services.Events;

namespace DemoStore.Infrastructure;

/// <summary>What the rest is built on: repositories, events, caches, consumers and settings.</summary>
internal sealed class HostStartup : INopStartup
{
    public int Order => 0;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        var types = (ITypeFinder)services.First(x => x.ServiceType == typeof(ITypeFinder)).ImplementationInstance;

        services.AddSingleton<IHttpContextAccessor, RequestContext>();
        services.AddSingleton<StoreDataProvider>();
        services.AddSingleton<INopDataProvider>(x => x.GetRequiredService<StoreDataProvider>());
        services.AddScoped(typeof(IRepository<>), typeof(StoreRepository<>));
        services.AddSingleton<IEventPublisher, EventPublisher>();
        services.AddSingleton<IStaticCacheManager, StaticCache>();
        services.AddSingleton<ICacheKeyService>(x => x.GetRequiredService<IStaticCacheManager>());
        services.AddScoped<IShortTermCacheManager, ShortTermCache>();
        services.AddSingleton<ILocker, Locker>();
        services.AddSingleton(x => new PluginFiles(x.GetRequiredService<PluginCatalog>().Directory));
        services.AddSingleton<INopFileProvider>(x => new StoreFileProvider(
            x.GetRequiredService<IWebHostEnvironment>().ContentRootPath, x.GetRequiredService<PluginFiles>()));
        services.AddSingleton<IMigrationManager, MigrationRunner>();
        services.AddHostedService<TaskScheduler>();

        AddConsumers(services, types);
        AddSettings(services, types);
    }

    public void Configure(IApplicationBuilder application)
    {
    }

    private static void AddConsumers(IServiceCollection services, ITypeFinder types)
    {
        var plugins = (PluginCatalog)services.First(x => x.ServiceType == typeof(PluginCatalog)).ImplementationInstance;
        var caches = types.FindClassesOfType<BaseEntity>().Where(plugins.IsCore)
            .Select(x => typeof(EntityCacheConsumer<>).MakeGenericType(x));
        var consumers = types.FindClassesOfType(typeof(IConsumer<>)).Where(x => !x.IsGenericTypeDefinition);
        foreach (var consumer in caches.Concat(consumers))
            foreach (var service in consumer.GetInterfaces()
                .Where(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IConsumer<>)))
                services.AddScoped(service, consumer);
    }

    /// <summary>Every settings class, as it stands for the current store.</summary>
    private static void AddSettings(IServiceCollection services, ITypeFinder types)
    {
        foreach (var type in types.FindClassesOfType<ISettings>())
            services.AddScoped(type, provider =>
            {
                var store = provider.GetService<IStoreContext>()?.GetCurrentStore();
                return provider.GetService<ISettingService>() is { } settings
                    ? settings.LoadSettingAsync(type, store?.Id ?? 0).GetAwaiter().GetResult()
                    : Activator.CreateInstance(type);
            });
    }
}
