using Microsoft.Extensions.FileProviders;
using Nop.Core.Infrastructure;

namespace DemoStore.Infrastructure;

/// <summary>Files under the store's content root; "~/Plugins" lies in the data directory.</summary>
internal sealed class StoreFileProvider(string contentRoot, PluginFiles plugins) : INopFileProvider
{
    private readonly PhysicalFileProvider _content = new(contentRoot);

    public string MapPath(string path)
    {
        path = path.Replace("~/", "/").TrimStart('/').Replace('/', Path.DirectorySeparatorChar);
        return plugins.PhysicalPath(path) ?? Path.Combine(contentRoot, path);
    }

    public string Combine(params string[] paths) => Path.Combine(paths);

    public string GetAbsolutePath(params string[] paths) => Path.GetFullPath(Path.Combine([contentRoot, .. paths]));

    public bool FileExists(string filePath) => File.Exists(filePath);

    public bool DirectoryExists(string path) => Directory.Exists(path);

    public IFileInfo GetFileInfo(string subpath) => _content.GetFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => _content.GetDirectoryContents(subpath);

    public Microsoft.Extensions.Primitives.IChangeToken Watch(string filter) => _content.Watch(filter);
}

/// <summary>
/// The plugins' folders as the store sees them, "/Plugins/...": views for the run-time compiler, and (without views,
/// settings and assemblies) what browsers may fetch.
/// </summary>
public sealed class PluginFiles : IFileProvider
{
    private const string ROOT = "Plugins";
    private static readonly string[] _hidden = [".cshtml", ".json", ".dll", ".pdb", ".cs"];
    private readonly string _directory;
    private readonly PhysicalFileProvider _files;
    private readonly bool _public;

    public PluginFiles(string pluginsDirectory, bool forBrowsers = false)
    {
        _directory = Path.GetFullPath(pluginsDirectory);
        _public = forBrowsers;
        Directory.CreateDirectory(_directory);
        _files = new(_directory);
    }

    public string PhysicalPath(string path)
    {
        path = path.Replace('\\', '/').TrimStart('/');
        return path.Equals(ROOT, StringComparison.OrdinalIgnoreCase) ? _directory
            : Inner(path) is { } inner ? Path.Combine(_directory, inner)
            : null;
    }

    public IFileInfo GetFileInfo(string subpath)
        => Inner(subpath) is { } inner && !(_public && _hidden.Contains(Path.GetExtension(inner), StringComparer.OrdinalIgnoreCase))
            ? _files.GetFileInfo(inner)
            : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath)
        => Inner(subpath) is { } inner ? _files.GetDirectoryContents(inner) : NotFoundDirectoryContents.Singleton;

    public Microsoft.Extensions.Primitives.IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private static string Inner(string path)
    {
        path = path.TrimStart('/');
        return path.StartsWith(ROOT + "/", StringComparison.OrdinalIgnoreCase) ? path[(ROOT.Length + 1)..] : null;
    }
}
