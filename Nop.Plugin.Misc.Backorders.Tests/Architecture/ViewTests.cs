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
}
