using Nop.Core;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Puts our pages below the orders, for those who may see it; never for vendors.</summary>
public class AdminMenuConsumer : BaseAdminMenuCreatedEventConsumer
{
    private readonly IAdminMenu _adminMenu;
    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly IWorkContext _workContext;

    public AdminMenuConsumer(IAdminMenu adminMenu,
        ILocalizationService localizationService,
        IPermissionService permissionService,
        IPluginManager<IPlugin> pluginManager,
        IWorkContext workContext) : base(pluginManager)
    {
        _adminMenu = adminMenu;
        _localizationService = localizationService;
        _permissionService = permissionService;
        _workContext = workContext;
    }

    protected override string PluginSystemName => BackordersDefaults.SystemName;

    protected override MenuItemInsertType InsertType => MenuItemInsertType.TryAfterThanBefore;

    protected override string AfterMenuSystemName => "Orders";

    protected override string BeforeMenuSystemName => "Shipments";

    protected override async Task<bool> CheckAccessAsync()
    {
        return await _workContext.GetCurrentVendorAsync() is null
            && (await _permissionService.AuthorizeAsync(BackordersPermissions.VIEW) || await _permissionService.AuthorizeAsync(BackordersPermissions.CONSISTENCY)
                || await _permissionService.AuthorizeAsync(BackordersPermissions.SUPPLY));
    }

    protected override async Task<AdminMenuItem> GetAdminMenuItemAsync(IPlugin plugin)
    {
        return new AdminMenuItem
        {
            SystemName = BackordersDefaults.MenuGroupName,
            Title = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Menu"),
            IconClass = "far fa-dot-circle",
            Visible = true,
            ChildNodes =
            [
                await PageAsync(BackordersDefaults.SystemName, $"{BackordersDefaults.ResourcePrefix}.Menu", "Backorders", BackordersPermissions.VIEW),
                await PageAsync(BackordersDefaults.DecisionsMenuName, $"{BackordersDefaults.ResourcePrefix}.Menu.Decisions", "BackordersDecisions", BackordersPermissions.VIEW),
                await PageAsync(BackordersDefaults.SuppliersMenuName, $"{BackordersDefaults.ResourcePrefix}.Menu.Suppliers", "BackordersSuppliers", BackordersPermissions.SUPPLY),
                await PageAsync(BackordersDefaults.ArrivalsMenuName, $"{BackordersDefaults.ResourcePrefix}.Menu.Arrivals", "BackordersArrivals", BackordersPermissions.VIEW),
                await PageAsync(BackordersDefaults.ToOrderMenuName, $"{BackordersDefaults.ResourcePrefix}.Menu.ToOrder", "BackordersToOrder", BackordersPermissions.VIEW),
                await PageAsync(BackordersDefaults.ConsistencyMenuName, $"{BackordersDefaults.ResourcePrefix}.Menu.Consistency", "BackordersConsistency", BackordersPermissions.CONSISTENCY),
            ],
        };
    }

    private async Task<AdminMenuItem> PageAsync(string systemName, string resource, string controller, string permission)
    {
        return new AdminMenuItem
        {
            SystemName = systemName,
            Title = await _localizationService.GetResourceAsync(resource),
            Url = _adminMenu.GetMenuItemUrl(controller, "List"),
            IconClass = "far fa-circle",
            Visible = true,
            PermissionNames = [permission],
        };
    }
}
