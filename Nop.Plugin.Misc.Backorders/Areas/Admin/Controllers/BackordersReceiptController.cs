using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>Goods in: what a receipt would do, then the receipt.</summary>
public class BackordersReceiptController : BackordersAdminController
{
    private const string VIEW = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersReceipt/Receive.cshtml";

    private readonly IArrivalFormFactory _arrivalFormFactory;
    private readonly IArrivalPreviewFactory _arrivalPreviewFactory;
    private readonly IArrivalQueryService _arrivalQueryService;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly IReceiptService _receiptService;

    public BackordersReceiptController(IArrivalFormFactory arrivalFormFactory,
        IArrivalPreviewFactory arrivalPreviewFactory,
        IArrivalQueryService arrivalQueryService,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IReceiptService receiptService,
        IWorkContext workContext) : base(workContext)
    {
        _arrivalFormFactory = arrivalFormFactory;
        _arrivalPreviewFactory = arrivalPreviewFactory;
        _arrivalQueryService = arrivalQueryService;
        _localizationService = localizationService;
        _notificationService = notificationService;
        _receiptService = receiptService;
    }

    /// <summary>Writes nothing. Opened with the units that are expected.</summary>
    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Receive(int id, string? quantity, bool closes, string? note)
    {
        if (await _arrivalQueryService.FindAsync(id) is not { } arrival || !arrival.IsOpen())
            return RedirectToAction("Details", "BackordersArrivals", new { id });

        return await ShowAsync(arrival, new ArrivalReceiptModel
        {
            Id = id,
            Version = arrival.Version,
            ReceiptGuid = Guid.NewGuid(),
            Quantity = quantity ?? arrival.Expected().ToString(CultureInfo.InvariantCulture),
            Closes = closes,
            Note = note,
        });
    }

    /// <param name="preview">Shows again what the receipt would do, and books nothing.</param>
    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Receive(ArrivalReceiptModel model, bool preview)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await _arrivalQueryService.FindAsync(model.Id) is not { } arrival)
            return RedirectToAction("List", "BackordersArrivals");

        var quantity = await ReadQuantityAsync(model);
        if (!preview && quantity is { } units && ModelState.IsValid)
        {
            var order = new ReceiptOrder(new SeenArrival(model.Id, model.Version), model.ReceiptGuid, units, model.Closes, model.Note);
            var result = await _receiptService.ReceiveAsync(order, (await WorkContext.GetCurrentCustomerAsync()).Id);
            if (result.IsDone)
            {
                _notificationService.SuccessNotification(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Receipt.Done"));
                return RedirectToAction("Details", "BackordersArrivals", new { id = model.Id });
            }

            await _arrivalFormFactory.AddRefusalsAsync(result, ModelState);
        }

        return await ShowAsync(arrival, model);
    }

    private async Task<IActionResult> ShowAsync(Arrival arrival, ArrivalReceiptModel model)
    {
        await _arrivalPreviewFactory.PrepareReceiptModelAsync(model, arrival, await ReadQuantityAsync(model));

        return View(VIEW, model);
    }

    /// <summary>Null where it is no number; then the state has it.</summary>
    private async Task<int?> ReadQuantityAsync(ArrivalReceiptModel model)
    {
        if (int.TryParse(model.Quantity?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity <= ArrivalRules.HIGHEST_QUANTITY)
            return quantity;

        if (ModelState.IsValid)
            await _arrivalFormFactory.AddRefusalsAsync(ArrivalResult.Refused(new RefusedArrival(ArrivalRefusal.ReceiptQuantity, nameof(model.Quantity), model.Id, ArrivalRules.HIGHEST_QUANTITY)), ModelState);

        return null;
    }
}
