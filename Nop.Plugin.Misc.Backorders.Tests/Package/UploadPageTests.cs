using System.IO.Compression;
using System.Text;
using DemoStore.Infrastructure;
using DemoStore.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.Platform.Services;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Nop.Services.Plugins;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Package;

/// <summary>The store's upload page takes what the platform takes, and says of everything else what is wrong with it.</summary>
public class UploadPageTests
{
    private const string LIST = "/Admin/Plugin/List";
    private const string FORM = "form[action$='UploadPluginsAndThemes']";
    private const string DESCRIPTION = """{ "FriendlyName": "Sample", "SystemName": "Misc.Sample", "Version": "1.0", "SupportedVersions": [ "4.90" ], "FileName": "Sample.dll" }""";

    private TestStore _store;
    private Shopper _admin;

    private string Uploaded => Path.Combine(_store.DataDirectory, "Plugins", "Uploaded");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _store = await TestStore.StartAsync(TestDatabase.Sqlite, new() { Listen = true });
        _admin = new Shopper(_store.Host.Address);
        await _admin.LogInAsync(DemoLogins.ADMIN);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin?.Dispose();
        if (_store != null)
            await _store.DisposeAsync();
    }

    [TearDown]
    public void Forget() => _store.Host.Services.GetRequiredService<PluginCatalog>().ForgetUploaded();

    [Test]
    public async Task ShouldRefuseWhatIsNoPackageAndSayWhy()
    {
        await RefusesAsync("sample.rar", [1, 2, 3], "sample.rar", ".zip");
        await RefusesAsync("sample.zip", [], "Choose a file");
        await RefusesAsync("sample.zip", [1, 2, 3], "sample.zip", "no zip archive");
        await RefusesAsync("sample.zip", new byte[(20 << 20) + 1], "at most 20 MB");
        await RefusesAsync("sample.zip", Zip(("a/plugin.json", DESCRIPTION), ("b/readme.txt", "")), "one root folder, it has 2");
        await RefusesAsync("sample.zip", Zip(("Misc.Sample/readme.txt", ""), ("Misc.Sample/sub/plugin.json", DESCRIPTION)), "no plugin.json");
        await RefusesAsync("sample.zip", Zip(("Misc.Sample/plugin.json", DESCRIPTION.Replace("4.90", "4.80"))), "for nopCommerce 4.80, this is 4.90");
        await RefusesAsync("sample.zip", Zip(("Misc.Sample/plugin.json", "{ \"SystemName\": ")), "cannot be read");
    }

    [TestCase("../escaped.txt")]
    [TestCase("Views/../../escaped.txt")]
    [TestCase("..\\escaped.txt")]
    [TestCase("../Misc.Sample.Other/escaped.txt")]
    public async Task ShouldWriteNothingOutsideOfThePluginsFolder(string name)
    {
        await RefusesAsync("sample.zip", Zip(("Misc.Sample/plugin.json", DESCRIPTION), ("Misc.Sample/" + name, "escaped")), "outside of the plugin's folder", "escaped.txt");
        Assert.That(Directory.GetFiles(_store.DataDirectory, "escaped.txt", SearchOption.AllDirectories), Is.Empty);
    }

    [TestCase("..")]
    [TestCase(".")]
    [TestCase("Uploaded")]
    public async Task ShouldRefuseARootThatIsNoPluginsFolder(string root)
        => await RefusesAsync("sample.zip", Zip((root + "/plugin.json", DESCRIPTION)), "no folder for a plugin");

    [Test]
    public async Task ShouldKeepOneRootFolderForTheNextStart()
    {
        await UploadAsync("sample.zip", Zip(("Misc.Sample/plugin.json", DESCRIPTION), ("Misc.Sample/old.txt", "")));
        await UploadAsync("sample.ZIP", Zip(("Misc.Sample/plugin.json", DESCRIPTION), ("Misc.Sample/Views/", ""), ("Misc.Sample/Views/New.cshtml", "new")));

        Assert.That(_admin.Page.QuerySelector(".alert-success"), Is.Not.Null, _admin.Text);
        Assert.That(_admin.Page.QuerySelector("[name=plugin-apply-changes]"), Is.Not.Null, "a restart is needed");
        Assert.That(Files(), Is.EqualTo(new[] { "Misc.Sample/Views/New.cshtml", "Misc.Sample/plugin.json" }), "an earlier upload is replaced");
        Assert.That(_store.Events.Of<PluginsUploadedEvent>().Last().UploadedPlugins.Single().SystemName, Is.EqualTo("Misc.Sample"));
        var notes = await _store.RunAsync<IRepository<ActivityLog>, List<ActivityLog>>(rows => rows.Table.ToListAsync());
        Assert.That(notes.Select(note => note.Comment), Has.Some.Contains("Sample"));
    }

    [Test]
    public async Task ShouldTakeOfAListWhatIsForThisVersion()
    {
        const string list = """
            [ { "Type": "Plugin", "SupportedVersion": "4.80, 4.90", "DirectoryPath": "new/Misc.Sample/" },
              { "Type": "Plugin", "SupportedVersion": "4.80", "DirectoryPath": "old/Misc.Sample" },
              { "Type": "Theme", "SupportedVersion": "4.90", "DirectoryPath": "theme" } ]
            """;
        await UploadAsync("all.zip", Zip(("uploadedItems.json", list), ("new/Misc.Sample/plugin.json", DESCRIPTION), ("old/Misc.Sample/plugin.json", "{}"), ("readme.txt", "")));

        Assert.That(Files(), Is.EqualTo(new[] { "Misc.Sample/plugin.json" }));
    }

    [Test]
    public async Task ShouldDiscardWhatWasUploadedWithTheOtherChanges()
    {
        await UploadAsync("sample.zip", Zip(("Misc.Sample/plugin.json", DESCRIPTION)));
        await _admin.SendAsync("form[action$='Plugin/List']", ("plugin-discard-changes", ""));

        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task ShouldBeForThoseWhoManagePluginsAndWithThePagesToken()
    {
        using var ann = new Shopper(_store.Host.Address);
        await ann.LogInAsync(DemoLogins.ANN);
        await ann.OpenAsync(LIST);
        Assert.That(ann.Page.QuerySelector(FORM), Is.Null);

        using var content = new MultipartFormDataContent { { new ByteArrayContent(Zip(("Misc.Sample/plugin.json", DESCRIPTION))), "archivefile", "sample.zip" } };
        using var answer = await _admin.PostAsync("/Admin/Plugin/UploadPluginsAndThemes", content);
        Assert.That((int)answer.StatusCode, Is.EqualTo(400), "no token");
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task ShouldPassOverAPluginForAnotherVersionThatLiesInTheFolder()
    {
        SamplePlugin.CopyTo(_store.DataDirectory);
        var file = Path.Combine(_store.DataDirectory, "Plugins", SamplePlugin.SYSTEM_NAME, "plugin.json");
        Assert.That(new PluginCatalog(_store.DataDirectory).Descriptors.Select(x => x.SystemName), Is.EqualTo(new[] { SamplePlugin.SYSTEM_NAME }));

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("4.90", "4.70"));
        Assert.That(new PluginCatalog(_store.DataDirectory).Descriptors, Is.Empty);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private async Task RefusesAsync(string name, byte[] file, params string[] reasons)
    {
        await UploadAsync(name, file);
        var alert = _admin.Page.QuerySelector(".alert-danger")?.TextContent ?? $"{_admin.Status} {_admin.Path}";
        foreach (var reason in reasons)
            Assert.That(alert, Does.Contain(reason), _admin.Text);
        Assert.That(Files(), Is.Empty);
    }

    private async Task UploadAsync(string name, byte[] file)
    {
        await _admin.OpenAsync(LIST);
        await _admin.UploadAsync(FORM, name, file);
    }

    private string[] Files() => Directory.Exists(Uploaded)
        ? [.. Directory.GetFiles(Uploaded, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Uploaded, file)).Order(StringComparer.Ordinal)]
        : [];

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
                using (var content = zip.CreateEntry(name).Open())
                    content.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }
}
