using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>What suppliers have: reached from a supplier, who gets a product, and from a product, which gets a supplier.</summary>
public class BackordersSupplierProductsController : BackordersSupplyController
{
    private const string VIEWS = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersSupplierProducts/";
    private const string SUPPLIERS = "BackordersSuppliers";

    private readonly IStockKeyFinder _stockKeyFinder;
    private readonly ISupplierProductFiles _supplierProductFiles;
    private readonly ISupplierProductModelFactory _supplierProductModelFactory;
    private readonly ISupplierProductService _supplierProductService;
    private readonly ISupplierService _supplierService;

    public BackordersSupplierProductsController(INotificationService notificationService,
        IStockKeyFinder stockKeyFinder,
        ISupplierProductFiles supplierProductFiles,
        ISupplierProductModelFactory supplierProductModelFactory,
        ISupplierProductService supplierProductService,
        ISupplierService supplierService,
        SupplyTexts supplyTexts,
        IWorkContext workContext) : base(notificationService, supplyTexts, workContext)
    {
        _stockKeyFinder = stockKeyFinder;
        _supplierProductFiles = supplierProductFiles;
        _supplierProductModelFactory = supplierProductModelFactory;
        _supplierProductService = supplierProductService;
        _supplierService = supplierService;
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> ProductList(SupplierProductSearchModel searchModel)
    {
        return Json(await _supplierProductModelFactory.PrepareListModelAsync(searchModel));
    }

    /// <summary>Looks for a product that the supplier is to have.</summary>
    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Choose(int supplierId, string? search)
    {
        return await _supplierService.FindAsync(supplierId) is { } supplier
            ? View($"{VIEWS}Choose.cshtml", await _supplierProductModelFactory.PrepareChoiceModelAsync(supplier, search))
            : RedirectToAction("List", SUPPLIERS);
    }

    /// <param name="supplierId">0: to be chosen on the page.</param>
    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Create(int supplierId, int productId, bool toProduct)
    {
        if (!(await _stockKeyFinder.NameAsync([new StockKey(productId)])).ContainsKey(new StockKey(productId)))
            return RedirectToAction("List", SUPPLIERS);

        var row = new SupplierProduct { SupplierId = supplierId, ProductId = productId, PackSize = 1, SourceRank = SourceOrder.PREFERRED };

        return View($"{VIEWS}Edit.cshtml", await _supplierProductModelFactory.PrepareModelAsync(row, toProduct));
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Edit(int id, bool toProduct)
    {
        return await _supplierProductService.FindAsync(id) is { } row
            ? View($"{VIEWS}Edit.cshtml", await _supplierProductModelFactory.PrepareModelAsync(row, toProduct))
            : RedirectToAction("List", SUPPLIERS);
    }

    /// <summary>With id 0 a new one.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Edit(SupplierProductModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var row = model.Id == 0
            ? new SupplierProduct { SupplierId = model.SupplierId, ProductId = model.ProductId, CombinationId = model.CombinationId }
            : await _supplierProductService.FindAsync(model.Id);
        if (row is null)
            return RedirectToAction("List", SUPPLIERS);

        await CheckAsync(row);
        if (ModelState.IsValid)
        {
            Take(model, row);
            if (await _supplierProductService.SaveAsync(row))
            {
                NotificationService.SuccessNotification(await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.Saved"));
                return Back(row, model.ToProduct);
            }

            ModelState.AddModelError(nameof(model.SupplierId), await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.Taken"));
        }

        (model.SupplierId, model.ProductId, model.CombinationId) = (row.SupplierId, row.ProductId, row.CombinationId);
        await _supplierProductModelFactory.CompleteAsync(model);

        return View($"{VIEWS}Edit.cshtml", model);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Delete(int id, bool toProduct)
    {
        if (await _supplierProductService.FindAsync(id) is not { } row)
            return RedirectToAction("List", SUPPLIERS);

        await _supplierProductService.DeleteAsync(id);
        NotificationService.SuccessNotification(await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.Deleted"));

        return Back(row, toProduct);
    }

    /// <param name="supplierId">0: of all suppliers.</param>
    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Export(int supplierId)
    {
        return File(await _supplierProductFiles.ExportAsync(supplierId), CsvFileWriter.ContentType, "supplier-products.csv");
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Import()
    {
        return ShowImport(await PrepareImportAsync());
    }

    [HttpPost]
    [RequestSizeLimit(CsvLimits.MAX_REQUEST_BYTES)]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Import(IFormFile? file)
    {
        return await ImportAsync(file, await PrepareImportAsync(), _supplierProductFiles.ImportAsync);
    }

    private async Task<CsvImportModel> PrepareImportAsync()
    {
        var model = await _supplierProductModelFactory.PrepareImportModelAsync();
        (model.BackUrl, model.ExportUrl, model.ImportUrl) = (Url.Action("List", SUPPLIERS), Url.Action(nameof(Export)), Url.Action(nameof(Import)));

        return model;
    }

    /// <summary>That supplier, product and combination are there; the form's choices are not trusted.</summary>
    private async Task CheckAsync(SupplierProduct row)
    {
        if (await _supplierService.FindAsync(row.SupplierId) is null)
            ModelState.AddModelError(nameof(row.SupplierId), await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.NoSupplier"));

        var key = new StockKey(row.ProductId, row.CombinationId);
        if (row.Id == 0 && !(await _stockKeyFinder.NameAsync([key])).ContainsKey(key))
            ModelState.AddModelError(nameof(row.CombinationId), await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.NoProduct"));
    }

    private RedirectToActionResult Back(SupplierProduct row, bool toProduct)
    {
        return toProduct ? RedirectToAction("Edit", nameof(Product), new { id = row.ProductId }) : RedirectToAction("Edit", SUPPLIERS, new { id = row.SupplierId });
    }

    private static void Take(SupplierProductModel model, SupplierProduct row)
    {
        row.SupplierSku = model.SupplierSku?.Trim();
        row.Cost = model.Cost;
        row.PackSize = model.PackSize;
        row.MinimumQuantity = model.MinimumQuantity;
        row.ProductionDays = model.ProductionDays;
        row.TransportDays = model.TransportDays;
        row.CustomsDays = model.CustomsDays;
        row.SourceRank = model.Rank;
    }
}
