using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Security;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace DemoStore.Services.Security;

/// <summary>
/// A permission is a row; a role has it through a mapping row; a customer has what one of the active roles has.
/// What a part of the shop or a plugin declares is inserted once, with its default roles, and never again:
/// an admin who takes a permission away keeps it away.
/// </summary>
public class PermissionService(
    ICustomerService customers,
    ILocalizationService localization,
    IRepository<PermissionRecord> permissions,
    IRepository<PermissionRecordCustomerRoleMapping> mappings,
    IStaticCacheManager cache,
    ITypeFinder typeFinder,
    IWorkContext workContext) : IPermissionService
{
    private static readonly CacheKey _namesOfRoleKey = new(NopEntityCacheDefaults<PermissionRecord>.AllPrefix + "namesofrole.{0}");

    public virtual async Task<bool> AuthorizeAsync(PermissionRecord permission)
        => await AuthorizeAsync(permission, await workContext.GetCurrentCustomerAsync());

    public virtual async Task<bool> AuthorizeAsync(PermissionRecord permission, Customer customer)
        => permission is not null && await AuthorizeAsync(permission.SystemName, customer);

    public virtual async Task<bool> AuthorizeAsync(string permissionRecordSystemName)
        => await AuthorizeAsync(permissionRecordSystemName, await workContext.GetCurrentCustomerAsync());

    public virtual async Task<bool> AuthorizeAsync(string permissionRecordSystemName, Customer customer)
    {
        if (string.IsNullOrEmpty(permissionRecordSystemName) || customer is null)
            return false;
        foreach (var role in await customers.GetCustomerRolesAsync(customer))
        {
            if (await AuthorizeAsync(permissionRecordSystemName, role.Id))
                return true;
        }
        return false;
    }

    public virtual async Task<bool> AuthorizeAsync(string permissionRecordSystemName, int customerRoleId)
        => !string.IsNullOrEmpty(permissionRecordSystemName)
            && (await NamesOfRoleAsync(customerRoleId)).Contains(permissionRecordSystemName);

    public virtual async Task<IList<PermissionRecord>> GetAllPermissionRecordsAsync()
        => await permissions.GetAllAsync(query => query.OrderBy(permission => permission.Name));

    public virtual async Task InsertPermissionMappingAsync(int customerRoleId, params string[] permissions)
    {
        var all = await GetAllPermissionRecordsAsync();
        foreach (var name in permissions)
        {
            var permission = all.FirstOrDefault(record => string.Equals(record.SystemName, name, StringComparison.OrdinalIgnoreCase));
            if (permission is not null)
                await MapAsync(permission.Id, customerRoleId);
        }
        await ForgetAsync();
    }

    public virtual async Task InsertPermissionsAsync()
    {
        var known = (await GetAllPermissionRecordsAsync()).Select(permission => permission.SystemName).ToHashSet(StringComparer.Ordinal);
        var declared = typeFinder.FindClassesOfType<IPermissionConfigManager>()
            .Select(type => (IPermissionConfigManager)Activator.CreateInstance(type))
            .SelectMany(manager => manager.AllConfigs ?? [])
            .ToList();
        foreach (var config in declared.Where(config => known.Add(config.SystemName)))
            await InsertAsync(config);
        await ForgetAsync();
    }

    public virtual async Task DeletePermissionAsync(string permissionSystemName)
    {
        var found = (await permissions.GetAllAsync(query
            => query.Where(permission => permission.SystemName == permissionSystemName))).FirstOrDefault();
        if (found is null)
            return;
        var id = found.Id;
        await mappings.DeleteAsync(await mappings.GetAllAsync(query => query.Where(mapping => mapping.PermissionRecordId == id)));
        await localization.DeleteLocaleResourceAsync(NameKey(permissionSystemName));
        await permissions.DeleteAsync(found);
        await ForgetAsync();
    }

    private async Task InsertAsync(PermissionConfig config)
    {
        var permission = new PermissionRecord { Name = config.Name, SystemName = config.SystemName, Category = config.Category };
        await permissions.InsertAsync(permission);
        foreach (var roleName in config.DefaultCustomerRoles)
        {
            var role = await customers.GetCustomerRoleBySystemNameAsync(roleName);
            if (role is null)
            {
                role = new CustomerRole { Name = roleName, SystemName = roleName, Active = true };
                await customers.InsertCustomerRoleAsync(role);
            }
            await MapAsync(permission.Id, role.Id);
        }
        await localization.AddOrUpdateLocaleResourceAsync(NameKey(config.SystemName), config.Name);
    }

    private async Task MapAsync(int permissionId, int roleId)
    {
        var known = await mappings.GetAllAsync(query
            => query.Where(mapping => mapping.PermissionRecordId == permissionId && mapping.CustomerRoleId == roleId));
        if (known.Count == 0)
            await mappings.InsertAsync(new PermissionRecordCustomerRoleMapping { PermissionRecordId = permissionId, CustomerRoleId = roleId });
    }

    private async Task<HashSet<string>> NamesOfRoleAsync(int roleId)
        => await cache.GetAsync(cache.PrepareKeyForDefaultCache(_namesOfRoleKey, roleId), async () =>
        {
            var ids = (await mappings.GetAllAsync(query => query.Where(mapping => mapping.CustomerRoleId == roleId)))
                .Select(mapping => mapping.PermissionRecordId).ToHashSet();
            return (await permissions.GetAllAsync(query => query))
                .Where(permission => ids.Contains(permission.Id))
                .Select(permission => permission.SystemName)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
        });

    private async Task ForgetAsync() => await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<PermissionRecord>.Prefix);

    private static string NameKey(string systemName) => $"Security.Permission.{systemName}";
}
