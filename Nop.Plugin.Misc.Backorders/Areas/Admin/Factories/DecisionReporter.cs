using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Tells the person that it is done, and the store's activity log who did it.</summary>
public class DecisionReporter
{
    private readonly ICustomerActivityService _customerActivityService;
    private readonly DecisionTexts _decisionTexts;
    private readonly ILocalizationService _localizationService;
    private readonly INotificationService _notificationService;
    private readonly StockItemNames _stockItemNames;

    public DecisionReporter(ICustomerActivityService customerActivityService,
        DecisionTexts decisionTexts,
        ILocalizationService localizationService,
        INotificationService notificationService,
        StockItemNames stockItemNames)
    {
        _customerActivityService = customerActivityService;
        _decisionTexts = decisionTexts;
        _localizationService = localizationService;
        _notificationService = notificationService;
        _stockItemNames = stockItemNames;
    }

    public virtual async Task TellAsync(DecisionAct act, IReadOnlyList<StockItem> items)
    {
        await LogAsync(await _decisionTexts.ActAsync(act), items);
        await NotifyAsync();
    }

    public virtual async Task TellPutRightAsync(StockItem? item)
    {
        await LogAsync(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.PutRight.Title"), item is null ? [] : [item]);
        await NotifyAsync();
    }

    public virtual async Task TellBackFillAsync(IReadOnlyList<StockItem> items)
    {
        await LogAsync(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.BackFill.Title"), items);
    }

    public virtual async Task TellSeenAsync(Finding finding, bool isSeen)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var text = isSeen
            ? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Seen.Marked")
            : await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Seen.Forgotten");
        var kind = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Kind.{finding.Kind}");
        var item = new StockItem { ProductId = finding.ProductId, CombinationId = finding.CombinationId };
        await _customerActivityService.InsertActivityAsync(BackordersDefaults.DecisionActivity, string.Format(CultureInfo.CurrentCulture, text, kind, await _stockItemNames.OfAsync(item)));
    }

    /// <summary>One entry for each stock item.</summary>
    private async Task LogAsync(string what, IReadOnlyList<StockItem> items)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Activity");
        foreach (var item in items)
            await _customerActivityService.InsertActivityAsync(BackordersDefaults.DecisionActivity, string.Format(CultureInfo.CurrentCulture, text, what, await _stockItemNames.OfAsync(item)), item);
    }

    private async Task NotifyAsync()
    {
        _notificationService.SuccessNotification(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Decisions.Done"));
    }
}
