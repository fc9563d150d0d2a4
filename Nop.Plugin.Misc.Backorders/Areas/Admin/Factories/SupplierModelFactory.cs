using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class SupplierModelFactory : ISupplierModelFactory
{
    private const int ACTIVE = 1;
    private const int INACTIVE = 2;

    private readonly IHolidayService _holidayService;
    private readonly ILocalizationService _localizationService;
    private readonly ISupplierService _supplierService;
    private readonly SupplyTexts _supplyTexts;

    public SupplierModelFactory(IHolidayService holidayService, ILocalizationService localizationService, ISupplierService supplierService, SupplyTexts supplyTexts)
    {
        _holidayService = holidayService;
        _localizationService = localizationService;
        _supplierService = supplierService;
        _supplyTexts = supplyTexts;
    }

    public virtual async Task PrepareSearchModelAsync(SupplierSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        searchModel.AvailableActive.Add(new SelectListItem(await _localizationService.GetResourceAsync("Admin.Common.All"), "0"));
        searchModel.AvailableActive.Add(new SelectListItem(await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.OnlyActive"), ACTIVE.ToString(CultureInfo.InvariantCulture)));
        searchModel.AvailableActive.Add(new SelectListItem(await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.OnlyInactive"), INACTIVE.ToString(CultureInfo.InvariantCulture)));
        searchModel.SetGridPageSize();
    }

    public virtual async Task<SupplierListModel> PrepareListModelAsync(SupplierSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        bool? active = searchModel.SearchActiveId switch { ACTIVE => true, INACTIVE => false, _ => null };
        var suppliers = await _supplierService.SearchAsync(searchModel.SearchName, active, searchModel.Page - 1, searchModel.PageSize);
        var rows = new List<SupplierRowModel>();
        foreach (var supplier in suppliers)
        {
            rows.Add(new SupplierRowModel
            {
                Id = supplier.Id,
                Name = supplier.Name,
                ContactName = supplier.ContactName,
                Email = supplier.Email,
                Phone = supplier.Phone,
                LeadTime = await _supplyTexts.LeadTimeAsync(supplier.ProductionDays, supplier.TransportDays, supplier.CustomsDays),
                Active = supplier.Active,
            });
        }

        return new SupplierListModel().PrepareToGrid(searchModel, suppliers, () => rows);
    }

    public virtual async Task<SupplierModel> PrepareModelAsync(Supplier? supplier)
    {
        if (supplier is null)
            return new SupplierModel { Active = true, WorkingDays = WorkingDaysModel.Of(Weekdays.MondayToFriday) };

        var model = new SupplierModel
        {
            Id = supplier.Id,
            Name = supplier.Name,
            ContactName = supplier.ContactName,
            Email = supplier.Email,
            Phone = supplier.Phone,
            Note = supplier.Note,
            WorkingDays = WorkingDaysModel.Of((Weekdays)supplier.WorkingDays),
            ProductionDays = supplier.ProductionDays,
            TransportDays = supplier.TransportDays,
            CustomsDays = supplier.CustomsDays,
            Active = supplier.Active,
        };
        await CompleteAsync(model);

        return model;
    }

    public virtual async Task CompleteAsync(SupplierModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Id == 0)
            return;

        model.Holidays = _supplyTexts.Holidays(model.Id, await _holidayService.GetAsync(model.Id));
        model.Products.SupplierId = model.Id;
        model.Products.SetGridPageSize();
    }

    public virtual async Task<CsvImportModel> PrepareImportModelAsync()
    {
        return new CsvImportModel
        {
            Title = await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.Import.Title"),
            Description = await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.Import.Description"),
            BackText = await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.BackToList"),
        };
    }
}
