using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;
using Pack;

namespace Nop.Plugin.Misc.Backorders.Tests.Package;

/// <summary>The zip that a merchant uploads: what is in it, and that the same files make the same bytes.</summary>
[TestFixture]
public class PackageTests
{
    private const string ROOT = "Misc.Backorders/";

    private string _folder;
    private string _zip;

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = Directory.CreateTempSubdirectory("backorders-package-").FullName;
        _zip = PluginPackage.Write(TestStore.PluginOutput(), _folder);
    }

    [OneTimeTearDown]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    /// <summary>A file that is new in the plugin's folder, and one that is gone, must be meant: packing takes what the build leaves.</summary>
    [Test]
    public void ShouldHoldTheAssemblyAndWhatTheProjectHasForAStoreAndNothingElse()
    {
        var expected = Repository.FilesUnder("Nop.Plugin.Misc.Backorders", ".cshtml", ".css", ".js", ".png", ".json")
            .Select(file => file["Nop.Plugin.Misc.Backorders/".Length..])
            .Append("Nop.Plugin.Misc.Backorders.dll").Append("CsvHelper.dll").Append("LICENSE.txt").Append("NOTICE.txt").Select(file => ROOT + file).Order(StringComparer.Ordinal).ToList();
        using var zip = ZipFile.OpenRead(_zip);
        var found = zip.Entries.Select(entry => entry.FullName).ToList();

        Assert.That(found, Is.EqualTo(expected), "sorted, one root folder, no entries for folders");
        Assert.That(found, Has.Some.EqualTo(ROOT + "plugin.json").And.Some.EqualTo(ROOT + "logo.png")
            .And.Some.EqualTo(ROOT + "Localization/en-US.json").And.Some.EqualTo(ROOT + "Areas/Admin/Views/Backorders/List.cshtml"));
        Assert.That(zip.Entries.Where(entry => entry.Name is not "LICENSE.txt" and not "Nop.Plugin.Misc.Backorders.dll" and not "CsvHelper.dll")
            .Where(entry => !Content(entry).SequenceEqual(File.ReadAllBytes(Repository.At("Nop.Plugin.Misc.Backorders", entry.FullName[ROOT.Length..])))).Select(entry => entry.FullName), Is.Empty,
            "files that differ from the sources");
    }

    [Test]
    public void ShouldSayWhatItIsAndForWhichPlatform()
    {
        using var zip = ZipFile.OpenRead(_zip);
        using var json = JsonDocument.Parse(Content(zip.GetEntry(ROOT + "plugin.json")));
        var version = json.RootElement.GetProperty("Version").GetString();
        using var image = new PEReader(new MemoryStream(Content(zip.GetEntry(ROOT + json.RootElement.GetProperty("FileName").GetString()))));
        var metadata = image.GetMetadataReader();

        Assert.That(Path.GetFileName(_zip), Is.EqualTo($"Nop.Plugin.Misc.Backorders-{version}-nop4.90.zip"));
        Assert.That(json.RootElement.GetProperty("SystemName").GetString() + "/", Is.EqualTo(ROOT), "views are asked for by this path");
        Assert.That(json.RootElement.GetProperty("SupportedVersions").EnumerateArray().Select(x => x.GetString()), Is.EqualTo(new[] { Nop.Core.NopVersion.CURRENT_VERSION }));
        Assert.That(metadata.GetAssemblyDefinition().Version.ToString(3), Is.EqualTo(version));
        Assert.That(metadata.AssemblyReferences.Select(x => metadata.GetAssemblyReference(x)).Where(x => x.Version.Major > 9 && metadata.GetString(x.Name).StartsWith("System", StringComparison.Ordinal)), Is.Empty,
            "runs on .NET 9");
    }

    [Test]
    public void ShouldBeMadeOfTheFilesAlone()
    {
        var copy = Path.Combine(_folder, "copy", "elsewhere");
        foreach (var file in Directory.GetFiles(TestStore.PluginOutput(), "*", SearchOption.AllDirectories).Reverse())
        {
            var target = Path.Combine(copy, Path.GetRelativePath(TestStore.PluginOutput(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            File.SetLastWriteTimeUtc(target, new DateTime(2011, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        File.WriteAllText(Path.Combine(copy, "Nop.Plugin.Misc.Backorders.pdb"), "left out");
        Assert.That(File.ReadAllBytes(PluginPackage.Write(copy, Path.Combine(_folder, "again"))), Is.EqualTo(File.ReadAllBytes(_zip)));
    }

    /// <summary>The assembly knows its sources by one made-up root, so that a build in another folder gives the same bytes.</summary>
    [Test]
    public void ShouldNotKnowTheFolderItWasBuiltIn()
    {
        var bytes = File.ReadAllBytes(Path.Combine(TestStore.PluginOutput(), "Nop.Plugin.Misc.Backorders.dll"));
        using var image = new PEReader(new MemoryStream(bytes));
        var embedded = image.ReadDebugDirectory().Single(x => x.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();
        var documents = reader.Documents.Select(x => reader.GetString(reader.GetDocument(x).Name)).ToList();

        Assert.That(image.ReadDebugDirectory().Select(x => x.Type), Has.Some.EqualTo(DebugDirectoryEntryType.Reproducible));
        Assert.That(documents, Is.Not.Empty.And.All.StartsWith("/_/Nop.Plugin.Misc.Backorders/"));
        Assert.That(System.Text.Encoding.Latin1.GetString(bytes), Does.Not.Contain(Repository.Root));
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
