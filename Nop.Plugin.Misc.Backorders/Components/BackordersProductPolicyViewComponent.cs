using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Components;

/// <summary>On a product's admin page, what is decided about selling what is not there.</summary>
public class BackordersProductPolicyViewComponent : BackordersAdminPanelViewComponent
{
    private readonly IProductPolicyModelFactory _productPolicyModelFactory;

    public BackordersProductPolicyViewComponent(IProductPolicyModelFactory productPolicyModelFactory, IPermissionService permissionService, IWorkContext workContext) : base(permissionService, workContext)
    {
        _productPolicyModelFactory = productPolicyModelFactory;
    }

    protected override string ViewName => "ProductPolicy";

    protected override async Task<object?> PrepareAsync(int id)
    {
        return await _productPolicyModelFactory.PrepareAsync(id);
    }
}
