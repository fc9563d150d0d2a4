namespace DemoStore.Infrastructure;

/// <summary>Fills a database whose tables were created a moment ago. Found by scanning, run once, in a scope of its own.</summary>
public interface IStoreSeeder
{
    /// <summary>Lower runs earlier.</summary>
    int Order { get; }

    Task SeedAsync();
}
