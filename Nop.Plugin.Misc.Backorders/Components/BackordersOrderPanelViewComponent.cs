using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On an order's admin page, its backorder lines with what can be done next.</summary>
public class BackordersOrderPanelViewComponent : BackordersAdminPanelViewComponent
{
    private readonly ILineModelFactory _lineModelFactory;

    public BackordersOrderPanelViewComponent(ILineModelFactory lineModelFactory, IPermissionService permissionService, IWorkContext workContext) : base(permissionService, workContext)
    {
        _lineModelFactory = lineModelFactory;
    }

    protected override string ViewName => "OrderPanel";

    protected override async Task<object?> PrepareAsync(int id)
    {
        return await _lineModelFactory.PrepareOrderPanelModelAsync(id);
    }
}
