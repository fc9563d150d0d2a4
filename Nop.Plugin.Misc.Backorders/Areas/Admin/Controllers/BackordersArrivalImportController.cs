using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Controllers;

/// <summary>
/// Arrivals as a file, out and in. What a file does is shown first; the page keeps the file, packed, so that what is applied is
/// what was shown. It is read and judged again then: nobody has to believe the page.
/// </summary>
public class BackordersArrivalImportController : BackordersAdminController
{
    private const string VIEW = "~/Plugins/Misc.Backorders/Areas/Admin/Views/BackordersArrivalImport/Import.cshtml";
    private const int LONGEST_CONTENT = 2 * CsvLimits.MAX_BYTES;

    private readonly IArrivalFiles _arrivalFiles;
    private readonly IArrivalImport _arrivalImport;
    private readonly IArrivalImportModelFactory _arrivalImportModelFactory;
    private readonly IArrivalModelFactory _arrivalModelFactory;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;

    public BackordersArrivalImportController(IArrivalFiles arrivalFiles,
        IArrivalImport arrivalImport,
        IArrivalImportModelFactory arrivalImportModelFactory,
        IArrivalModelFactory arrivalModelFactory,
        ILocalizationService localizationService,
        INotificationService notificationService,
        IWorkContext workContext) : base(workContext)
    {
        _arrivalFiles = arrivalFiles;
        _arrivalImport = arrivalImport;
        _arrivalImportModelFactory = arrivalImportModelFactory;
        _arrivalModelFactory = arrivalModelFactory;
        _localizationService = localizationService;
        _notificationService = notificationService;
    }

    /// <summary>What the grid's filters leave; filters that cannot be read leave everything.</summary>
    [HttpGet]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Export(ArrivalSearchModel searchModel)
    {
        return File(await _arrivalFiles.ExportAsync(_arrivalModelFactory.FilterOf(searchModel)), CsvFileWriter.ContentType, "arrivals.csv");
    }

    [HttpGet]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public IActionResult Import()
    {
        return View(VIEW, new ArrivalImportModel());
    }

    /// <summary>Writes nothing.</summary>
    [HttpPost]
    [RequestSizeLimit(CsvLimits.MAX_REQUEST_BYTES)]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    public async Task<IActionResult> Import(IFormFile? file)
    {
        if (file is null || file.Length == 0)
            return View(VIEW, new ArrivalImportModel { Problem = await TextAsync("NoFile") });

        await using var stream = file.OpenReadStream();
        var plan = await _arrivalImport.PlanAsync(stream);
        stream.Position = 0;

        return View(VIEW, await _arrivalImportModelFactory.PrepareAsync(plan, plan.CanApply ? await PackAsync(stream) : null));
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.SUPPLY)]
    [RequestFormLimits(ValueLengthLimit = LONGEST_CONTENT)]
    public async Task<IActionResult> Apply(string? content)
    {
        if (Unpack(content) is not { } stream)
            return View(VIEW, new ArrivalImportModel { Problem = await TextAsync("NoFile") });

        await using (stream)
        {
            var plan = await _arrivalImport.ApplyAsync(stream, (await WorkContext.GetCurrentCustomerAsync()).Id);
            if (!plan.CanApply)
                return View(VIEW, await _arrivalImportModelFactory.PrepareAsync(plan, null));

            var added = plan.Changes.Count(change => change.Before is null);
            _notificationService.SuccessNotification(string.Format(CultureInfo.CurrentCulture, await TextAsync("Done"), added, plan.Changes.Count - added, plan.Unchanged));
        }

        return RedirectToAction("List", "BackordersArrivals");
    }

    private static async Task<string> PackAsync(Stream stream)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await stream.CopyToAsync(gzip);

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    /// <summary>Null where it is no file of ours. How much comes out of it is the reader's to limit.</summary>
    private static GZipStream? Unpack(string? content)
    {
        if (string.IsNullOrEmpty(content))
            return null;

        var bytes = new byte[content.Length];

        return Convert.TryFromBase64String(content, bytes, out var length) && length > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
            ? new GZipStream(new MemoryStream(bytes, 0, length), CompressionMode.Decompress)
            : null;
    }

    private Task<string> TextAsync(string name)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.Import.{name}");
    }
}
