using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>The shop's own holidays, which stand on the page with the settings.</summary>
public class BackordersHolidaysController : BackordersAdminController
{
    private const string VIEW = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersSettings/Configure.cshtml";
    private const string SETTINGS = "BackordersSettings";
    private const int SHOP = 0;

    private readonly IConfigurationModelFactory _configurationModelFactory;
    private readonly IHolidayService _holidayService;
    private readonly INotificationService _notificationService;
    private readonly SupplyTexts _supplyTexts;

    public BackordersHolidaysController(IConfigurationModelFactory configurationModelFactory,
        IHolidayService holidayService,
        INotificationService notificationService,
        SupplyTexts supplyTexts,
        IWorkContext workContext) : base(workContext)
    {
        _configurationModelFactory = configurationModelFactory;
        _holidayService = holidayService;
        _notificationService = notificationService;
        _supplyTexts = supplyTexts;
    }

    /// <summary>All lines or none: one that cannot be read is answered with its number, and nothing is saved.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> AddHolidays(string? lines)
    {
        var (entries, errors) = HolidayLines.Parse(lines);
        if (errors.Count > 0)
        {
            var model = await _configurationModelFactory.PrepareModelAsync();
            model.Holidays.Lines = lines;
            model.Holidays.Errors = await _supplyTexts.HolidayErrorsAsync(errors);
            (model.Holidays.AddUrl, model.Holidays.DeleteUrl) = (Url.Action(nameof(AddHolidays)), Url.Action(nameof(DeleteHoliday)));
            return View(VIEW, model);
        }

        var changed = await _holidayService.AddAsync(SHOP, entries);
        _notificationService.SuccessNotification(await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Holidays.Added", changed, entries.Count - changed));

        return RedirectToAction("Configure", SETTINGS);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> DeleteHoliday(int holidayId)
    {
        await _holidayService.DeleteAsync(SHOP, holidayId);

        return RedirectToAction("Configure", SETTINGS);
    }
}
