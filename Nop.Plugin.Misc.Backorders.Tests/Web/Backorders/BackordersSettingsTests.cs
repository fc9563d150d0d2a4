using Nop.Core.Domain.ScheduleTasks;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Configuration;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

public class BackordersSettingsTests : BackordersPageTest
{
    private const string PAGE = "/Admin/BackordersSettings/Configure";
    private const string FORM = "#backorders-settings";

    [Test]
    public async Task ShouldBeWhereThePluginListLeads()
    {
        await LogInAsync();
        var answer = await GridAsync("/Admin/Plugin/List", "/Admin/Plugin/ListSelect");

        var url = answer["Data"].Single(row => row.Value<string>("SystemName") == "Misc.Backorders").Value<string>("ConfigurationUrl");
        var page = await PageAsync(url);

        Assert.That(page.QuerySelector(FORM), Is.Not.Null);
        Assert.That(page.QuerySelector("#Enabled").HasAttribute("checked"), Is.True);
    }

    [Test]
    public async Task ShouldKeepWhatIsEnteredAndTellTheTask()
    {
        await LogInAsync();

        var page = await SubmitAsync(PAGE, FORM, new() { ["SettleSeconds"] = "5", ["SweepSeconds"] = "120", ["SweepBatchSize"] = "7", ["KeepDataOnUninstall"] = "true", ["ShowAvailability"] = "false" });

        Assert.That(page.QuerySelector(".alert-success"), Is.Not.Null);
        var settings = await Store.RunAsync<ISettingService, BackordersSettings>(service => service.LoadSettingAsync<BackordersSettings>());
        Assert.That((settings.SettleSeconds, settings.SweepSeconds, settings.SweepBatchSize), Is.EqualTo((5, 120, 7)));
        Assert.That((settings.Enabled, settings.KeepDataOnUninstall, settings.UninstallWithOpenLines, settings.ShowAvailability), Is.EqualTo((true, true, false, false)));
        Assert.That((await RowsAsync<ScheduleTask>()).Single(task => task.Type == BackordersDefaults.SweepTaskType).Seconds, Is.EqualTo(120));
    }

    [Test]
    public async Task ShouldLetAStoreDecideOnlyWhatItsShoppersSee()
    {
        await LogInAsync();
        await Store.RunAsync<IRepository<Store>>(stores => stores.InsertAsync(new Store { Name = "Second", Url = "http://second.example.com/", Hosts = "second.example.com", DisplayOrder = 2 }));
        await Store.RunAsync(services => AdminScopeAsync(services, 1));
        Assert.That((await PageAsync(PAGE)).QuerySelectorAll(".multi-store-override-option"), Has.Length.EqualTo(7));

        await SubmitAsync(PAGE, FORM, new() { ["ShowAvailability"] = "false", ["ShowAvailability_OverrideForStore"] = "true", ["SettleSeconds"] = "9" });

        var shared = await Store.RunAsync<ISettingService, BackordersSettings>(service => service.LoadSettingAsync<BackordersSettings>());
        var ofStore = await Store.RunAsync<ISettingService, BackordersSettings>(service => service.LoadSettingAsync<BackordersSettings>(1));
        Assert.That((shared.ShowAvailability, ofStore.ShowAvailability), Is.EqualTo((true, false)));
        Assert.That((shared.SettleSeconds, ofStore.SettleSeconds), Is.EqualTo((9, 9)));
    }

    /// <summary>The second store answers under another name of the same machine.</summary>
    [Test]
    public async Task ShouldBeReadAndEditedForEachStoreWithTheScopeSelector()
    {
        const string scope = "form[action*='ChangeStoreScopeConfiguration']";
        const string place = ".backorders-availability";
        await LogInAsync();
        var other = new UriBuilder(Store.Host.Address) { Host = "localhost" }.Uri;
        await Store.RunAsync<IRepository<Store>>(stores => stores.InsertAsync(new Store { Name = "Second", Url = other.ToString(), Hosts = other.Authority, DisplayOrder = 2 }));

        var page = await SubmitAsync(PAGE, scope, new() { ["storeid"] = "2" });
        Assert.That(page.QuerySelectorAll(".multi-store-override-option"), Has.Length.EqualTo(7));
        await SubmitAsync(PAGE, FORM, new() { ["ShowAvailability"] = "false", ["ShowAvailability_OverrideForStore"] = "true" });

        using var here = new Web.Storefront.Shopper(Store.Host.Address);
        using var there = new Web.Storefront.Shopper(other.ToString());
        Assert.That((await here.OpenAsync($"/product/{LANTERN}")).Page.QuerySelector(place), Is.Not.Null);
        Assert.That((await there.OpenAsync($"/product/{LANTERN}")).Page.QuerySelector(place), Is.Null, "the second store decided otherwise");

        page = await SubmitAsync(PAGE, scope, new() { ["storeid"] = "0" });
        Assert.That(page.QuerySelector("#ShowAvailability").HasAttribute("checked"), Is.True, "all stores");
        await SubmitAsync(PAGE, scope, new() { ["storeid"] = "2" });
        await SubmitAsync(PAGE, FORM, new() { ["ShowAvailability_OverrideForStore"] = "false" });
        Assert.That((await there.OpenAsync($"/product/{LANTERN}")).Page.QuerySelector(place), Is.Not.Null, "as all stores again");
    }

    private static async Task AdminScopeAsync(IServiceProvider services, int storeId)
    {
        var customers = (Nop.Services.Customers.ICustomerService)services.GetService(typeof(Nop.Services.Customers.ICustomerService));
        var attributes = (Nop.Services.Common.IGenericAttributeService)services.GetService(typeof(Nop.Services.Common.IGenericAttributeService));
        var admin = await customers.GetCustomerByEmailAsync(DemoStore.Seeding.DemoLogins.ADMIN);
        await attributes.SaveAttributeAsync(admin, Nop.Core.Domain.Customers.NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute, storeId);
    }
}
