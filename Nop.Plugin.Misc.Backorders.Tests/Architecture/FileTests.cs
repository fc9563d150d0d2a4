using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>What must hold for the files of the project as files.</summary>
[TestFixture]
public class FileTests
{
    private static readonly string[] Binary = [".png", ".ico", ".woff2", ".zip"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Hosts that texts may name. Anything else is a slip: a machine of somebody's, or a service that we would depend on.</summary>
    private static readonly string[] KnownHosts =
        ["127.0.0.1", "localhost", "schema.org", "www.w3.org", "semver.org", "keepachangelog.com", "dotnet.microsoft.com", "learn.microsoft.com", "www.nopcommerce.com", "docs.nopcommerce.com", "github.com", "example.com", "example.org", "example.net"];

    private static IReadOnlyList<string> Texts => [.. Repository.Files.Where(f => !Binary.Contains(Path.GetExtension(f), StringComparer.Ordinal))];

    [Test]
    public void ShouldBeUtf8WithoutMarkAndWithUnixLineEnds()
    {
        var strict = new UTF8Encoding(false, true);
        var wrong = new List<string>();
        foreach (var file in Texts)
        {
            var bytes = File.ReadAllBytes(Repository.At(file));
            if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
                wrong.Add(file + ": byte order mark");
            if (bytes.Contains((byte)'\r'))
                wrong.Add(file + ": carriage return");
            if (bytes.Length > 0 && bytes[^1] != '\n')
                wrong.Add(file + ": no line end at the end");
            Assert.That(() => strict.GetString(bytes), Throws.Nothing, file);
        }

        Assert.That(Texts, Has.Count.GreaterThan(100));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void ShouldNameNoFolderOfAMachine()
    {
        var found = Lines(@"(?<![\w.~/\])}])/(home|root|work|Users|opt/(?!nopcommerce))/?\w|[A-Z]:\\\\?(Users|work)", [nameof(FileTests) + ".cs"]);

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void ShouldNameNoHostThatIsNotKnown()
    {
        var found = Lines(@"https?://(?<host>[A-Za-z0-9][A-Za-z0-9.-]*)", [".tsv"])
            .Where(line => Regex.Matches(line, @"https?://(?<host>[A-Za-z0-9][A-Za-z0-9.-]*)", RegexOptions.None, Patience)
                .Any(m => !IsKnown(m.Groups["host"].Value)));

        Assert.That(found, Is.Empty);
    }

    /// <summary>Below the names that are reserved for examples everything is one.</summary>
    private static bool IsKnown(string host) => KnownHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || host.EndsWith(".example", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".example.com", StringComparison.OrdinalIgnoreCase);

    [Test]
    public void ShouldKeepThePlatformIgnorantOfThePlugin()
    {
        var files = Texts.Where(f => f.StartsWith("platform/", StringComparison.Ordinal) && !f.EndsWith(".md", StringComparison.Ordinal) && !f.EndsWith(".sh", StringComparison.Ordinal)).ToList();
        var found = files.SelectMany(f => File.ReadLines(Repository.At(f)).Select(line => $"{f}: {line.Trim()}"))
            .Where(line => Regex.IsMatch(line, @"Nop\.Plugin\.(?!Misc\.Backorders\.Tests\b)|(?<!Nop\.Plugin\.)Misc\.Backorders|(?<!Misc\.)\bBackorders(Plugin|Settings|Defaults|\.)|Backorder(Line|StockItem|Move|Intent|DirtyMark)", RegexOptions.None, Patience));

        Assert.That(files, Is.Not.Empty);
        Assert.That(found, Is.Empty);
    }

    private static IEnumerable<string> Lines(string pattern, string[] except) =>
        Texts.Where(f => !except.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .SelectMany(f => File.ReadLines(Repository.At(f)).Select((line, i) => (Line: line, Where: $"{f}:{i + 1}: {line.Trim()}")))
            .Where(l => Regex.IsMatch(l.Line, pattern, RegexOptions.None, Patience)).Select(l => l.Where);
}
