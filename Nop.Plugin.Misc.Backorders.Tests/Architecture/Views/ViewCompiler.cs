using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Razor.Extensions;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.AspNetCore.Razor.Language.Intermediate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Razor;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture.Views;

/// <summary>One view as the compiler understood it.</summary>
internal sealed record CompiledView(string Path, DocumentIntermediateNode Document, SyntaxTree Code, SemanticModel Model);

/// <summary>
/// Compiles views as a store does when it runs: from files, with the plugin's own imports and no others, C# 10, and only what
/// a store has, which is the framework, the platform (our contracts, held against the real API by the build) and the plugin.
/// </summary>
internal sealed class ViewCompiler
{
    private static readonly string[] _platform =
        ["Nop.Core", "Nop.Data", "Nop.Services", "Nop.Web.Framework", "Nop.Plugin.Misc.Backorders", "Newtonsoft.Json"];

    private readonly List<string> _errors = [];

    private ViewCompiler()
    {
    }

    public IReadOnlyList<CompiledView> Views { get; private set; } = [];

    public IReadOnlyList<string> Errors => _errors;

    public IReadOnlyList<TagHelperDescriptor> TagHelpers { get; private set; } = [];

    /// <param name="folder">The plugin's folder, as it lies in a store below Plugins.</param>
    public static ViewCompiler Compile(string folder)
    {
        var result = new ViewCompiler();
        var references = References();
        var engine = Engine(folder, references, toTheEnd: true);
        var reader = Engine(folder, references, toTheEnd: false);
        var documents = new List<(string Path, RazorCodeDocument Read, SyntaxTree Code)>();
        foreach (var item in Files(folder, engine.FileSystem))
        {
            var document = engine.Process(item);
            var code = document.GetCSharpDocument();
            result._errors.AddRange(code.Diagnostics.Where(x => x.Severity == RazorDiagnosticSeverity.Error).Select(x => $"{item.PhysicalPath}: {x}"));
            documents.Add((item.PhysicalPath, reader.Process(item), CSharpSyntaxTree.ParseText(code.GeneratedCode, new CSharpParseOptions(LanguageVersion.CSharp10), item.PhysicalPath)));
        }

        var compilation = CSharpCompilation.Create("views", documents.Select(x => x.Code), references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        result._errors.AddRange(compilation.GetDiagnostics().Where(x => x.Severity == DiagnosticSeverity.Error).Select(x => x.ToString()));
        result.Views = [.. documents.Select(x => new CompiledView(x.Path, x.Read.GetDocumentIntermediateNode(), x.Code, compilation.GetSemanticModel(x.Code)))];
        result.TagHelpers = [.. engine.EngineFeatures.OfType<ITagHelperFeature>().Single().GetDescriptors()];
        return result;
    }

    /// <param name="toTheEnd">Else only as far as elements and attributes can still be told apart.</param>
    private static RazorProjectEngine Engine(string folder, ImmutableArray<MetadataReference> references, bool toTheEnd)
        => RazorProjectEngine.Create(RazorConfiguration.Default, RazorProjectFileSystem.Create(folder), builder =>
        {
            RazorExtensions.Register(builder);
            builder.Features.Add(new DefaultMetadataReferenceFeature { References = references });
            builder.Features.Add(new CompilationTagHelperFeature());
            builder.Features.Add(new DefaultTagHelperDescriptorProvider());
            builder.Features.Add(new ViewComponentTagHelperDescriptorProvider());
            builder.SetCSharpLanguageVersion(LanguageVersion.CSharp10);
            foreach (var phase in builder.Phases.Where(x => !toTheEnd && (x is IRazorOptimizationPhase or IRazorCSharpLoweringPhase)).ToList())
                builder.Phases.Remove(phase);
        });

    private static IEnumerable<RazorProjectItem> Files(string folder, RazorProjectFileSystem files)
        => Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories)
            .Select(x => "/" + System.IO.Path.GetRelativePath(folder, x).Replace('\\', '/'))
            .Where(x => !x.StartsWith("/bin/", StringComparison.Ordinal) && !x.StartsWith("/obj/", StringComparison.Ordinal) && !x.EndsWith("/_ViewImports.cshtml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(x => files.GetItem(x, FileKinds.Legacy));

    private static ImmutableArray<MetadataReference> References()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")).Split(System.IO.Path.PathSeparator)
            .Where(x => x.Contains("Microsoft.NETCore.App", StringComparison.Ordinal) || x.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal));
        return [.. framework.Concat(_platform.Select(Repository.Assembly)).Select(x => MetadataReference.CreateFromFile(x))];
    }
}
