using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>A file that outgrows its budget does more than one thing; so does a class that needs more than eight others.</summary>
[TestFixture]
public class SizeTests
{
    private const int Parameters = 8;

    [TestCase(@"^Planning/.*\.cs$", 150)]
    [TestCase(@"^Services/.*\.cs$", 250)]
    [TestCase(@"Controllers?/.*Controller\.cs$", 300)]
    [TestCase(@"^Infrastructure/EventConsumers/.*\.cs$", 60)]
    [TestCase(@"\.cs$", 300)]
    public void ShouldKeepFilesWithinTheirBudget(string pattern, int lines)
    {
        const string folder = "Nop.Plugin.Misc.Backorders/";
        var files = Repository.FilesUnder("Nop.Plugin.Misc.Backorders", ".cs").Select(f => f[folder.Length..])
            .Where(f => Regex.IsMatch(f, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))).ToList();
        var tooLong = files.Select(f => (File: f, Lines: File.ReadLines(Repository.At(folder + f)).Count())).Where(f => f.Lines > lines);

        Assert.That(files, Is.Not.Empty);
        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void ShouldKeepConstructorsWithinEightParameters()
    {
        var constructors = PluginTypes.All.Where(t => !PluginTypes.IsRecord(t) && !PluginTypes.IsCompilerGenerated(t))
            .SelectMany(t => t.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)).ToList();
        var tooMany = constructors.Where(c => c.GetParameters().Length > Parameters);

        Assert.That(constructors.Where(c => c.GetParameters().Length > 1), Is.Not.Empty);
        Assert.That(tooMany.Select(c => $"{c.DeclaringType} ({c.GetParameters().Length})"), Is.Empty);
    }
}
