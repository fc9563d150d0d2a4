using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>
/// Every text that the plugin asks for is there, and every text that is there is asked for. A key that code puts
/// together counts as asking for everything below its fixed beginning.
/// </summary>
[TestFixture]
public partial class LocalizationTests
{
    private const string Prefix = "Plugins.Misc.Backorders";
    private const string Folder = "Nop.Plugin.Misc.Backorders/Localization";

    private static IReadOnlyList<string> Files => Repository.FilesUnder(Folder, ".json");

    private static readonly Dictionary<string, string> English = Read($"{Folder}/en-US.json");

    [GeneratedRegex(@"Plugins\.Misc\.Backorders((?:\.\w+)*)(\.?)(?=[""'<{+\s])")]
    private static partial Regex Literal();

    [GeneratedRegex(@"NopResourceDisplayName\(\s*""([\w.]+)""")]
    private static partial Regex Label();

    [Test]
    public void ShouldHaveEveryTextThatIsAskedFor()
    {
        var (keys, beginnings) = Asked();
        var missing = keys.Where(key => !English.ContainsKey(key))
            .Concat(beginnings.Where(beginning => !English.Keys.Any(key => key.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))).Select(b => b + "*"));

        Assert.That(keys, Has.Count.GreaterThan(20));
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void ShouldAskForEveryTextThatItHas()
    {
        var (keys, beginnings) = Asked();
        var unused = English.Keys.Where(key => !keys.Contains(key) && !beginnings.Any(b => key.StartsWith(b, StringComparison.OrdinalIgnoreCase)));

        Assert.That(English, Has.Count.GreaterThan(20));
        Assert.That(unused, Is.Empty);
    }

    [Test]
    public void ShouldExplainEverySetting()
    {
        var settings = typeof(BackordersSettings).GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => p.Name).ToList();
        var labels = settings.Select(name => English.Keys.FirstOrDefault(k => k.EndsWith("." + name, StringComparison.OrdinalIgnoreCase) && English.ContainsKey(k + ".Hint"))).ToList();

        Assert.That(settings, Is.Not.Empty);
        Assert.That(settings.Where((_, i) => labels[i] == null), Is.Empty, "settings without a label and a hint");
    }

    [Test]
    public void ShouldSayTheSameInEveryLanguage()
    {
        Assert.That(Files, Is.Not.Empty);
        foreach (var file in Files)
        {
            var texts = Read(file);
            Assert.That(texts.Keys, Is.EquivalentTo(English.Keys), file);
            Assert.That(texts.Where(t => string.IsNullOrWhiteSpace(t.Value)), Is.Empty, file);
            Assert.That(texts.Where(t => !Placeholders(t.Value).SetEquals(Placeholders(English[t.Key]))), Is.Empty, file);
        }
    }

    private static (HashSet<string> Keys, HashSet<string> Beginnings) Asked()
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var beginnings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Repository.FilesUnder("Nop.Plugin.Misc.Backorders", ".cs", ".cshtml"))
        {
            var text = Repository.Read(file)
                .Replace("{BackordersDefaults.ResourcePrefix}", Prefix, StringComparison.Ordinal)
                .Replace("{BackordersDefaults.ResourcePrefix", Prefix, StringComparison.Ordinal)
                .Replace("BackordersDefaults.ResourcePrefix + \"", "\"" + Prefix, StringComparison.Ordinal);
            foreach (Match match in Literal().Matches(text))
            {
                if (match.Groups[1].Length == 0 || IsNamespace(text, match.Index))
                    continue;
                if (match.Groups[2].Length > 0)
                    beginnings.Add(match.Value);
                else
                    keys.Add(match.Value);
            }
            foreach (Match match in Label().Matches(text))
                keys.UnionWith([match.Groups[1].Value, match.Groups[1].Value + ".Hint"]);
        }
        keys.UnionWith(PlatformAsks());
        return (keys, beginnings);
    }

    /// <summary>What the platform asks for by names that we gave it: the labels of our permissions.</summary>
    private static IEnumerable<string> PlatformAsks() => PluginTypes.All
        .Where(t => t.Name.EndsWith("Permissions", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral && f.FieldType == typeof(string)))
        .Select(f => "Security.Permission." + (string)f.GetRawConstantValue());

    private static bool IsNamespace(string text, int at) => at >= 4 && string.Equals(text[(at - 4)..at], "Nop.", StringComparison.Ordinal);

    private static HashSet<string> Placeholders(string text) => [.. Regex.Matches(text, @"\{\d+[^}]*\}|%[\w.]+%", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value)];

    private static Dictionary<string, string> Read(string file) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read(file)), StringComparer.OrdinalIgnoreCase);
}
