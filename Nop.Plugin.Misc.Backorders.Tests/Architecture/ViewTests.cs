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
}
