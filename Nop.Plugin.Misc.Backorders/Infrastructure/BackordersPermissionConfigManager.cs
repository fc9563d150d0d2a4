using Nop.Core.Domain.Customers;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Found by the platform, which inserts what is new at every start. The names are those of the English texts.</summary>
public class BackordersPermissionConfigManager : IPermissionConfigManager
{
    private const string CATEGORY = "Backorders";

    public IList<PermissionConfig> AllConfigs =>
    [
        new("Backorders. View", BackordersPermissions.VIEW, CATEGORY, NopCustomerDefaults.AdministratorsRoleName),
        new("Backorders. Manage", BackordersPermissions.MANAGE, CATEGORY, NopCustomerDefaults.AdministratorsRoleName),
        new("Backorders. Release", BackordersPermissions.RELEASE, CATEGORY, NopCustomerDefaults.AdministratorsRoleName),
        new("Backorders. Consistency", BackordersPermissions.CONSISTENCY, CATEGORY, NopCustomerDefaults.AdministratorsRoleName),
        new("Backorders. Apply new plans", BackordersPermissions.REPAIR, CATEGORY, NopCustomerDefaults.AdministratorsRoleName),
        new("Backorders. Decide", BackordersPermissions.DECIDE, CATEGORY, NopCustomerDefaults.AdministratorsRoleName),
        new("Backorders. Put stock right", BackordersPermissions.PUT_RIGHT, CATEGORY, NopCustomerDefaults.AdministratorsRoleName),
        new("Backorders. Suppliers and arrivals", BackordersPermissions.SUPPLY, CATEGORY, NopCustomerDefaults.AdministratorsRoleName),
    ];
}
