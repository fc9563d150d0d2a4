using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Policies;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Framework;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>What is decided for one product: on a page of its own, and from the panel on the product's page.</summary>
public class BackordersPolicyController : BackordersAdminController
{
    private const string VIEW = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersPolicy/Edit.cshtml";

    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IProductPolicyModelFactory _productPolicyModelFactory;
    private readonly IProductPolicyService _productPolicyService;

    public BackordersPolicyController(ILocalizationService localizationService,
        INotificationService notificationService,
        IProductPolicyModelFactory productPolicyModelFactory,
        IProductPolicyService productPolicyService,
        IWorkContext workContext) : base(workContext)
    {
        _localizationService = localizationService;
        _notificationService = notificationService;
        _productPolicyModelFactory = productPolicyModelFactory;
        _productPolicyService = productPolicyService;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Edit(int id)
    {
        return await _productPolicyModelFactory.PrepareAsync(id) is { } model ? View(VIEW, model) : RedirectToAction("List", "Product", new { area = AreaNames.ADMIN });
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Save([Bind(Prefix = ProductPolicyModel.PREFIX)] ProductPolicyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await _productPolicyModelFactory.PrepareAsync(model.ProductId) is null)
            return RedirectToAction("List", "Product", new { area = AreaNames.ADMIN });

        if (await _productPolicyModelFactory.ReadAsync(model, ModelState) is not { } policy)
        {
            await _productPolicyModelFactory.CompleteAsync(model);
            return View(VIEW, model);
        }

        await _productPolicyService.SaveAsync(policy);
        _notificationService.SuccessNotification(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Policy.Saved"));

        return RedirectToAction("Edit", "Product", new { area = AreaNames.ADMIN, id = model.ProductId });
    }
}
