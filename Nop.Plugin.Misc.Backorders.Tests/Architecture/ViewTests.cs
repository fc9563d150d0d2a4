using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

[TestFixture]
public class ViewTests
{
    private static IReadOnlyList<string> Views => Repository.FilesUnder("Nop.Plugin.Misc.Backorders", ".cshtml");

    [Test]
    public void ShouldPrintNothingRaw()
    {
        var raw = Views.SelectMany(view => File.ReadLines(Repository.At(view)).Where(line => line.Contains("Html.Raw", StringComparison.Ordinal)).Select(line => $"{view}: {line.Trim()}"));

        Assert.That(Views, Is.Not.Empty);
        Assert.That(raw, Is.Empty);
    }

    /// <summary>The platform's style sheet and script of search panels go by these classes.</summary>
    [Test]
    public void ShouldShowSearchPanelsAsThePlatformDoes()
    {
        string[] parts = ["card-search form-horizontal", "icon-search", "icon-collapse"];
        var panels = Views.Where(view => File.ReadAllText(Repository.At(view)).Contains("card-search", StringComparison.Ordinal)).ToList();

        Assert.That(panels, Has.Count.GreaterThan(1));
        Assert.That(panels.Where(view => !parts.All(part => File.ReadAllText(Repository.At(view)).Contains(part, StringComparison.Ordinal))), Is.Empty);
    }

    /// <summary>Labels of the platform stand beside their fields only below this class, which the page that configures a plugin brings along.</summary>
    [Test]
    public void ShouldSetLabelsBesideTheirFields()
    {
        var pages = Views.Select(view => (View: view, Text: File.ReadAllText(Repository.At(view))))
            .Where(page => page.Text.Contains("Layout = \"_AdminLayout\"", StringComparison.Ordinal) && page.Text.Contains("<nop-label", StringComparison.Ordinal)).ToList();

        Assert.That(pages, Has.Count.GreaterThan(1));
        Assert.That(pages.Where(page => !page.Text.Contains("form-horizontal", StringComparison.Ordinal)).Select(page => page.View), Is.Empty);
    }

    /// <summary>A store joins the scripts of a page into one, and the first of them would hold all others, the platform's among them, to a mode that they are not written for.</summary>
    [Test]
    public void ShouldLeaveTheModeOfOtherScriptsAlone()
    {
        var scripts = Repository.FilesUnder("Nop.Plugin.Misc.Backorders/Content", ".js");

        Assert.That(scripts, Has.Count.GreaterThan(1));
        Assert.That(scripts.Where(script => File.ReadLines(Repository.At(script)).Any(line => line.StartsWith("'use strict'", StringComparison.Ordinal) || line.StartsWith("\"use strict\"", StringComparison.Ordinal))), Is.Empty);
    }
}
