using DemoStore.Seeding;
using NUnit.Framework;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Localization;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Services;

public sealed class LocalizationServiceTests(TestDatabase database) : StoreTest(database)
{
    [Test]
    public async Task ShouldPublishOnlyWhatTheRecordingsShow()
    {
        await AddAsync(("Plugins.Sample.One", "One"), ("Plugins.Sample.Two", "Two"));
        Assert.That(Store.Events.TakeNames(), Is.Empty, "new texts arrive in silence");

        await AddAsync(("Plugins.Sample.One", "One, changed"), ("Plugins.Sample.Two", "Two"));
        Assert.That(Store.Events.TakeNames(), Is.EqualTo(new[] { "EntityUpdatedEvent LocaleStringResource" }), "only the changed one");

        await Store.RunAsync<ILocalizationService>(texts => texts.DeleteLocaleResourcesAsync("Plugins.Sample"));
        Assert.That(Store.Events.TakeNames(), Is.Empty, "deleted by prefix");

        await Store.RunAsync<ILocalizationService>(texts => texts.AddOrUpdateLocaleResourceAsync("Plugins.Sample.Three", "Three"));
        await Store.RunAsync<ILocalizationService>(texts => texts.DeleteLocaleResourceAsync("Plugins.Sample.Three"));
        Assert.That(Store.Events.TakeNames(), Is.EqualTo(new[] { "EntityInsertedEvent LocaleStringResource", "EntityDeletedEvent LocaleStringResource" }));
    }

    [Test]
    public async Task ShouldFindATextWhateverTheCaseAndForgetTheOldOneAtOnce()
    {
        await AddAsync(("Plugins.Sample.One", "One"));
        Assert.That(await GetAsync("plugins.SAMPLE.one"), Is.EqualTo("One"));
        await AddAsync(("PLUGINS.Sample.ONE", "Another"));
        Assert.That(await GetAsync("Plugins.Sample.One"), Is.EqualTo("Another"));
    }

    [Test]
    public async Task ShouldAnswerAMissingTextWithItsKeyAndAWarning()
    {
        Assert.That(await GetAsync("Plugins.Sample.Missing"), Is.EqualTo("plugins.sample.missing"));
        var log = await Store.RunAsync<ILogger, Log>(async logger => (await logger.GetAllLogsAsync(pageSize: 1)).Single());
        Assert.That(log.LogLevel, Is.EqualTo(LogLevel.Warning));
        Assert.That(log.ShortMessage, Does.Contain("plugins.sample.missing"));
    }

    [Test]
    public async Task ShouldDeleteByPrefixTakenLiterally()
    {
        await AddAsync(("Plugins.Sample_A.One", "1"), ("Plugins.SampleXA.One", "2"));
        await Store.RunAsync<ILocalizationService>(texts => texts.DeleteLocaleResourcesAsync("Plugins.Sample_A"));
        Assert.That(await GetAsync("Plugins.Sample_A.One"), Is.EqualTo("plugins.sample_a.one"));
        Assert.That(await GetAsync("Plugins.SampleXA.One"), Is.EqualTo("2"));
    }

    [Test]
    public async Task ShouldSplitAnEnumsNameWhereItHasNoText()
    {
        const string key = "Enums.Nop.Core.Domain.Catalog.LowStockActivity.DisableBuyButton";
        await Store.RunAsync<ILocalizationService>(texts => texts.DeleteLocaleResourceAsync(key));
        Assert.That(await EnumAsync(), Is.EqualTo("Disable Buy Button"));
        await AddAsync((key, "Take the button away"));
        Assert.That(await EnumAsync(), Is.EqualTo("Take the button away"));
    }

    [Test]
    public void ShouldHaveOneTextForEachKeyOfTheShopItself()
        => Assert.That(ResourceFiles.ReadAll(), Has.Count.GreaterThan(5).And.All.Matches<KeyValuePair<string, string>>(pair => pair.Value.Length > 0));

    private Task AddAsync(params (string Key, string Text)[] texts) => Store.RunAsync<ILocalizationService>(localization
        => localization.AddOrUpdateLocaleResourceAsync(texts.ToDictionary(pair => pair.Key, pair => pair.Text)));

    private Task<string> GetAsync(string key) => Store.RunAsync<ILocalizationService, string>(texts => texts.GetResourceAsync(key));

    private Task<string> EnumAsync() => Store.RunAsync<ILocalizationService, string>(texts
        => texts.GetLocalizedEnumAsync(LowStockActivity.DisableBuyButton));
}
