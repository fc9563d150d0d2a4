using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On a product's admin page, what is coming of it.</summary>
public class BackordersProductPanelViewComponent : BackordersAdminPanelViewComponent
{
    private const int MOST_ARRIVALS = 20;

    private readonly IArrivalModelFactory _arrivalModelFactory;
    private readonly IArrivalQueryService _arrivalQueryService;

    public BackordersProductPanelViewComponent(IArrivalModelFactory arrivalModelFactory, IArrivalQueryService arrivalQueryService, IPermissionService permissionService, IWorkContext workContext)
        : base(permissionService, workContext)
    {
        _arrivalModelFactory = arrivalModelFactory;
        _arrivalQueryService = arrivalQueryService;
    }

    protected override string ViewName => "ProductPanel";

    protected override async Task<object?> PrepareAsync(int id)
    {
        var filter = new ArrivalFilter { ProductId = id, StatusIds = [(int)ArrivalStatus.Planned, (int)ArrivalStatus.Confirmed, (int)ArrivalStatus.InTransit], Overdue = true };
        var arrivals = await _arrivalQueryService.SearchAsync(filter, 0, MOST_ARRIVALS);

        return new ProductPanelModel
        {
            Id = id,
            Arrivals = await _arrivalModelFactory.PrepareRowsAsync([.. arrivals]),
            HasMore = arrivals.TotalCount > arrivals.Count,
            CanSupply = await MayAsync(BackordersPermissions.SUPPLY),
        };
    }
}
