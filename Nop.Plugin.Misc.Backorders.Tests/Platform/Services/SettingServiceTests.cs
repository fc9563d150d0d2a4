using System.Globalization;
using NUnit.Framework;
using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Services;

public sealed class SampleSettings : ISettings
{
    public string Text { get; set; } = "unset";

    public int Number { get; set; } = 7;

    public decimal Share { get; set; } = 0.5m;

    public List<int> Ids { get; set; } = [];
}

public sealed class SettingServiceTests(TestDatabase database) : StoreTest(database)
{
    private const int OTHER_STORE = 2;
    [Test]
    public async Task ShouldReadBackWhatWasSavedWhateverTheCulture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            await SaveAsync(new SampleSettings { Text = "a, b", Number = -3, Share = 12.75m, Ids = [4, 9] });
            var loaded = await LoadAsync();
            Assert.That((loaded.Text, loaded.Number, loaded.Share), Is.EqualTo(("a, b", -3, 12.75m)));
            Assert.That(loaded.Ids, Is.EqualTo(new[] { 4, 9 }));
            var row = await Store.RunAsync<ISettingService, Setting>(settings => settings.GetSettingAsync("SampleSettings.Share"));
            Assert.That(row.Value, Is.EqualTo("12.75"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public async Task ShouldPreferAStoresOwnValueUntilItIsTakenBack()
    {
        await SaveAsync(new SampleSettings { Number = 1 });
        await OverrideAsync(new SampleSettings { Number = 2 }, overrideForStore: true);
        Assert.That((await LoadAsync()).Number, Is.EqualTo(1));
        Assert.That((await LoadAsync(OTHER_STORE)).Number, Is.EqualTo(2));
        Assert.That(await ExistsAsync(), Is.True);

        await OverrideAsync(new SampleSettings { Number = 3 }, overrideForStore: false);
        Assert.That((await LoadAsync(OTHER_STORE)).Number, Is.EqualTo(1));
        Assert.That(await ExistsAsync(), Is.False);
    }

    [Test]
    public async Task ShouldKeepTheDefaultWhenTheStoredTextIsNoSuchValue()
    {
        await Store.RunAsync<ISettingService>(async settings =>
        {
            await settings.SetSettingAsync("SampleSettings.Number", "seven");
            await settings.SetSettingAsync("SampleSettings.Text", "set");
        });
        var loaded = await LoadAsync();
        Assert.That((loaded.Number, loaded.Text), Is.EqualTo((7, "set")));
    }

    [Test]
    public async Task ShouldPublishOneEventAPropertyChangedOrNot()
    {
        await SaveAsync(new SampleSettings());
        Assert.That(Store.Events.TakeNames(), Is.EqualTo(Enumerable.Repeat("EntityInsertedEvent Setting", 4)));
        await SaveAsync(new SampleSettings { Number = 8 });
        Assert.That(Store.Events.TakeNames(), Is.EqualTo(Enumerable.Repeat("EntityUpdatedEvent Setting", 4)));
        await Store.RunAsync<ISettingService>(settings => settings.DeleteSettingAsync<SampleSettings>());
        Assert.That(Store.Events.TakeNames(), Is.EqualTo(Enumerable.Repeat("EntityDeletedEvent Setting", 4)));
    }

    private Task SaveAsync(SampleSettings values) => Store.RunAsync<ISettingService>(settings => settings.SaveSettingAsync(values));

    private Task<SampleSettings> LoadAsync(int storeId = 0)
        => Store.RunAsync<ISettingService, SampleSettings>(settings => settings.LoadSettingAsync<SampleSettings>(storeId));

    private Task OverrideAsync(SampleSettings values, bool overrideForStore) => Store.RunAsync<ISettingService>(settings
        => settings.SaveSettingOverridablePerStoreAsync(values, x => x.Number, overrideForStore, OTHER_STORE));

    private Task<bool> ExistsAsync() => Store.RunAsync<ISettingService, bool>(settings
        => settings.SettingExistsAsync(new SampleSettings(), x => x.Number, OTHER_STORE));
}
