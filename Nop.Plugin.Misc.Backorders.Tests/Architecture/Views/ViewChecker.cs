using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture.Views;

/// <summary>Holds what views bind to against the plugin itself, and against the recorded names of the platform.</summary>
internal sealed class ViewChecker(string folder, ViewCompiler compiled)
{
    private const string OURS = "Plugins.Misc.Backorders.";
    private const string FOLDER = "~/Plugins/Misc.Backorders/";

    public IReadOnlyList<ViewBinding> Bindings { get; } = [.. compiled.Views.SelectMany(ViewBindings.Of)];

    /// <summary>Names of the platform's that a store must have; the recorded list holds these and no others.</summary>
    public IEnumerable<(string Kind, string Name)> OfThePlatform()
        => Bindings.Where(x => !IsOurs(x) && x.Kind is not ("unbound" or "file" or "route")).Select(x => (x.Kind, x.Name)).Distinct();

    public IEnumerable<string> Complaints()
        => compiled.Errors.Concat(Bindings.Where(x => Complaint(x) != null).Select(x => $"{Path.GetRelativePath(folder, x.View)}: {x.Kind} {x.Name}: {Complaint(x)}"));

    private string Complaint(ViewBinding binding) => binding.Kind switch
    {
        "unbound" => "no tag helper takes it",
        "file" => Exists(binding.Name) ? null : "no such file",
        "route" => HasRoute(binding.Name) ? null : "no such route of ours",
        "partial" => Partial(binding),
        "action" => IsOurs(binding) ? (HasAction(binding.Name) ? null : "no such action of ours") : Recorded(binding),
        "resource" or "class" => IsOurs(binding) ? null : Recorded(binding),
        _ => Recorded(binding),
    };

    private static string Recorded(ViewBinding binding)
        => PlatformNames.Detail(binding.Kind, binding.Name) != null ? null : "not on platform/contracts/nopcommerce-4.90.names.tsv";

    private static bool IsOurs(ViewBinding binding) => binding.Kind switch
    {
        "resource" => binding.Name.StartsWith(OURS, StringComparison.Ordinal),
        "class" => binding.Name.StartsWith("backorders", StringComparison.Ordinal),
        "partial" => binding.Name.StartsWith(FOLDER, StringComparison.Ordinal),
        "action" => binding.Name.Split('/') is [_, var controller, _] && controller.StartsWith("Backorders", StringComparison.Ordinal),
        _ => false,
    };

    private bool Exists(string address) => address.StartsWith(FOLDER, StringComparison.Ordinal) && File.Exists(Path.Combine(folder, address[FOLDER.Length..]));

    /// <summary>The partial view is there, and takes what it is handed.</summary>
    private string Partial(ViewBinding binding)
    {
        if (!IsOurs(binding))
            return Recorded(binding) ?? (PlatformNames.Detail("partial", binding.Name).Contains(binding.Model?.Name ?? "?", StringComparison.Ordinal) ? null : "another model");
        var file = Path.Combine(folder, binding.Name[FOLDER.Length..]);
        if (compiled.Views.FirstOrDefault(x => string.Equals(x.Path, file, StringComparison.Ordinal)) is not { } view)
            return "no such view";

        var page = view.Code.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().First();
        var model = view.Model.GetDeclaredSymbol(page)?.BaseType?.TypeArguments.FirstOrDefault();
        return binding.Model != null && model != null && view.Model.Compilation.ClassifyCommonConversion(binding.Model, model).IsImplicit ? null : $"takes {model?.Name}, not {binding.Model?.Name}";
    }

    private static bool HasAction(string name)
    {
        var parts = name.Split('/');
        var controller = PluginTypes.All.FirstOrDefault(x => x.Name == parts[1] + "Controller");
        return controller != null
            && string.Equals(controller.GetCustomAttribute<AreaAttribute>(inherit: true)?.RouteValue ?? "", parts[0], StringComparison.Ordinal)
            && controller.GetMethods().Any(x => x.Name == parts[2] && x.DeclaringType == controller && !x.IsStatic);
    }

    /// <summary>The routes that the plugin names and its provider maps.</summary>
    private static bool HasRoute(string name)
        => typeof(BackordersDefaults).GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.NonPublic).Select(x => x.GetValue(null))
            .Concat(typeof(BackordersDefaults).GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.NonPublic).Select(x => x.GetValue(null)))
            .OfType<string>().Contains(name, StringComparer.Ordinal);
}
