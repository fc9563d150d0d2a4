using Nop.Core.Domain.Customers;
using Nop.Services.Security;

namespace DemoStore.Services.Security;

/// <summary>What this shop's own pages ask for, under the platform's system names.</summary>
public sealed class CorePermissions : IPermissionConfigManager
{
    private static readonly string _admins = NopCustomerDefaults.AdministratorsRoleName;
    private static readonly string[] _everybody =
        [NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.GuestsRoleName, NopCustomerDefaults.RegisteredRoleName];

    public IList<PermissionConfig> AllConfigs =>
    [
        new("Enter the admin area", StandardPermission.Security.ACCESS_ADMIN_PANEL, nameof(StandardPermission.Security), _admins),
        new("Products: look", StandardPermission.Catalog.PRODUCTS_VIEW, nameof(StandardPermission.Catalog), _admins),
        new("Products: change", StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE, nameof(StandardPermission.Catalog), _admins),
        new("Orders: look", StandardPermission.Orders.ORDERS_VIEW, nameof(StandardPermission.Orders), _admins),
        new("Orders: change", StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE, nameof(StandardPermission.Orders), _admins),
        new("Recurring payments: look", StandardPermission.Orders.RECURRING_PAYMENTS_VIEW, nameof(StandardPermission.Orders), _admins),
        new("Recurring payments: change", StandardPermission.Orders.RECURRING_PAYMENTS_CREATE_EDIT_DELETE, nameof(StandardPermission.Orders), _admins),
        new("Shipments: look", StandardPermission.Orders.SHIPMENTS_VIEW, nameof(StandardPermission.Orders), _admins),
        new("Shipments: change", StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE, nameof(StandardPermission.Orders), _admins),
        new("Customers: look", StandardPermission.Customers.CUSTOMERS_VIEW, nameof(StandardPermission.Customers), _admins),
        new("Activity log: look", StandardPermission.Customers.ACTIVITY_LOG_VIEW, nameof(StandardPermission.Customers), _admins),
        new("Plugins", StandardPermission.Configuration.MANAGE_PLUGINS, nameof(StandardPermission.Configuration), _admins),
        new("Settings", StandardPermission.Configuration.MANAGE_SETTINGS, nameof(StandardPermission.Configuration), _admins),
        new("Stores", StandardPermission.Configuration.MANAGE_STORES, nameof(StandardPermission.Configuration), _admins),
        new("Widgets", StandardPermission.Configuration.MANAGE_WIDGETS, nameof(StandardPermission.Configuration), _admins),
        new("Mail templates: look", StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW, nameof(StandardPermission.ContentManagement), _admins),
        new("Mail templates: change", StandardPermission.ContentManagement.MESSAGE_TEMPLATES_CREATE_EDIT_DELETE, nameof(StandardPermission.ContentManagement), _admins),
        new("Log", StandardPermission.System.MANAGE_SYSTEM_LOG, nameof(StandardPermission.System), _admins),
        new("Mail queue", StandardPermission.System.MANAGE_MESSAGE_QUEUE, nameof(StandardPermission.System), _admins),
        new("Schedule tasks", StandardPermission.System.MANAGE_SCHEDULE_TASKS, nameof(StandardPermission.System), _admins),
        new("Maintenance", StandardPermission.System.MANAGE_MAINTENANCE, nameof(StandardPermission.System), _admins),
        new("Look around the shop", StandardPermission.PublicStore.PUBLIC_STORE_ALLOW_NAVIGATION, nameof(StandardPermission.PublicStore), _everybody),
        new("See prices", StandardPermission.PublicStore.DISPLAY_PRICES, nameof(StandardPermission.PublicStore), _everybody),
        new("Use the cart", StandardPermission.PublicStore.ENABLE_SHOPPING_CART, nameof(StandardPermission.PublicStore), _everybody)
    ];
}
