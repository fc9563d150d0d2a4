using System.Text.Json;
using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Package;

/// <summary>Every language of the store has all texts of the plugin, in its own words where there is a file for it.</summary>
public class LanguageTests
{
    private const string KEY = "Plugins.Misc.Backorders.List.Title";
    private const string ENGLISH = "Backorders";
    private const string GERMAN = "Rückstände";

    private TestStore _store;

    [SetUp]
    public async Task StartAsync() => _store = await TestStore.StartAsync(TestDatabase.Sqlite);

    [TearDown]
    public ValueTask StopAsync() => _store.DisposeAsync();

    [Test]
    public async Task ShouldBringEachLanguageItsOwnTextsAtTheInstallation()
    {
        var (german, austrian, french) = (await AddAsync("de-DE"), await AddAsync("de-AT"), await AddAsync("fr-FR"));
        await InstallAsync();

        Assert.That(await TextAsync(1), Is.EqualTo(ENGLISH));
        Assert.That(await TextAsync(german), Is.EqualTo(GERMAN));
        Assert.That(await TextAsync(austrian), Is.EqualTo(GERMAN), "the file of another country is nearer than English");
        Assert.That(await TextAsync(french), Is.EqualTo(ENGLISH));
    }

    /// <summary>The store names permissions too, in English and in every language; it must come first, and do so once.</summary>
    [Test]
    public async Task ShouldKeepEveryTextOfTheFilesThroughTheFirstStarts()
    {
        var german = await AddAsync("de-DE");
        await InstallAsync();

        Assert.That(await NotAsInFileAsync(german, "de-DE"), Is.Empty);
        Assert.That(await NotAsInFileAsync(1, "en-US"), Is.Empty);

        await _store.RestartAsync();
        Assert.That(await NotAsInFileAsync(german, "de-DE"), Is.Empty);
    }

    [Test]
    public void ShouldNamePermissionsAsTheEnglishFileDoes()
    {
        var names = File("en-US");

        Assert.That(new BackordersPermissionConfigManager().AllConfigs.Select(x => x.Name),
            Is.EqualTo(new BackordersPermissionConfigManager().AllConfigs.Select(x => names["Security.Permission." + x.SystemName])));
    }

    [Test]
    public async Task ShouldBringTheTextsToALanguageThatIsAddedLater()
    {
        var early = await AddAsync("de-DE");
        Assert.That(await TextAsync(early), Is.Null, "nothing before the installation");
        await InstallAsync();
        var (german, french) = (await AddAsync("de-DE"), await AddAsync("fr-FR"));

        Assert.That(await TextAsync(german), Is.EqualTo(GERMAN));
        Assert.That(await TextAsync(french), Is.EqualTo(ENGLISH));
        var counts = await _store.RunAsync<IRepository<LocaleStringResource>, List<int>>(async rows => (await rows.Table
            .Where(row => row.ResourceName.StartsWith("plugins.misc.backorders")).ToListAsync()).GroupBy(row => row.LanguageId).Select(language => language.Count()).Distinct().ToList());
        Assert.That(counts, Has.Count.EqualTo(1), "each language has as many texts");
    }

    private async Task<List<string>> NotAsInFileAsync(int languageId, string culture)
    {
        var stored = await _store.RunAsync<IRepository<LocaleStringResource>, Dictionary<string, string>>(async rows => (await rows.Table
            .Where(row => row.LanguageId == languageId).ToListAsync()).ToDictionary(row => row.ResourceName, row => row.ResourceValue, StringComparer.OrdinalIgnoreCase));
        return [.. File(culture).Where(text => stored.GetValueOrDefault(text.Key) != text.Value).Select(text => $"{text.Key}: {stored.GetValueOrDefault(text.Key)}")];
    }

    private static Dictionary<string, string> File(string culture)
        => JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read($"Nop.Plugin.Misc.Backorders/Localization/{culture}.json"));

    private async Task<int> AddAsync(string culture)
    {
        var language = new Language { Name = culture, LanguageCulture = culture, UniqueSeoCode = culture[..2], Published = true, DisplayOrder = 9 };
        await _store.RunAsync<IRepository<Language>>(languages => languages.InsertAsync(language));
        return language.Id;
    }

    private Task<string> TextAsync(int languageId) => _store.RunAsync<ILocalizationService, string>(async texts =>
        (await texts.GetResourceAsync(KEY, languageId, logIfNotFound: false, returnEmptyIfNotFound: true)) is { Length: > 0 } text ? text : null);

    private async Task InstallAsync()
    {
        Package.CopyTo(_store.DataDirectory);
        await _store.RestartAsync();
        await _store.RunAsync<IPluginService>(plugins => plugins.PreparePluginToInstallAsync(TestStore.PLUGIN_SYSTEM_NAME));
        await _store.RestartAsync();
    }
}
