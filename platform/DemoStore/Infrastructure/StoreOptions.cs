namespace DemoStore.Infrastructure;

/// <summary>How a store is started.</summary>
public sealed class StoreOptions
{
    /// <summary>Holds the SQLite file, the Plugins folder, plugins.json and keys. Created when missing.</summary>
    public string DataDirectory { get; set; } = Path.GetFullPath("data");

    /// <summary>A PostgreSQL connection string ("Host=..."); null: SQLite in the data directory.</summary>
    public string Database { get; set; }

    /// <summary>System names of plugins that a new store (a data directory without plugins.json) starts with installed.</summary>
    public IList<string> Install { get; } = [];

    public string Urls { get; set; } = "http://127.0.0.1:5090";

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Whether to listen. Without it the store is complete but answers no requests.</summary>
    public bool Listen { get; set; } = true;

    /// <summary>Whether schedule tasks run by themselves.</summary>
    public bool RunScheduleTasks { get; set; } = true;

    /// <summary>Whether a new database is filled with the shop's sample data.</summary>
    public bool Seed { get; set; } = true;

    /// <summary>Called after all other registrations: adds services and decorates them.</summary>
    public Action<IServiceCollection> ConfigureServices { get; set; }

    /// <summary>Classes that are found like those of a plugin: consumers, entities (without tables), builders.</summary>
    public IList<Type> MoreTypes { get; } = [];

    /// <summary>Sees every database command.</summary>
    public IList<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor> Interceptors { get; } = [];

    /// <summary>Sees every query and set-based statement of the repositories, in the caller's stack, before it runs.</summary>
    public Action<Data.StoreStatement> OnStatement { get; set; }

    public string DatabaseOrDefault => Database ?? Path.Combine(DataDirectory, "store.db");

    /// <summary>Reads --data DIR, --database CONNECTION, --install NAME,NAME and --urls URLS (or PORT in the environment).</summary>
    public static StoreOptions FromCommandLine(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        var options = new StoreOptions { Database = settings["database"] };
        if (settings["data"] is { } data)
            options.DataDirectory = Path.GetFullPath(data);
        foreach (var name in (settings["install"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            options.Install.Add(name);
        if (settings["urls"] is { } urls)
            options.Urls = urls;
        else if (Environment.GetEnvironmentVariable("PORT") is { Length: > 0 } port)
            options.Urls = $"http://127.0.0.1:{port}";
        return options;
    }
}
