using Autofac.Extensions.DependencyInjection;
using DemoStore.Data;
using Nop.Core;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Data.Mapping;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace DemoStore.Infrastructure;

/// <summary>
/// A running store. Start: plugin folders, entity model, services, tables and seed of a new database, pipeline and routes
/// (where it listens), plugins installed or updated, permissions, AppStartedEvent, schedule tasks. One store at a time in a process.
/// </summary>
public sealed class StoreHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly StoreOptions _options;

    private StoreHost(WebApplication app, StoreOptions options)
    {
        _app = app;
        _options = options;
    }

    /// <summary>The root container. Most services live in a request's scope: see <see cref="RunAsync(Func{IServiceProvider,Task})"/>.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where the store listens, with the port it got.</summary>
    public string Address => _app.Urls.First();

    public StoreLifetime Lifetime => Services.GetRequiredService<StoreLifetime>();

    public static async Task<StoreHost> StartAsync(StoreOptions options)
    {
        Directory.CreateDirectory(options.DataDirectory);
        var plugins = new PluginCatalog(options.DataDirectory, options.Install);
        var types = new StoreTypeFinder([typeof(BaseEntity).Assembly, typeof(INopDataProvider).Assembly, typeof(IPlugin).Assembly,
            typeof(Nop.Web.Framework.Mvc.Routing.IRouteProvider).Assembly, typeof(StoreHost).Assembly, .. plugins.Assemblies], options.MoreTypes);
        NameCompatibilityManager.TypeFinder = types;

        var database = StoreDatabase.Open(options.DatabaseOrDefault, options.Interceptors);
        database.Use(Model(types, plugins));
        database.OnStatement = options.OnStatement;

        var host = new StoreHost(Build(options, types, plugins, database), options);
        EngineContext.Replace(new StoreEngine(host.Services));
        try
        {
            await host.PrepareDatabaseAsync(database, types);
            if (options.Listen)
                await host.RunAsync(services => host.ConfigureAsync(services, types));
            await host.PreparePluginsAsync();
            if (options.Listen)
                await host._app.StartAsync();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        return host;
    }

    /// <summary>Runs an action as one request: in a scope of its own, from which EngineContext.Current resolves too.</summary>
    public Task RunAsync(Func<IServiceProvider, Task> action)
        => RunAsync(async services =>
        {
            await action(services);
            return true;
        });

    public Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> action) => RequestContext.RunAsync(Services, action);

    /// <summary>Waits until the store shall end.</summary>
    /// <returns>Whether it shall be started again.</returns>
    public async Task<bool> WaitAsync()
    {
        var stopping = new TaskCompletionSource();
        await using var registration = _app.Lifetime.ApplicationStopping.Register(() => stopping.TrySetResult());
        return await Task.WhenAny(Lifetime.End, stopping.Task) == Lifetime.End && await Lifetime.End;
    }

    public async ValueTask DisposeAsync()
    {
        var database = Services.GetRequiredService<StoreDatabase>();
        if (_options.Listen)
            await _app.StopAsync();
        var watched = (_app.Environment.WebRootFileProvider, _app.Environment.ContentRootFileProvider);
        await _app.DisposeAsync();
        (watched.WebRootFileProvider as IDisposable)?.Dispose();
        (watched.ContentRootFileProvider as IDisposable)?.Dispose();
        database.Dispose();
    }

    private static EntityModel Model(StoreTypeFinder types, PluginCatalog plugins)
    {
        var entities = types.FindClassesOfType<BaseEntity>().Where(x => !x.ContainsGenericParameters).ToLookup(plugins.IsCore);
        return new([.. entities[true]], [.. entities[false]]);
    }

    private static WebApplication Build(StoreOptions options, StoreTypeFinder types, PluginCatalog plugins, StoreDatabase database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(StoreHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());

        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(options.Clock).AddSingleton(plugins).AddSingleton(database)
            .AddSingleton<ITypeFinder>(types).AddSingleton<StoreLifetime>();
        foreach (var startup in Startups(types))
            startup.ConfigureServices(services, builder.Configuration);
        options.ConfigureServices?.Invoke(services);
        return builder.Build();
    }

    private static IEnumerable<INopStartup> Startups(StoreTypeFinder types)
        => types.FindClassesOfType<INopStartup>().Select(x => (INopStartup)Activator.CreateInstance(x)).OrderBy(x => x.Order);

    private async Task PrepareDatabaseAsync(StoreDatabase database, StoreTypeFinder types)
    {
        DataSettingsManager.Installed = true;
        if (await database.CreateTablesAsync() && _options.Seed)
            await SeedAsync(database, types);
    }

    /// <summary>Pipeline and routes, which may ask for settings; a changed setting counts for them after a restart.</summary>
    private async Task ConfigureAsync(IServiceProvider services, StoreTypeFinder types)
    {
        // Settings belong to a store: tables alone have none to ask for.
        DataSettingsManager.Installed = services.GetService<IStoreService>() is { } stores && (await stores.GetAllStoresAsync()).Count > 0;
        foreach (var startup in Startups(types))
            startup.Configure(_app);
        DataSettingsManager.Installed = true;
    }

    private async Task PreparePluginsAsync()
    {
        await RequestContext.RunInBackgroundAsync(Services, async services =>
        {
            if (services.GetService<IPluginService>() is { } plugins)
            {
                await plugins.InstallPluginsAsync();
                await plugins.UpdatePluginsAsync();
            }

            if (services.GetService<IPermissionService>() is { } permissions)
                await permissions.InsertPermissionsAsync();
            await services.GetRequiredService<IEventPublisher>().PublishAsync(new AppStartedEvent());
            return true;
        });
    }

    private async Task SeedAsync(StoreDatabase database, StoreTypeFinder types)
    {
        try
        {
            await RunAsync(async services =>
            {
                var seeders = types.FindClassesOfType<IStoreSeeder>()
                    .Select(x => (IStoreSeeder)ActivatorUtilities.CreateInstance(services, x)).OrderBy(x => x.Order);
                foreach (var seeder in seeders)
                    await seeder.SeedAsync();
            });
        }
        catch
        {
            await database.DropTablesAsync();
            throw;
        }
    }
}
