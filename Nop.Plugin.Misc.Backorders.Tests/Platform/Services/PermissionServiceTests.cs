using DemoStore.Seeding;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Security;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Customers;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Services;

public sealed class PermissionServiceTests(TestDatabase database) : StoreTest(database)
{
    [TestCase(DemoLogins.ADMIN, true)]
    [TestCase(DemoLogins.ANN, false)]
    public async Task ShouldAllowTheCurrentCustomerWhatARoleAllows(string email, bool allowed)
        => Assert.That(await MayAsync(StandardPermission.Orders.ORDERS_VIEW, email), Is.EqualTo(allowed));

    [Test]
    public async Task ShouldNotGiveBackAtTheNextStartWhatAnAdminTookAway()
    {
        await Store.RunAsync(async services =>
        {
            var permission = (await services.GetRequiredService<IPermissionService>().GetAllPermissionRecordsAsync())
                .Single(record => record.SystemName == StandardPermission.Orders.ORDERS_VIEW);
            await services.GetRequiredService<IRepository<PermissionRecordCustomerRoleMapping>>()
                .DeleteAsync(mapping => mapping.PermissionRecordId == permission.Id);
        });
        await Store.RestartAsync();
        Assert.That(await MayAsync(StandardPermission.Orders.ORDERS_VIEW, DemoLogins.ADMIN), Is.False);
        Assert.That(await MayAsync(StandardPermission.Orders.SHIPMENTS_VIEW, DemoLogins.ADMIN), Is.True);
    }

    [Test]
    public async Task ShouldForgetADeletedPermissionAtOnce()
    {
        Assert.That(await MayAsync(StandardPermission.Orders.ORDERS_VIEW, DemoLogins.ADMIN), Is.True);
        await Store.RunAsync<IPermissionService>(permissions => permissions.DeletePermissionAsync(StandardPermission.Orders.ORDERS_VIEW));
        Assert.That(await MayAsync(StandardPermission.Orders.ORDERS_VIEW, DemoLogins.ADMIN), Is.False);
    }

    [Test]
    public async Task ShouldListenToActiveRolesOnly()
    {
        await Store.RunAsync(async services =>
        {
            var role = await services.GetRequiredService<ICustomerService>()
                .GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.AdministratorsRoleName);
            role.Active = false;
            await services.GetRequiredService<IRepository<CustomerRole>>().UpdateAsync(role);
        });
        Assert.That(await MayAsync(StandardPermission.Orders.ORDERS_VIEW, DemoLogins.ADMIN), Is.False);
    }

    private async Task<bool> MayAsync(string permission, string email)
    {
        var may = false;
        await Store.RunAsync(async services =>
        {
            var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByEmailAsync(email);
            await services.GetRequiredService<IWorkContext>().SetCurrentCustomerAsync(customer);
            may = await services.GetRequiredService<IPermissionService>().AuthorizeAsync(permission);
        });
        return may;
    }
}
