using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture.Views;

/// <summary>
/// A store finds out about a view when somebody opens the page. So here everything that a view binds to is held against what a
/// store has: types, members and tag helpers by the compiler, and whatever is named in a text against the recorded list.
/// </summary>
[TestFixture]
public class ViewBindingTests
{
    private const string Hint = "\ncorrect the view, or add the name to platform/contracts/nopcommerce-4.90.names.tsv and run refresh-names.sh beside it";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private ViewCompiler _compiled;
    private ViewChecker _checker;
    private List<string> _inventions;

    [OneTimeSetUp]
    public void CompileAllViews()
    {
        _compiled = ViewCompiler.Compile(Repository.PluginFolder);
        _checker = new(Repository.PluginFolder, _compiled);
        _inventions = ComplaintsAboutInventions();
    }

    [Test]
    public void ShouldBindOnlyToWhatAStoreHas()
    {
        Assert.That(_compiled.Views, Has.Count.GreaterThan(10));
        Assert.That(_checker.Complaints(), Is.Empty, Hint);
    }

    [Test]
    public void ShouldReadEveryKindOfBinding()
    {
        string[] kinds = ["action", "class", "component", "file", "layout", "partial", "resource", "route", "tag"];

        Assert.That(_checker.Bindings.Select(x => x.Kind).Distinct().Order(), Is.EqualTo(kinds));
    }

    /// <summary>What is on the list and used nowhere would only make us believe that we depend on it.</summary>
    [Test]
    public void ShouldRecordWhatIsUsedAndNothingElse()
    {
        var used = _checker.OfThePlatform().Concat(NamedInCode()).Distinct().Order().ToList();
        var recorded = PlatformNames.Recorded.Select(x => (x.Kind, x.Name)).ToList();

        Assert.That(used.Except(recorded), Is.Empty, "not recorded" + Hint);
        Assert.That(recorded.Except(used), Is.Empty, "recorded, but not used");
    }

