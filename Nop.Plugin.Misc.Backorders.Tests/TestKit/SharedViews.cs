using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Mvc.Razor.RuntimeCompilation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

/// <summary>
/// Lets the stores of one process share the views that they compile from files: a view is taken from an earlier store
/// only if its path, its text, that of every import above it and the plugins' assemblies are the same. The store's own
/// compiler makes everything else, also what has no file.
/// </summary>
internal sealed class SharedViews : IViewCompilerProvider, IViewCompiler
{
    private static readonly ConcurrentDictionary<string, CompiledViewDescriptor> _compiled = [];
    private static int _compilations;

    private readonly Lazy<IViewCompiler> _compiler;
    private readonly IFileProvider _files;
    private readonly string _assemblies;

    private SharedViews(IViewCompilerProvider inner, MvcRazorRuntimeCompilationOptions options)
    {
        _compiler = new(inner.GetCompiler);
        _files = new CompositeFileProvider(options.FileProviders);
        _assemblies = string.Join('|', options.AdditionalReferencePaths.Select(TextOf));
    }

    /// <summary>How many views have been compiled in this process.</summary>
    public static int Compilations => _compilations;

    /// <summary>Puts it before the compiler that the store has registered.</summary>
    public static void Use(IServiceCollection services)
    {
        var registered = services.Last(x => x.ServiceType == typeof(IViewCompilerProvider)).ImplementationType;
        services.Replace(ServiceDescriptor.Singleton<IViewCompilerProvider>(x => new SharedViews(
            (IViewCompilerProvider)ActivatorUtilities.CreateInstance(x, registered),
            x.GetRequiredService<IOptions<MvcRazorRuntimeCompilationOptions>>().Value)));
    }

    public IViewCompiler GetCompiler() => this;

    public async Task<CompiledViewDescriptor> CompileAsync(string relativePath)
    {
        var file = _files.GetFileInfo(relativePath);
        if (!file.Exists)
            return await _compiler.Value.CompileAsync(relativePath);

        var key = string.Join('|', ImportsAbove(relativePath).Select(_files.GetFileInfo).Where(x => x.Exists).Prepend(file).Select(TextOf)
            .Prepend(relativePath).Append(_assemblies));
        if (!_compiled.TryGetValue(key, out var view))
        {
            view = await _compiler.Value.CompileAsync(relativePath);
            Interlocked.Increment(ref _compilations);
            _compiled.TryAdd(key, view);
        }

        return new() { Item = view.Item, RelativePath = view.RelativePath, ExpirationTokens = [_files.Watch(relativePath)] };
    }

    private static IEnumerable<string> ImportsAbove(string path)
    {
        for (var end = path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
            yield return $"{path[..end]}/_ViewImports.cshtml";
    }

    private static string TextOf(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return file.Name + Convert.ToHexString(SHA256.HashData(stream));
    }

    /// <summary>A plugin of a test may be known by name only, without a file of its own.</summary>
    private static string TextOf(string assembly) => File.Exists(assembly) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(assembly))) : assembly;
}
