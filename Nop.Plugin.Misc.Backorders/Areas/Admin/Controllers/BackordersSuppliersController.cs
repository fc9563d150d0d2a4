using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>The suppliers, with their holidays and their files.</summary>
public class BackordersSuppliersController : BackordersSupplyController
{
    private const string VIEWS = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersSuppliers/";

    private readonly IHolidayService _holidayService;
    private readonly ISupplierFiles _supplierFiles;
    private readonly ISupplierModelFactory _supplierModelFactory;
    private readonly ISupplierService _supplierService;

    public BackordersSuppliersController(IHolidayService holidayService,
        INotificationService notificationService,
        ISupplierFiles supplierFiles,
        ISupplierModelFactory supplierModelFactory,
        ISupplierService supplierService,
        SupplyTexts supplyTexts,
        IWorkContext workContext) : base(notificationService, supplyTexts, workContext)
    {
        _holidayService = holidayService;
        _supplierFiles = supplierFiles;
        _supplierModelFactory = supplierModelFactory;
        _supplierService = supplierService;
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> List(SupplierSearchModel searchModel)
    {
        await _supplierModelFactory.PrepareSearchModelAsync(searchModel);

        return View($"{VIEWS}List.cshtml", searchModel);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> SupplierList(SupplierSearchModel searchModel)
    {
        return Json(await _supplierModelFactory.PrepareListModelAsync(searchModel));
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Create()
    {
        return Show(await _supplierModelFactory.PrepareModelAsync(null));
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Edit(int id)
    {
        return await _supplierService.FindAsync(id) is { } supplier
            ? Show(await _supplierModelFactory.PrepareModelAsync(supplier))
            : RedirectToAction(nameof(List));
    }

    /// <summary>With id 0 a new one.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Edit(SupplierModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var supplier = model.Id == 0 ? new Supplier() : await _supplierService.FindAsync(model.Id);
        if (supplier is null)
            return RedirectToAction(nameof(List));

        if (ModelState.IsValid && await _supplierService.FindByNameAsync(model.Name!) is { } other && other.Id != model.Id)
            ModelState.AddModelError(nameof(model.Name), await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.NameTaken", other.Name));

        if (!ModelState.IsValid)
        {
            await _supplierModelFactory.CompleteAsync(model);
            return Show(model);
        }

        Take(model, supplier);
        await _supplierService.SaveAsync(supplier);
        NotificationService.SuccessNotification(await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.Saved", supplier.Name));

        return RedirectToAction(nameof(Edit), new { id = supplier.Id });
    }

    /// <summary>Where something refers to him he stays, and the page says what.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await _supplierService.FindAsync(id) is not { } supplier)
            return RedirectToAction(nameof(List));

        var use = await _supplierService.DeleteAsync(id);
        if (use.IsNone)
        {
            NotificationService.SuccessNotification(await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.Deleted", supplier.Name));
            return RedirectToAction(nameof(List));
        }

        NotificationService.ErrorNotification(await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.InUse", supplier.Name, use.Arrivals, use.Products));

        return RedirectToAction(nameof(Edit), new { id });
    }

    /// <summary>All lines or none: one that cannot be read is answered with its number, and nothing is saved.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> AddHolidays(int supplierId, string? lines)
    {
        if (await _supplierService.FindAsync(supplierId) is not { } supplier)
            return RedirectToAction(nameof(List));

        var (entries, errors) = HolidayLines.Parse(lines);
        if (errors.Count > 0)
        {
            var model = await _supplierModelFactory.PrepareModelAsync(supplier);
            model.Holidays.Lines = lines;
            model.Holidays.Errors = await SupplyTexts.HolidayErrorsAsync(errors);
            return Show(model);
        }

        var changed = await _holidayService.AddAsync(supplierId, entries);
        NotificationService.SuccessNotification(await SupplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Holidays.Added", changed, entries.Count - changed));

        return RedirectToAction(nameof(Edit), new { id = supplierId });
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> DeleteHoliday(int supplierId, int holidayId)
    {
        if (supplierId > 0)
            await _holidayService.DeleteAsync(supplierId, holidayId);

        return RedirectToAction(nameof(Edit), new { id = supplierId });
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Export()
    {
        return File(await _supplierFiles.ExportAsync(), CsvFileWriter.ContentType, "suppliers.csv");
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
        return await ImportAsync(file, await PrepareImportAsync(), _supplierFiles.ImportAsync);
    }

    private ViewResult Show(SupplierModel model)
    {
        (model.Holidays.AddUrl, model.Holidays.DeleteUrl) = (Url.Action(nameof(AddHolidays)), Url.Action(nameof(DeleteHoliday)));

        return View($"{VIEWS}Edit.cshtml", model);
    }

    private async Task<CsvImportModel> PrepareImportAsync()
    {
        var model = await _supplierModelFactory.PrepareImportModelAsync();
        (model.BackUrl, model.ExportUrl, model.ImportUrl) = (Url.Action(nameof(List)), Url.Action(nameof(Export)), Url.Action(nameof(Import)));

        return model;
    }

    private static void Take(SupplierModel model, Supplier supplier)
    {
        supplier.Name = model.Name!.Trim();
        supplier.ContactName = model.ContactName?.Trim();
        supplier.Email = model.Email?.Trim();
        supplier.Phone = model.Phone?.Trim();
        supplier.Note = model.Note?.Trim();
        supplier.WorkingDays = (int)model.WorkingDays.ToWeekdays();
        supplier.ProductionDays = model.ProductionDays;
        supplier.TransportDays = model.TransportDays;
        supplier.CustomsDays = model.CustomsDays;
        supplier.Active = model.Active;
    }
}