    /// <summary>Tag helpers of the contracts: elements and attributes as in the platform's own classes.</summary>
    [Test]
    public void ShouldKnowTagHelpersAsThePlatformHasThem()
    {
        var wrong = new List<string>();
        foreach (var (_, name, detail) in PlatformNames.Recorded.Where(x => x.Kind == "tag"))
        {
            var attributes = detail.Split(' ').Select(x => x.TrimEnd('!')).ToList();
            var required = detail.Split(' ').Where(x => x.EndsWith('!')).Select(x => x.TrimEnd('!')).Order(StringComparer.Ordinal);
            var descriptors = _compiled.TagHelpers.Where(x => x.AssemblyName == "Nop.Web.Framework" && x.TagMatchingRules.Any(y => y.TagName == name)).ToList();
            Assert.That(descriptors, Is.Not.Empty, name);
            wrong.AddRange(descriptors.SelectMany(x => x.BoundAttributes).Select(x => x.Name).Where(x => x != null && !attributes.Contains(x)).Select(x => $"{name}: {x}"));
            var ours = descriptors.SelectMany(x => x.TagMatchingRules).SelectMany(x => x.Attributes).Select(x => x.Name).Distinct().Order(StringComparer.Ordinal);
            if (!ours.SequenceEqual(required))
                wrong.Add($"{name}: needs {string.Join(' ', required)}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void ShouldTakeTheZonesAsTheyAreWritten()
    {
        var zones = PlatformNames.Recorded.Where(x => x.Kind == "zone").Select(x => x.Detail.Split(' ')[0]).Order(StringComparer.Ordinal);

        Assert.That(BackordersWidgets.ComponentsByZone.Keys.Order(StringComparer.Ordinal).ToList(), Is.EqualTo(zones.ToList()));
    }

    private static IEnumerable<TestCaseData> Inventions()
    {
        yield return View("a tag helper", "<nop-colour asp-for=\"ShowAvailability\" />", "nop-colour");
        yield return View("an attribute", "<nop-editor asp-for=\"ShowAvailability\" asp-colour=\"red\" />", "asp-colour");
        yield return View("an attribute of a form", "<p asp-colour=\"red\"></p>", "asp-colour");
        yield return View("a property", "<nop-editor asp-for=\"Colour\" />", "CS1061");
        yield return View("a member", "@{ NopHtml.AppendColour(); }", "CS1061");
        yield return View("a layout", "@{ Layout = \"_ColourLayout\"; }", "layout _ColourLayout");
        yield return View("a partial view", "@await Html.PartialAsync(\"Colours\", Model)", "partial Colours");
        yield return View("a partial view of ours", "@await Html.PartialAsync(\"~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/_Colours.cshtml\", Model)", "no such view");
        yield return View("a model", "@await Html.PartialAsync(\"~/Plugins/Misc.Backorders/Areas/Admin/Views/Shared/_Status.cshtml\", Model)", "takes LineModel");
        yield return View("the grid's model", "@await Html.PartialAsync(\"Table\", Model)", "another model");
        yield return View("a component", "@await Component.InvokeAsync(\"Colour\")", "component Colour");
        yield return View("an action", "<a asp-area=\"Admin\" asp-controller=\"Order\" asp-action=\"Paint\">x</a>", "action Admin/Order/Paint");
        yield return View("an action of ours", "<a asp-area=\"@AreaNames.ADMIN\" asp-controller=\"Backorders\" asp-action=\"Paint\">x</a>", "no such action");
        yield return View("a missing area", "<a asp-controller=\"Backorders\" asp-action=\"List\">x</a>", "no such action");
        yield return View("an action of a link", "@Url.Action(\"Paint\", \"Order\", new { area = AreaNames.ADMIN })", "action Admin/Order/Paint");
        yield return View("an action of a grid", "@(new DataUrl(\"~/Admin/Order/Paint\", \"Id\").Url)", "action Admin/Order/Paint");
        yield return View("a route", "@Url.RouteUrl(\"Colours\")", "route Colours");
        yield return View("a text", "@T(\"Admin.Common.Colour\")", "resource Admin.Common.Colour");
        yield return View("a class", "<p class=\"colour-red\"></p>", "class colour-red");
        yield return View("a class of the stand-in", "<p class=\"shop-header\"></p>", "class shop-header");
        yield return View("a file", "@{ NopHtml.AppendCssFileParts(\"~/Plugins/Misc.Backorders/Content/colour.css\"); }", "no such file");
        yield return View("a type of the stand-in", "@(new DemoStore.Models.Common.HeaderLinksModel())", "CS0246");
        yield return View("a newer language", "@{ var text = \"\"\"new\"\"\"; }@text", "CS8652");
    }

    [TestCaseSource(nameof(Inventions))]
    public void ShouldNoticeAnInvention(string name, string markup, string complaint)
    {
        var complaints = _inventions.Where(x => x.Contains(FileOf(name), StringComparison.Ordinal)).ToList();

        Assert.That(complaints, Has.Some.Contains(complaint), markup);
    }

    private static string FileOf(string invention) => invention.Replace(' ', '-').Replace("'", "", StringComparison.Ordinal) + ".cshtml";

    /// <summary>Beside a few views of ours, which stay without complaints, one view for each invention.</summary>
    private static List<string> ComplaintsAboutInventions()
    {
        var folder = Directory.CreateTempSubdirectory("backorders-views-").FullName;
        try
        {
            foreach (var file in Repository.FilesUnder("Nop.Plugin.Misc.Backorders", "_ViewImports.cshtml", "_Status.cshtml"))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath("Nop.Plugin.Misc.Backorders", file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Repository.At(file), copy);
            }

            File.WriteAllText(Path.Combine(folder, "Areas", "Admin", "Views", "nothing-invented.cshtml"), "@model ConfigurationModel\n<nop-editor asp-for=\"ShowAvailability\" />\n");
            foreach (var invention in Inventions())
                File.WriteAllText(Path.Combine(folder, "Areas", "Admin", "Views", FileOf((string)invention.Arguments[0])), $"@model ConfigurationModel\n{invention.Arguments[1]}\n");
            return [.. new ViewChecker(folder, ViewCompiler.Compile(folder)).Complaints()];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void ShouldComplainAboutNothingElse()
    {
        Assert.That(_inventions.Where(x => x.Contains("nothing-invented", StringComparison.Ordinal)), Is.Empty);
    }

    private static TestCaseData View(string name, string markup, string complaint) => new TestCaseData(name, markup, complaint).SetArgDisplayNames(name);

    /// <summary>Names that the plugin's code and scripts hold, not its views.</summary>
    private static IEnumerable<(string, string)> NamedInCode()
    {
        var menu = (AdminMenuConsumer)RuntimeHelpers.GetUninitializedObject(typeof(AdminMenuConsumer));
        foreach (var name in new[] { "AfterMenuSystemName", "BeforeMenuSystemName" })
            yield return ("menu", (string)typeof(AdminMenuConsumer).GetProperty(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(menu));

        var code = Repository.FilesUnder("Nop.Plugin.Misc.Backorders", ".cs").Select(Repository.Read).ToList();
        foreach (Match match in code.SelectMany(x => Regex.Matches(x, "GetResourceAsync\\(\"((?!Plugins\\.Misc\\.Backorders)[^\"]+)\"", RegexOptions.None, _patience)))
            yield return ("resource", match.Groups[1].Value);
        foreach (Match match in code.SelectMany(x => Regex.Matches(x, "\\b((?:Admin|Public)WidgetZones\\.\\w+)", RegexOptions.None, _patience)))
            yield return ("zone", match.Groups[1].Value);

        var scripts = Repository.FilesUnder("Nop.Plugin.Misc.Backorders/Content", ".js").Select(Repository.Read).ToList();
        foreach (Match match in scripts.SelectMany(x => Regex.Matches(x, "(?<![.\\w])(selectedIds|showAlert|updateTable|updateTableSrc|display_nop_error|addAntiForgeryToken|AjaxCart|displayBarNotification|setLocation)\\b", RegexOptions.None, _patience)))
            yield return ("script", match.Groups[1].Value);
        foreach (Match match in scripts.SelectMany(x => Regex.Matches(x, "getElementById\\('(?!backorders|search-backorders)([\\w-]+)'", RegexOptions.None, _patience)))
            yield return ("element", match.Groups[1].Value);
    }
}
