using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>
/// Builds the admin menu: the shop's own items under the platform's names, then what plugins put beside them, and at last
/// takes away what the user may not open and groups left empty.
/// </summary>
public sealed class AdminMenuBuilder(IEventPublisher events, IHttpContextAccessor http, LinkGenerator links, ILocalizationService localization,
    IPermissionService permissions) : IAdminMenu
{
    AdminMenuItem _root;

    public string GetMenuItemUrl(string controllerName, string actionName) => http.HttpContext is not { } context
        ? null
        : links.GetPathByAction(context, actionName, controllerName, new { area = AreaNames.ADMIN, id = (string)null });

    public async Task<AdminMenuItem> GetRootNodeAsync(bool showHidden = false)
    {
        if (_root == null)
        {
            _root = await OwnItemsAsync();
            await events.PublishAsync(new AdminMenuCreatedEvent(this, _root));
        }

        if (!showHidden)
            await ShowAllowedAsync(_root);

        return _root;
    }

    async Task<AdminMenuItem> OwnItemsAsync() => new()
    {
        SystemName = "Home",
        ChildNodes =
        [
            await PageAsync("Dashboard", "Admin.Dashboard", "Home", "Index", StandardPermission.Security.ACCESS_ADMIN_PANEL),
            await GroupAsync("Catalog", "Admin.Catalog",
                await PageAsync("Products", "Admin.Catalog.Products", "Product", "List", StandardPermission.Catalog.PRODUCTS_VIEW)),
            await GroupAsync("Sales", "Admin.Sales",
                await PageAsync("Orders", "Admin.Orders", "Order", "List", StandardPermission.Orders.ORDERS_VIEW),
                await PageAsync("Shipments", "Admin.Orders.Shipments.List", "Order", "ShipmentList", StandardPermission.Orders.SHIPMENTS_VIEW),
                await PageAsync("Recurring payments", "Admin.RecurringPayments", "RecurringPayment", "List", StandardPermission.Orders.RECURRING_PAYMENTS_VIEW)),
            await GroupAsync("Content Management", "Admin.ContentManagement",
                await PageAsync("Message templates", "Admin.ContentManagement.MessageTemplates", "MessageTemplate", "List", StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)),
            await GroupAsync("Configuration", "Admin.Configuration",
                await PageAsync("Local plugins", "Admin.Configuration.Plugins.Local", "Plugin", "List", StandardPermission.Configuration.MANAGE_PLUGINS)),
            await GroupAsync("System", "Admin.System",
                await PageAsync("Log", "Admin.System.Log", "Log", "List", StandardPermission.System.MANAGE_SYSTEM_LOG),
                await PageAsync("Message queue", "Admin.System.QueuedEmails", "QueuedEmail", "List", StandardPermission.System.MANAGE_MESSAGE_QUEUE),
                await PageAsync("Schedule tasks", "Admin.System.ScheduleTasks", "ScheduleTask", "List", StandardPermission.System.MANAGE_SCHEDULE_TASKS)),
            await GroupAsync("Third party plugins", "Admin.Plugins"),
        ],
    };

    async Task<AdminMenuItem> GroupAsync(string systemName, string resource, params AdminMenuItem[] children) => new()
    {
        SystemName = systemName,
        Title = await localization.GetResourceAsync(resource),
        ChildNodes = [.. children],
    };

    async Task<AdminMenuItem> PageAsync(string systemName, string resource, string controller, string action, string permission) => new()
    {
        SystemName = systemName,
        Title = await localization.GetResourceAsync(resource),
        Url = GetMenuItemUrl(controller, action),
        PermissionNames = [permission],
    };

    async Task ShowAllowedAsync(AdminMenuItem item)
    {
        foreach (var child in item.ChildNodes)
            await ShowAllowedAsync(child);
        if (item == _root)
            return;

        foreach (var permission in item.PermissionNames)
            item.Visible &= item.ChildNodes.Count > 0 || await permissions.AuthorizeAsync(permission);
        item.Visible &= !string.IsNullOrEmpty(item.Url) || item.ChildNodes.Any(child => child.Visible);
    }
}
