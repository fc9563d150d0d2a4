using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.AspNetCore.Razor.Language.Intermediate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture.Views;

/// <summary>Something that a view names in a text, so that it is found (or not) only when the page is asked for.</summary>
/// <param name="Model">The type handed to a partial view, where one is.</param>
internal sealed record ViewBinding(string View, string Kind, string Name, ITypeSymbol Model = null);

/// <summary>Reads those out of compiled views. What it cannot read (a name that is computed) is a binding of kind "unknown".</summary>
internal static class ViewBindings
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static IEnumerable<ViewBinding> Of(CompiledView view)
        => Elements(view).Concat(Calls(view)).Concat(Unbound(view)).Concat(Classes(view)).Distinct();

    /// <summary>Attributes for a tag helper that no tag helper took: a store would send them to the browser.</summary>
    private static IEnumerable<ViewBinding> Unbound(CompiledView view)
    {
        foreach (var node in view.Document.FindDescendantNodes<IntermediateNode>())
        {
            if (node is TagHelperHtmlAttributeIntermediateNode attribute && attribute.AttributeName.StartsWith("asp-", StringComparison.Ordinal))
                yield return new(view.Path, "unbound", attribute.AttributeName);
            if (node is HtmlAttributeIntermediateNode html && html.AttributeName.StartsWith("asp-", StringComparison.Ordinal))
                yield return new(view.Path, "unbound", html.AttributeName);
            if (node is HtmlContentIntermediateNode content)
                foreach (Match match in Regex.Matches(Text(content), @"<(nop-[\w-]*|vc:[\w-]*)|\s(asp-[\w-]+)", RegexOptions.None, _patience))
                    yield return new(view.Path, "unbound", match.Value.Trim());
        }
    }

    private static IEnumerable<ViewBinding> Elements(CompiledView view)
    {
        foreach (var element in view.Document.FindDescendantNodes<TagHelperIntermediateNode>())
        {
            if (element.TagHelpers.Any(x => x.AssemblyName == "Nop.Web.Framework"))
                yield return new(view.Path, "tag", element.TagName);

            var values = element.Children.OfType<TagHelperPropertyIntermediateNode>().GroupBy(x => x.AttributeName, StringComparer.Ordinal)
                .ToDictionary(x => x.Key, x => Constant(view, x.First()), StringComparer.Ordinal);
            if (values.TryGetValue("asp-action", out var action) || values.ContainsKey("asp-controller"))
                yield return new(view.Path, "action", $"{values.GetValueOrDefault("asp-area")}/{values.GetValueOrDefault("asp-controller")}/{action}");
            if (values.TryGetValue("asp-route", out var route))
                yield return new(view.Path, "route", route);
        }
    }

    /// <summary>The text of an attribute; of one that is C#, the constant.</summary>
    private static string Constant(CompiledView view, TagHelperPropertyIntermediateNode attribute)
    {
        var text = string.Concat(attribute.FindDescendantNodes<IntermediateToken>().Select(x => x.Content)).Trim();
        return text == "AreaNames.ADMIN" ? "Admin" : text;
    }

    private static IEnumerable<ViewBinding> Calls(CompiledView view)
    {
        foreach (var node in view.Code.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "Layout" } } layout:
                    yield return new(view.Path, "layout", Value(view, layout.Right) ?? "?");
                    break;
                case BaseObjectCreationExpressionSyntax created when TypeName(view, created) is "DataUrl" && created.ArgumentList is { } arguments:
                    yield return Address(view, [.. arguments.Arguments.Select(x => x.Expression)]);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "ClassName" } } name when Value(view, name.Right) is { } classes:
                    foreach (var one in classes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        yield return new(view.Path, "class", one);
                    break;
                case LiteralExpressionSyntax literal when literal.Token.Value is string text && text.StartsWith("~/", StringComparison.Ordinal) && !text.StartsWith("~/Admin/", StringComparison.Ordinal):
                    yield return new(view.Path, "file", text);
                    break;
                case InvocationExpressionSyntax call when view.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method:
                    foreach (var found in Call(view, call, method))
                        yield return found;
                    break;
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "T" } } text:
                    yield return new(view.Path, "resource", Argument(view, text, 0) ?? "?");
                    break;
            }
        }
    }

    /// <summary>A component of the plugin, named by its type: that it is there the compiler says.</summary>
    private static bool IsOwnComponent(CompiledView view, InvocationExpressionSyntax call)
    {
        return call.ArgumentList.Arguments[0].Expression is TypeOfExpressionSyntax own
            && view.Model.GetTypeInfo(own.Type).Type is { ContainingAssembly.Name: "Nop.Plugin.Misc.Backorders" };
    }

    private static IEnumerable<ViewBinding> Call(CompiledView view, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        switch (method.Name)
        {
            case "PartialAsync" or "RenderPartialAsync" or "Partial":
                var model = call.ArgumentList.Arguments.Count > 1 ? view.Model.GetTypeInfo(call.ArgumentList.Arguments[1].Expression).Type : null;
                yield return new(view.Path, "partial", Argument(view, call, 0) ?? "?", model);
                break;
            case "InvokeAsync" when method.ContainingType.Name is "IViewComponentHelper" or "ViewComponentHelperExtensions" && !IsOwnComponent(view, call):
                yield return new(view.Path, "component", Argument(view, call, 0) ?? view.Model.GetTypeInfo(call.ArgumentList.Arguments[0].Expression).Type?.Name ?? "?");
                break;
            case "Action" when method.ContainingType.Name == "UrlHelperExtensions":
                var area = call.ArgumentList.Arguments.Count > 2 && call.ArgumentList.Arguments[2].ToString().Contains("AreaNames.ADMIN", StringComparison.Ordinal) ? "Admin" : "";
                yield return new(view.Path, "action", $"{area}/{Argument(view, call, 1)}/{Argument(view, call, 0)}");
                break;
            case "RouteUrl" when method.ContainingType.Name is "UrlHelperExtensions" or "IUrlHelper":
                yield return new(view.Path, "route", Argument(view, call, 0) ?? "?");
                break;
            case "Invoke" when method.ContainingType.Name == "Localizer":
                yield return new(view.Path, "resource", Argument(view, call, 0) ?? "?");
                break;
        }
    }

    private static ViewBinding Address(CompiledView view, IReadOnlyList<ExpressionSyntax> arguments)
    {
        var first = Value(view, arguments[0]);
        if (first?.StartsWith("~/Admin/", StringComparison.Ordinal) == true)
            return new(view.Path, "action", first[2..]);
        return new(view.Path, "action", arguments.Count > 1 ? $"Admin/{Value(view, arguments[1])}/{first}" : "?");
    }

    private static IEnumerable<ViewBinding> Classes(CompiledView view)
    {
        var markup = File.ReadAllText(view.Path);
        foreach (Match match in Regex.Matches(markup, "\\bclass=\"([^\"]*)\"", RegexOptions.None, _patience))
            foreach (var one in match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return new(view.Path, "class", one);
    }

    private static string Argument(CompiledView view, InvocationExpressionSyntax call, int index)
        => call.ArgumentList.Arguments.Count > index ? Value(view, call.ArgumentList.Arguments[index].Expression) : null;

    private static string Value(CompiledView view, ExpressionSyntax expression)
        => view.Model.GetConstantValue(expression) is { HasValue: true, Value: string text } ? text
            : view.Model.GetSymbolInfo(expression).Symbol is { IsStatic: true } symbol ? StaticText(symbol)
            : null;

    /// <summary>A static text of the plugin's or the platform's, as it is when the view runs.</summary>
    private static string StaticText(ISymbol symbol)
    {
        var type = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(x => x.GetName().Name == symbol.ContainingAssembly.Name)
            ?.GetType(symbol.ContainingType.ToDisplayString());
        return (type?.GetProperty(symbol.Name)?.GetValue(null) ?? type?.GetField(symbol.Name)?.GetValue(null)) as string;
    }

    private static string TypeName(CompiledView view, BaseObjectCreationExpressionSyntax created) => view.Model.GetTypeInfo(created).Type?.Name;

    private static string Text(HtmlContentIntermediateNode content) => string.Concat(content.Children.OfType<IntermediateToken>().Select(x => x.Content));
}
