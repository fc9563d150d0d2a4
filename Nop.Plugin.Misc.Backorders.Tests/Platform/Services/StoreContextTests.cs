using DemoStore.Seeding;
using DemoStore.Services.Customers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Helpers;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Services;

/// <summary>Which store and which customer a request is for.</summary>
public sealed class StoreContextTests(TestDatabase database) : StoreTest(database)
{
    [Test]
    public async Task ShouldChooseTheStoreByHostElseTheFirst()
    {
        Assert.That(await StoreOfAsync("second.example.com"), Is.EqualTo("DemoStore"));
        await AddSecondStoreAsync();
        Assert.That(await StoreOfAsync("second.example.com"), Is.EqualTo("Second"));
        Assert.That(await StoreOfAsync("www.second.example.com"), Is.EqualTo("Second"));
        Assert.That(await StoreOfAsync("elsewhere.example.com"), Is.EqualTo("DemoStore"));
    }

    [Test]
    public async Task ShouldNarrowTheSettingsToAStoreOnlyWhereThereAreSeveral()
    {
        var second = await AddSecondStoreAsync();
        await Store.RunAsync(async services =>
        {
            var admin = await services.GetRequiredService<ICustomerService>().GetCustomerByEmailAsync(DemoLogins.ADMIN);
            await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(admin);
            var attributes = services.GetRequiredService<IGenericAttributeService>();
            var context = services.GetRequiredService<IStoreContext>();
            Assert.That(await context.GetActiveStoreScopeConfigurationAsync(), Is.Zero);
            await attributes.SaveAttributeAsync(admin, NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute, second);
            Assert.That(await context.GetActiveStoreScopeConfigurationAsync(), Is.EqualTo(second));
            await services.GetRequiredService<IRepository<Store>>().DeleteAsync(store => store.Id == second);
            await attributes.SaveAttributeAsync(admin, NopCustomerDefaults.AdminAreaStoreScopeConfigurationAttribute, second + 1);
            Assert.That(await context.GetActiveStoreScopeConfigurationAsync(), Is.Zero, "a store that is gone");
        });
    }

    [Test]
    public async Task ShouldMakeOneGuestForARequestAndKnowHimAgainByHisCookie()
    {
        var guid = await Store.RunAsync(async services =>
        {
            var context = services.GetRequiredService<IWorkContext>();
            var guest = await context.GetCurrentCustomerAsync();
            Assert.That(await services.GetRequiredService<ICustomerService>().IsGuestAsync(guest), Is.True);
            Assert.That((await context.GetCurrentCustomerAsync()).Id, Is.EqualTo(guest.Id));
            return guest.CustomerGuid;
        });
        await Store.RunAsync(async services =>
        {
            services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request.Headers.Cookie = $"{WorkContext.GUEST_COOKIE}={guid}";
            Assert.That((await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync()).CustomerGuid, Is.EqualTo(guid));
        });
    }

    [Test]
    public async Task ShouldNotTakeARegisteredCustomersGuidForALogin()
    {
        await Store.RunAsync(async services =>
        {
            var ann = await services.GetRequiredService<ICustomerService>().GetCustomerByEmailAsync(DemoLogins.ANN);
            services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request.Headers.Cookie = $"{WorkContext.GUEST_COOKIE}={ann.CustomerGuid}";
            Assert.That((await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync()).Id, Is.Not.EqualTo(ann.Id));
        });
    }

    [TestCase(DemoLogins.PASSWORD, true)]
    [TestCase("Demo-1234", false)]
    [TestCase("", false)]
    public async Task ShouldKnowTheRightPassword(string password, bool right)
        => Assert.That(await Store.RunAsync<Passwords, Customer>(passwords => passwords.FindCustomerAsync(DemoLogins.ANN, password)), right ? Is.Not.Null : Is.Null);

    [Test]
    public async Task ShouldCountTimesInTheStoresZone()
    {
        await Store.RunAsync<Nop.Services.Configuration.ISettingService>(settings
            => settings.SaveSettingAsync(new DateTimeSettings { DefaultStoreTimeZoneId = "Europe/Berlin" }));
        var noon = new DateTime(2050, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        await Store.RunAsync<IDateTimeHelper>(async times =>
        {
            Assert.That((await times.ConvertToUserTimeAsync(noon)).Hour, Is.EqualTo(14));
            Assert.That(times.ConvertToUtcTime(new DateTime(2050, 1, 1, 12, 0, 0)).Hour, Is.EqualTo(11));
        });
    }

    private Task<string> StoreOfAsync(string host) => Store.RunAsync(async services =>
    {
        services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request.Host = new HostString(host);
        return (await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync()).Name;
    });

    private Task<int> AddSecondStoreAsync() => Store.RunAsync<IRepository<Store>, int>(async stores =>
    {
        var store = new Store { Name = "Second", Url = "http://second.example.com/", Hosts = "second.example.com, www.second.example.com", DisplayOrder = 2 };
        await stores.InsertAsync(store);
        return store.Id;
    });
}
