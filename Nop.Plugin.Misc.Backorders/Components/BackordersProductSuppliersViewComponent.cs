using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On a product's admin page, who supplies it and on what terms. A product that is not saved yet has nobody.</summary>
public class BackordersProductSuppliersViewComponent : BackordersAdminPanelViewComponent
{
    private readonly ISupplierProductModelFactory _supplierProductModelFactory;

    public BackordersProductSuppliersViewComponent(ISupplierProductModelFactory supplierProductModelFactory, IPermissionService permissionService, IWorkContext workContext) : base(permissionService, workContext)
    {
        _supplierProductModelFactory = supplierProductModelFactory;
    }

    protected override string Permission => BackordersPermissions.SUPPLY;

    protected override string ViewName => "ProductSuppliers";

    protected override async Task<object?> PrepareAsync(int id)
    {
        return await _supplierProductModelFactory.PrepareProductModelAsync(id);
    }
}
