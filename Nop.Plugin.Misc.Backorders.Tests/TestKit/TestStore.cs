using System.Net;
using DemoStore.Data;
using DemoStore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>How a test wants its store.</summary>
public sealed class TestStoreOptions
{
    /// <summary>Whether the plugin is installed, from its own build output.</summary>
    public bool WithPlugin { get; set; }

    /// <summary>Whether the database has no sample data, only tables.</summary>
    public bool Empty { get; set; }

    /// <summary>Whether the store answers HTTP requests.</summary>
    public bool Listen { get; set; }

    /// <summary>Registered after everything else.</summary>
    public Action<IServiceCollection> Services { get; set; }

    /// <summary>Classes that are found as if a plugin had brought them.</summary>
    public IList<Type> MoreTypes { get; } = [];
}

/// <summary>
/// A fresh store for one test: the seeded database is made once for each kind and copied. Schedule tasks do not run by
/// themselves and the clock stands still.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    public const string PLUGIN_ASSEMBLY = "Nop.Plugin.Misc.Backorders";
    public const string PLUGIN_SYSTEM_NAME = "Misc.Backorders";

    private static readonly Dictionary<(TestDatabase Kind, bool WithPlugin, bool Empty), Template> _templates = [];
    private static int _number;

    private readonly TestStoreOptions _options;
    private readonly string _database;

    private TestStore(TestDatabase kind, TestStoreOptions options, string directory, string database)
    {
        Kind = kind;
        _options = options;
        DataDirectory = directory;
        _database = database;
    }

    public TestDatabase Kind { get; }

    public string DataDirectory { get; }

    public FakeClock Clock { get; } = new();

    public CommandCounter Commands { get; } = new();

    public StoreHost Host { get; private set; }

    /// <summary>A connection string, or the path of the SQLite file.</summary>
    public string DatabaseAddress => _database == null ? Path.Combine(DataDirectory, "store.db") : PostgresServer.ConnectionString(_database);

    internal TestEvents Events { get; } = new();

    internal StoreDatabase Database => Host.Services.GetRequiredService<StoreDatabase>();

    public static async Task<TestStore> StartAsync(TestDatabase kind, TestStoreOptions options = null)
    {
        options ??= new();
        var template = await TemplateAsync((kind, options.WithPlugin, options.Empty));
        var directory = Directory.CreateTempSubdirectory("backorders-store-").FullName;
        Copy(template.Directory, directory);
        string database = null;
        if (kind == TestDatabase.PostgreSql)
        {
            var name = $"store_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";
            PostgresServer.Execute($"CREATE DATABASE {name} TEMPLATE {template.Database} STRATEGY FILE_COPY");
            database = name;
        }

        var store = new TestStore(kind, options, directory, database);
        store.Host = await store.StartHostAsync();
        store.Events.Clear();
        store.Commands.Clear();
        return store;
    }

    /// <summary>Runs an action as one request.</summary>
    public Task RunAsync(Func<IServiceProvider, Task> action) => Host.RunAsync(action);

    public Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> action) => Host.RunAsync(action);

    /// <summary>Runs an action with one service, as one request.</summary>
    public Task RunAsync<TService>(Func<TService, Task> action) => Host.RunAsync(x => action(x.GetRequiredService<TService>()));

    public Task<T> RunAsync<TService, T>(Func<TService, Task<T>> action) => Host.RunAsync(x => action(x.GetRequiredService<TService>()));

    /// <summary>Stops the store and starts it again on the same data, as the platform does after a plugin was installed.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        Host = await StartHostAsync();
    }

    /// <summary>Stops the store and leaves its data, for a look from outside or another program.</summary>
    public async Task StopAsync()
    {
        if (Host != null)
            await Host.DisposeAsync();
        Host = null;
    }

    /// <summary>A browser of its own: cookies are kept, redirects are followed unless told otherwise.</summary>
    public HttpClient Browser(bool followRedirects = true)
        => new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = followRedirects })
        {
            BaseAddress = new(Host.Address)
        };

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_database != null)
            PostgresServer.Execute($"DROP DATABASE {_database} WITH (FORCE)");
        Directory.Delete(DataDirectory, recursive: true);
    }

    /// <summary>Removes what templates left behind; called once at the end of the run.</summary>
    internal static void RemoveTemplates()
    {
        foreach (var template in _templates.Values)
        {
            if (template.Database != null)
                PostgresServer.Execute($"DROP DATABASE {template.Database} WITH (FORCE)");
            Directory.Delete(template.Directory, recursive: true);
        }

        _templates.Clear();
    }

    /// <summary>Where the plugin was built: its folder holds plugin.json, the assembly and the views.</summary>
    public static string PluginOutput()
    {
        return Path.Combine(Root(), PLUGIN_ASSEMBLY, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net9.0");
    }

    /// <summary>The working copy that the tests were built from.</summary>
    internal static string Root()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root != null && !File.Exists(Path.Combine(root.FullName, "Nop.Plugin.Misc.Backorders.sln")))
            root = root.Parent;
        return root!.FullName;
    }

    private static async Task<Template> TemplateAsync((TestDatabase Kind, bool WithPlugin, bool Empty) key)
    {
        if (_templates.TryGetValue(key, out var template))
            return template;

        var directory = Directory.CreateTempSubdirectory("backorders-template-").FullName;
        string database = null;
        if (key.Kind == TestDatabase.PostgreSql)
        {
            database = $"template_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";
            PostgresServer.Execute($"CREATE DATABASE {database}");
        }

        if (key.WithPlugin)
        {
            Copy(PluginOutput(), Path.Combine(directory, "Plugins", PLUGIN_SYSTEM_NAME));
            var catalog = new PluginCatalog(directory);
            catalog.State.ToInstall.Add(PLUGIN_SYSTEM_NAME);
            catalog.Save();
        }

        var options = new StoreOptions
        {
            DataDirectory = directory,
            Database = database == null ? null : PostgresServer.ConnectionString(database),
            Clock = new FakeClock(),
            Listen = false,
            RunScheduleTasks = false,
            OnStatement = QueryWatchAttribute.Watch,
            Seed = !key.Empty,
        };
        await using (await StoreHost.StartAsync(options))
        {
            // Starting makes the tables, the seed and the plugin's installation.
        }

        return _templates[key] = new(directory, database);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var directory in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, directory)));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private Task<StoreHost> StartHostAsync()
    {
        var options = new StoreOptions
        {
            DataDirectory = DataDirectory,
            Database = _database == null ? null : PostgresServer.ConnectionString(_database),
            Clock = Clock,
            Listen = _options.Listen,
            Urls = "http://127.0.0.1:0",
            RunScheduleTasks = false,
            OnStatement = QueryWatchAttribute.Watch,
            ConfigureServices = services =>
            {
                services.AddSingleton<IEventPublisher>(Events);
                SharedViews.Use(services);
                _options.Services?.Invoke(services);
            },
        };
        options.Interceptors.Add(Commands);
        foreach (var type in _options.MoreTypes)
            options.MoreTypes.Add(type);
        return StoreHost.StartAsync(options);
    }

    private sealed record Template(string Directory, string Database);
}
