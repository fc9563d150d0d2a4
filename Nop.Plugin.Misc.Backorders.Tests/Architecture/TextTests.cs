using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>Whatever a person reads is a resource, and the German ones are German.</summary>
[TestFixture]
public partial class TextTests
{
    private const string PLUGIN = "Nop.Plugin.Misc.Backorders/";

    private static readonly string[] _pageCode = ["Areas/", "Components/", "Controllers/", "Factories/", "Models/"];

    /// <summary>Between two tags, without anything that code would have.</summary>
    [GeneratedRegex(@"(?<![=@?-])>(?<text>[^<>@{}();=]*\p{L}{2}[^<>@{}();=]*)<")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"\b(?:title|alt|placeholder|aria-label|aria-description|label|value)=""(?<text>[^""@]*\p{L}{2}[^""@]*)""")]
    private static partial Regex InAttribute();

    [GeneratedRegex(@"^\s*(?<text>\p{Lu}[\p{L} ,.'’-]+)$", RegexOptions.Multiline)]
    private static partial Regex OnALine();

    /// <summary>A literal that reads like a sentence or a label: two words, or one with a capital and a full stop.</summary>
    [GeneratedRegex(@"(?<!nameof\()[""'`](?<text>(?:[^""'`\\\n]|\\.)*\p{L}{2} \p{L}+(?:[^""'`\\\n]|\\.)*)[""'`]")]
    private static partial Regex Words();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|@T\(""[^""]*""[^)]*\)|<script\b.*?</script>", RegexOptions.Singleline)]
    private static partial Regex NotShown();

    [GeneratedRegex(@"^\s*///?.*$|/\*.*?\*/|(?<=\s)//.*$|(?:throw )?new \w*Exception\(.*?\);", RegexOptions.Multiline)]
    private static partial Regex NotSaid();

    [Test]
    public void ShouldHaveNoTextInAView()
    {
        var views = Repository.FilesUnder(PLUGIN.TrimEnd('/'), ".cshtml");
        Assert.That(views, Has.Count.GreaterThan(10));
        Assert.That(views.SelectMany(view => In(view, TextsOfView(Repository.Read(view)))), Is.Empty);
    }

    [TestCase("<h1>Backorders</h1>")]
    [TestCase("<p>\n    Nothing waits.\n</p>")]
    [TestCase("<a title=\"Look at it\" href=\"@url\">@T(\"Key\")</a>")]
    [TestCase("<input aria-label=\"Quantity\">")]
    public void ShouldFindATextInAView(string view) => Assert.That(TextsOfView(view), Is.Not.Empty);

    [Test]
    public void ShouldHaveNoTextInCodeThatMakesPages()
    {
        var files = Repository.FilesUnder(PLUGIN.TrimEnd('/'), ".cs").Where(file => _pageCode.Any(folder => file.StartsWith(PLUGIN + folder, StringComparison.Ordinal))).ToList();
        Assert.That(files, Has.Count.GreaterThan(20));
        Assert.That(files.SelectMany(file => In(file, TextsOfCode(Repository.Read(file)))), Is.Empty);
    }

    [Test]
    public void ShouldHaveNoTextInAScript()
    {
        var scripts = Repository.FilesUnder(PLUGIN.TrimEnd('/'), ".js");
        Assert.That(scripts, Is.Not.Empty);
        Assert.That(scripts.SelectMany(script => In(script, TextsOfScript(Repository.Read(script)))), Is.Empty);
    }

    [TestCase("return Content(\"Nothing found here\");")]
    [TestCase("alert('Really release it?');")]
    [TestCase("RuleFor(x => x.Age).WithMessage(\"Too high\");")]
    public void ShouldFindATextInCode(string code) => Assert.That(TextsOfCode(code), Is.Not.Empty);

    [TestCase("cell.innerHTML = '<b class=\"late\">Too late</b>';")]
    [TestCase("button.textContent = `Release all ${count}`;")]
    public void ShouldFindATextInAScript(string script) => Assert.That(TextsOfScript(script), Is.Not.Empty);

    [Test]
    public void ShouldSpeakGermanInGerman()
    {
        var english = Texts("en-US");
        var german = Texts("de-DE");

        Assert.That(german.Where(text => text.Value == english[text.Key]).Select(text => text.Key), Is.Empty, "the same as in English");
        Assert.That(german.Where(text => Regex.IsMatch(text.Value, @"\b(the|and|of|is|are|not|with|your|order|orders|stock|unit|units|release|released|waiting|ready|shipped|shipment|line|lines)\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))).Select(text => text.Value), Is.Empty, "English left over");
        Assert.That(german.Where(text => Regex.IsMatch(text.Value, @"\b(du|dein(e[mnrs]?)?|dir|dich|euch|euer\w*)\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))).Select(text => text.Value), Is.Empty, "not the polite form");
        Assert.That(german.Where(text => text.Value.Contains('"', StringComparison.Ordinal) || text.Value.Contains(" - ", StringComparison.Ordinal)).Select(text => text.Value), Is.Empty, "quotation marks are „ and “");
        Assert.That(german.Where(text => EndOf(text.Value) != EndOf(english[text.Key])).Select(text => text.Key), Is.Empty, "one is a sentence, the other is not");
    }

    /// <summary>What has a number of units in it is said of one unit too.</summary>
    [TestCase("en-US", @"\b(is|are|was|were|has|have|ships|units?|items?)\b")]
    [TestCase("de-DE", @"\b(ist|sind|wird|werden|wurden?|hat|haben|Stücke?|Artikel)\b")]
    public void ShouldReadRightForOneUnitAndForMany(string culture, string bound)
    {
        var counted = Texts(culture).Where(text => Regex.IsMatch(text.Key, @"Backorders\.(Availability|Timeline(?!\.(Title|Read)$))\.", RegexOptions.None, TimeSpan.FromSeconds(1)) && text.Value.Contains("{0}", StringComparison.Ordinal)).ToList();

        Assert.That(counted, Has.Count.GreaterThanOrEqualTo(10));
        Assert.That(counted.Where(text => Regex.IsMatch(text.Value, bound, RegexOptions.None, TimeSpan.FromSeconds(1))), Is.Empty);
    }

    private static char EndOf(string text) => ".:?!".Contains(text[^1], StringComparison.Ordinal) ? text[^1] : ' ';

    private static Dictionary<string, string> Texts(string culture)
        => JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read($"{PLUGIN}Localization/{culture}.json"));

    private static IEnumerable<string> TextsOfView(string view)
    {
        var shown = NotShown().Replace(view, "");
        return BetweenTags().Matches(shown).Concat(InAttribute().Matches(shown)).Concat(OnALine().Matches(shown)).Select(match => match.Groups["text"].Value.Trim())
            .Where(text => text is not ".Text");
    }

    private static IEnumerable<string> TextsOfCode(string code)
        => Words().Matches(NotSaid().Replace(code, "")).Select(match => match.Groups["text"].Value);

    /// <summary>Of what looks like words in a script, selectors, markup and the mode's name are none; text within markup is.</summary>
    private static IEnumerable<string> TextsOfScript(string script)
        => TextsOfCode(script).Where(text => text is not "use strict" and not ['<' or '#' or '.', ..]).Concat(BetweenTags().Matches(NotSaid().Replace(script, "")).Select(match => match.Groups["text"].Value));

    private static IEnumerable<string> In(string file, IEnumerable<string> texts) => texts.Select(text => $"{file}: {text}");
}
