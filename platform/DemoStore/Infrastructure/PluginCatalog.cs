using System.Reflection;
using Newtonsoft.Json;
using Nop.Services.Plugins;

namespace DemoStore.Infrastructure;

/// <summary>What plugins.json in the data directory keeps between two starts.</summary>
public sealed class PluginState
{
    public List<InstalledPlugin> Installed { get; set; } = [];

    public List<string> ToInstall { get; set; } = [];

    public List<string> ToUninstall { get; set; } = [];
}

public sealed record InstalledPlugin(string SystemName, string Version);

/// <summary>
/// The plugins in the data directory's Plugins folder. Only assemblies of plugins that are installed, or are about to
/// be, are loaded; the others are known by their plugin.json alone.
/// </summary>
public sealed class PluginCatalog
{
    private readonly string _stateFile;

    /// <param name="install">Plugins to install where no plugins.json says what is installed.</param>
    public PluginCatalog(string dataDirectory, IEnumerable<string> install = null)
    {
        Directory = Path.Combine(dataDirectory, "Plugins");
        System.IO.Directory.CreateDirectory(Directory);
        _stateFile = Path.Combine(dataDirectory, "plugins.json");
        State = File.Exists(_stateFile) ? JsonConvert.DeserializeObject<PluginState>(File.ReadAllText(_stateFile)) : new() { ToInstall = [.. install ?? []] };
        Descriptors = [.. System.IO.Directory.GetFiles(Directory, "plugin.json", SearchOption.AllDirectories)
            .Where(x => Path.GetDirectoryName(Path.GetDirectoryName(x)) == Directory)
            .Order(StringComparer.Ordinal).Select(Read).Order()];
    }

    public string Directory { get; }

    public PluginState State { get; }

    public IReadOnlyList<PluginDescriptor> Descriptors { get; }

    /// <summary>Assemblies of the plugins that take part in this run of the store.</summary>
    public IReadOnlyList<Assembly> Assemblies => [.. Descriptors.Select(x => x.ReferencedAssembly).Where(x => x != null)];

    /// <summary>Whether a class is the platform's or the shop's own.</summary>
    public bool IsCore(Type type)
        => type.Assembly == typeof(PluginCatalog).Assembly || type.Assembly == typeof(Nop.Core.BaseEntity).Assembly;

    /// <summary>Writes the state; it takes effect at the next start.</summary>
    public void Save() => File.WriteAllText(_stateFile, JsonConvert.SerializeObject(State, Formatting.Indented));

    private PluginDescriptor Read(string file)
    {
        var descriptor = JsonConvert.DeserializeObject<PluginDescriptor>(File.ReadAllText(file));
        descriptor.OriginalAssemblyFile = Path.Combine(Path.GetDirectoryName(file), descriptor.AssemblyFileName);
        descriptor.Installed = State.Installed.Exists(x => x.SystemName == descriptor.SystemName);
        if (!descriptor.Installed && !State.ToInstall.Contains(descriptor.SystemName))
            return descriptor;

        descriptor.ReferencedAssembly = Load(descriptor.OriginalAssemblyFile);
        descriptor.PluginType = descriptor.ReferencedAssembly.GetTypes()
            .FirstOrDefault(x => typeof(IPlugin).IsAssignableFrom(x) && x is { IsClass: true, IsAbstract: false });
        return descriptor;
    }

    /// <summary>An assembly of this name that is here already (a test's reference, an earlier run) is taken as it is.</summary>
    private static Assembly Load(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(x => x.GetName().Name == name) is { } loaded)
            return loaded;

        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return Assembly.LoadFrom(file);
        }
    }
}
