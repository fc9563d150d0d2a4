using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Newtonsoft.Json;
using Nop.Core;
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
/// The plugins in the data directory's Plugins folder; what was uploaded is moved there first, over what it replaces.
/// Only assemblies of plugins that are installed, or are about to be, are loaded; the others are known by their
/// plugin.json alone. Plugins for other versions, and without their assembly, are passed over.
/// </summary>
public sealed class PluginCatalog
{
    private readonly string _stateFile;

    /// <param name="install">Plugins to install where no plugins.json says what is installed.</param>
    public PluginCatalog(string dataDirectory, IEnumerable<string> install = null)
    {
        Directory = Path.Combine(dataDirectory, "Plugins");
        System.IO.Directory.CreateDirectory(Directory);
        UploadedDirectory = Path.Combine(Directory, "Uploaded");
        TakeUploaded();
        _stateFile = Path.Combine(dataDirectory, "plugins.json");
        State = File.Exists(_stateFile) ? JsonConvert.DeserializeObject<PluginState>(File.ReadAllText(_stateFile)) : new() { ToInstall = [.. install ?? []] };
        Descriptors = [.. System.IO.Directory.GetFiles(Directory, "plugin.json", SearchOption.AllDirectories)
            .Where(x => Path.GetDirectoryName(Path.GetDirectoryName(x)) == Directory)
            .Order(StringComparer.Ordinal).Select(Read).Where(x => x != null).Order()];
        if (Descriptors.GroupBy(x => x.SystemName).FirstOrDefault(x => x.Skip(1).Any()) is { } twice)
            throw new NopException($"Two plugins have the system name '{twice.Key}'.");
    }

    public string Directory { get; }

    /// <summary>Where uploaded plugins wait for the next start.</summary>
    public string UploadedDirectory { get; }

    public bool HasUploaded => System.IO.Directory.Exists(UploadedDirectory) && System.IO.Directory.EnumerateDirectories(UploadedDirectory).Any();

    public PluginState State { get; }

    public IReadOnlyList<PluginDescriptor> Descriptors { get; }

    /// <summary>Assemblies of the plugins that take part in this run of the store.</summary>
    public IReadOnlyList<Assembly> Assemblies => [.. Descriptors.Select(x => x.ReferencedAssembly).Where(x => x != null)];

    /// <summary>Whether a class is the platform's or the shop's own.</summary>
    public bool IsCore(Type type)
        => type.Assembly == typeof(PluginCatalog).Assembly || type.Assembly == typeof(Nop.Core.BaseEntity).Assembly;

    /// <summary>Writes the state; it takes effect at the next start.</summary>
    public void Save() => File.WriteAllText(_stateFile, JsonConvert.SerializeObject(State, Formatting.Indented));

    public void ForgetUploaded()
    {
        if (System.IO.Directory.Exists(UploadedDirectory))
            System.IO.Directory.Delete(UploadedDirectory, recursive: true);
    }

    private void TakeUploaded()
    {
        if (!HasUploaded)
            return;
        foreach (var uploaded in System.IO.Directory.GetDirectories(UploadedDirectory))
        {
            var place = Path.Combine(Directory, Path.GetFileName(uploaded));
            if (System.IO.Directory.Exists(place))
                System.IO.Directory.Delete(place, recursive: true);
            System.IO.Directory.Move(uploaded, place);
        }
    }

    private PluginDescriptor Read(string file)
    {
        var descriptor = JsonConvert.DeserializeObject<PluginDescriptor>(File.ReadAllText(file));
        descriptor.OriginalAssemblyFile = Path.Combine(Path.GetDirectoryName(file), descriptor.AssemblyFileName ?? string.Empty);
        if (!descriptor.SupportedVersions.Contains(NopVersion.CURRENT_VERSION) || !File.Exists(descriptor.OriginalAssemblyFile))
            return null;
        descriptor.Installed = State.Installed.Exists(x => x.SystemName == descriptor.SystemName);
        if (!descriptor.Installed && !State.ToInstall.Contains(descriptor.SystemName))
            return descriptor;

        descriptor.ReferencedAssembly = Load(descriptor.OriginalAssemblyFile);
        LoadBeside(descriptor.OriginalAssemblyFile);
        descriptor.PluginType = descriptor.ReferencedAssembly.GetTypes()
            .FirstOrDefault(x => typeof(IPlugin).IsAssignableFrom(x) && x is { IsClass: true, IsAbstract: false });
        return descriptor;
    }

    /// <summary>
    /// The same assembly is taken as it is where it is here already (a test's reference, an earlier run). One that was
    /// replaced since then gets a context of its own beside the old one, which nobody asks any more.
    /// </summary>
    private static Assembly Load(string file)
    {
        var (name, version) = Identity(file);
        if (AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(x => x.GetName().Name == name && x.ManifestModule.ModuleVersionId == version) is { } loaded)
            return loaded;

        try
        {
            var referenced = Assembly.Load(new AssemblyName(name));
            return referenced.ManifestModule.ModuleVersionId == version ? referenced : new AssemblyLoadContext(name).LoadFromAssemblyPath(file);
        }
        catch (FileNotFoundException)
        {
            return Assembly.LoadFrom(file);
        }
    }

    /// <summary>What a plugin brings with it, unless the store has an assembly of that name: whoever comes first, with whatever version.</summary>
    private static void LoadBeside(string plugin)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(Path.GetDirectoryName(plugin), "*.dll").Where(file => file != plugin).Order(StringComparer.Ordinal))
        {
            var (name, _) = Identity(file);
            if (AppDomain.CurrentDomain.GetAssemblies().Any(x => x.GetName().Name == name) || File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")))
                continue;

            Assembly.LoadFrom(file);
        }
    }

    private static (string Name, Guid Version) Identity(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return (metadata.GetString(metadata.GetAssemblyDefinition().Name), metadata.GetGuid(metadata.GetModuleDefinition().Mvid));
    }
}
