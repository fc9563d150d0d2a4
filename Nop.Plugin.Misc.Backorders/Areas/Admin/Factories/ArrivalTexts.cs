using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Says what is stored of arrivals in words of the current language.</summary>
public class ArrivalTexts
{
    private readonly ILocalizationService _localizationService;

    public ArrivalTexts(ILocalizationService localizationService)
    {
        _localizationService = localizationService;
    }

    public static bool IsOverdue(Arrival arrival, DateOnly limit)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        return arrival.IsOpen() && StoredDay.Read(arrival.WindowTo) < limit;
    }

    public virtual Task<string> StatusAsync(ArrivalStatus status)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.ArrivalStatus.{status}");
    }

    public virtual Task<string> OverdueAsync()
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.ArrivalStatus.Overdue");
    }

    public virtual Task<string> ChangeAsync(ArrivalChange change)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.ArrivalChange.{change}");
    }

    public virtual Task<string> ReceiptStatusAsync(IntentStatus status)
    {
        return _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.ReceiptStatus.{status}");
    }

    public virtual async Task<string> RefusalAsync(RefusedArrival refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.ArrivalRefused.{refusal.Reason}");

        return string.Format(CultureInfo.CurrentCulture, text, refusal.Limit);
    }

    /// <summary>"12/10/2026 to 12/12/2026", one day alone, or that none is stated.</summary>
    public virtual async Task<string> DaysAsync(DateOnly? from, DateOnly? to)
    {
        if (from is not { } first || to is not { } last)
            return await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.NoDays");
        if (first == last)
            return first.ToString("d", CultureInfo.CurrentCulture);

        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.Days");
        return string.Format(CultureInfo.CurrentCulture, text, first.ToString("d", CultureInfo.CurrentCulture), last.ToString("d", CultureInfo.CurrentCulture));
    }

    public virtual async Task<string> PromiseAsync(Promise promise)
    {
        if (promise.Window is not { } window)
            return await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.NoPromise");

        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.PromiseOnBasis.{promise.Basis}");
        return string.Format(CultureInfo.CurrentCulture, text, await DaysAsync(window.From, window.To));
    }

    /// <summary>More or less than expected; empty where it is neither, or more will come.</summary>
    public virtual async Task<string> DifferenceAsync(int quantity, int expected, bool closes)
    {
        if (quantity == expected || (quantity < expected && !closes))
            return string.Empty;

        var text = quantity > expected
            ? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Receipt.More")
            : await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Receipt.Less");

        return string.Format(CultureInfo.CurrentCulture, text, Math.Abs((long)quantity - expected));
    }

    /// <summary>The status for style sheets.</summary>
    public static string CodeOf(Arrival arrival, DateOnly limit)
    {
        return IsOverdue(arrival, limit) ? "overdue" : arrival.Status.ToString().ToLowerInvariant();
    }

    /// <summary>As fields of forms have it: 2026-12-24. Null where it is empty.</summary>
    /// <returns>False where it is no day.</returns>
    public static bool TryReadDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;

        day = read;
        return true;
    }

    public static string FieldOf(DateOnly? day)
    {
        return day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
