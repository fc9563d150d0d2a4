using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Consistency;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Says findings in words of the current language: what it is, what it means, and what can be done.</summary>
public class FindingTexts
{
    private readonly ILineQueryService _lineQueryService;
    private readonly LineTexts _lineTexts;
    private readonly ILocalizationService _localizationService;
    private readonly IProductService _productService;

    public FindingTexts(ILineQueryService lineQueryService, LineTexts lineTexts, ILocalizationService localizationService, IProductService productService)
    {
        _lineQueryService = lineQueryService;
        _lineTexts = lineTexts;
        _localizationService = localizationService;
        _productService = productService;
    }

    /// <summary>What a new plan of the stock item changes; the rest is for a person to look at.</summary>
    public static bool IsRepairable(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.StockItemId > 0 && finding.Kind is FindingKind.LawBroken or FindingKind.ReadyWithoutStock or FindingKind.ReadyWhileUnexplained
            or FindingKind.MoreThanUnsent or FindingKind.ClosedOrderWaits or FindingKind.NotTheSumOfMoves or FindingKind.ClosedWithUnits
            or FindingKind.SumsWrong or FindingKind.LineWithoutOrder or FindingKind.StockItemWithoutProduct or FindingKind.Failing;
    }

    /// <summary>What is decided on the stock item's own page.</summary>
    public static bool IsDecidable(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.StockItemId > 0 && finding.Kind is FindingKind.Unexplained or FindingKind.Frozen or FindingKind.StockItemWithoutProduct
            or FindingKind.CorrectionsWrong or FindingKind.CorrectionAltered;
    }

    public virtual Task<string> KindAsync(FindingKind kind)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Kind.{kind}");
    }

    public virtual Task<string> SeverityAsync(Severity severity)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Severity.{severity}");
    }

    public virtual async Task<IReadOnlyList<FindingModel>> PrepareAsync(IReadOnlyList<Finding> findings, bool canRepair, bool canDecide)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var products = (await _productService.GetProductsByIdsAsync([.. findings.Select(finding => finding.ProductId).Distinct()])).ToDictionary(product => product.Id, product => product.Name);
        var lines = (await _lineQueryService.GetByIdsAsync([.. findings.Where(finding => finding.LineId > 0).Select(finding => finding.LineId)])).ToDictionary(line => line.Id);
        var models = new List<FindingModel>();
        foreach (var finding in findings)
        {
            var line = lines.GetValueOrDefault(finding.LineId);
            var orderNumber = line is { OrderNumber.Length: > 0 } ? line.OrderNumber : finding.OrderId.ToString(CultureInfo.InvariantCulture);
            var isRepairable = IsRepairable(finding);
            models.Add(new FindingModel
            {
                Severity = await SeverityAsync(finding.Severity),
                SeverityCode = finding.Severity.ToString().ToLowerInvariant(),
                Kind = await KindAsync(finding.Kind),
                Meaning = await MeaningAsync(finding),
                ProductId = products.ContainsKey(finding.ProductId) ? finding.ProductId : 0,
                ProductName = products.GetValueOrDefault(finding.ProductId) ?? line?.ProductName ?? (finding.ProductId > 0 ? finding.ProductId.ToString(CultureInfo.InvariantCulture) : string.Empty),
                LineId = line?.Id ?? 0,
                OrderId = finding.OrderId,
                OrderNumber = finding.OrderId > 0 ? orderNumber : null,
                LineText = line is null ? null : await ResourceAsync("Line"),
                RepairId = isRepairable && canRepair ? finding.StockItemId : 0,
                DecideId = IsDecidable(finding) ? finding.StockItemId : 0,
                DecideText = await ResourceAsync("Action.Decide"),
                IsOfProduct = !isRepairable && !IsDecidable(finding) && products.ContainsKey(finding.ProductId),
                SeenKey = finding.CanBeSeen && canDecide ? finding.Key : null,
                Seen = await SeenAsync(finding),
                SeenText = await ResourceAsync(finding.Seen is null ? "Seen.Mark" : "Seen.Forget"),
                ActionText = isRepairable || !IsDecidable(finding) ? await ResourceAsync(ActionOf(finding, isRepairable)) : null,
            });
        }

        return models;
    }

    /// <summary>What is left over of something has no page.</summary>
    private static string ActionOf(Finding finding, bool isRepairable)
    {
        if (isRepairable)
            return "Action.RePlan";

        return finding.Kind is FindingKind.CorrectionWithoutStockItem or FindingKind.IntentWithoutLine or FindingKind.MovesWithoutLine ? "Action.Leftover" : "Action.ByHand";
    }

    private async Task<string?> SeenAsync(Finding finding)
    {
        if (finding.Seen is not { } seen)
            return null;

        var when = (await _lineTexts.LocalAsync(seen.CreatedOnUtc)).ToString("g", CultureInfo.CurrentCulture);
        return string.Format(CultureInfo.CurrentCulture, await ResourceAsync("Seen.By"), await _lineTexts.ActorAsync(seen.ActorId), when);
    }

    private async Task<string> MeaningAsync(Finding finding)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.Meaning.{finding.Kind}");
        var when = finding.OnUtc is { } utc ? (await _lineTexts.LocalAsync(utc)).ToString("g", CultureInfo.CurrentCulture) : string.Empty;

        return string.Format(CultureInfo.CurrentCulture, text, finding.Found, finding.Expected, when);
    }

    private Task<string> ResourceAsync(string name)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Consistency.{name}");
    }
}
