using Microsoft.AspNetCore.Mvc.Razor.Extensions;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>A store compiles a plugin's views when it runs, with the compiler it brings: C# 10 and no newer.</summary>
[TestFixture]
public class ViewTests
{
    /// <summary>What the compiler calls a feature that its language version does not have, whatever else it cannot bind here.</summary>
    private static readonly string[] TooNew = ["CS8652", "CS8936", "CS9058"];

    private static IReadOnlyList<string> Views => Repository.FilesUnder("Nop.Plugin.Misc.Backorders", ".cshtml");

    [Test]
    public void ShouldAskForNoNewerLanguageThanAStoreSpeaks()
    {
        Assert.That(Views, Is.Not.Empty);
        Assert.That(Views.SelectMany(view => Complaints(view, Repository.Read(view))), Is.Empty);
    }

    [Test]
    public void ShouldNoticeANewerLanguage()
    {
        Assert.That(Complaints("View.cshtml", "@{ var text = \"\"\"new\"\"\"; }"), Is.Not.Empty);
        Assert.That(Complaints("View.cshtml", "@{ var text = \"old\"; }<p>@text</p>"), Is.Empty);
    }

    [Test]
    public void ShouldPrintNothingRaw()
    {
        var raw = Views.SelectMany(view => File.ReadLines(Repository.At(view)).Where(line => line.Contains("Html.Raw", StringComparison.Ordinal)).Select(line => $"{view}: {line.Trim()}"));

        Assert.That(Views, Is.Not.Empty);
        Assert.That(raw, Is.Empty);
    }

    private static IEnumerable<string> Complaints(string name, string view)
    {
        var engine = RazorProjectEngine.Create(RazorConfiguration.Default, RazorProjectFileSystem.Create(Repository.Root), RazorExtensions.Register);
        var document = engine.Process(RazorSourceDocument.Create(view, new RazorSourceDocumentProperties(Repository.At(name), name)), FileKinds.Legacy, [], []).GetCSharpDocument();
        var code = CSharpSyntaxTree.ParseText(document.GeneratedCode, new CSharpParseOptions(LanguageVersion.CSharp10));
        return document.Diagnostics.Where(d => d.Severity == RazorDiagnosticSeverity.Error).Select(d => $"{name}: {d}")
            .Concat(code.GetDiagnostics().Concat(CSharpCompilation.Create("views", [code]).GetDiagnostics().Where(d => TooNew.Contains(d.Id)))
                .Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{name}: {d}"));
    }
}
