using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Web.Areas.Admin.Factories;

/// <summary>What several admin pages show alike: enums as choices, moments in the user's time zone.</summary>
public class AdminLists(IDateTimeHelper dateTimes, ILocalizationService localization)
{
    public async Task<IList<SelectListItem>> OfEnumAsync<TEnum>(bool withAll = false) where TEnum : struct, Enum
    {
        var items = new List<SelectListItem>();
        if (withAll)
            items.Add(new SelectListItem(await TextAsync("Admin.Common.All"), "0"));
        foreach (var value in Enum.GetValues<TEnum>())
            items.Add(new SelectListItem(await localization.GetLocalizedEnumAsync(value), Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)));

        return items;
    }

    public Task<string> TextAsync(string key) => localization.GetResourceAsync(key);

    public Task<string> EnumAsync<TEnum>(TEnum value) where TEnum : struct => localization.GetLocalizedEnumAsync(value);

    public Task<DateTime> LocalAsync(DateTime utc) => dateTimes.ConvertToUserTimeAsync(utc, DateTimeKind.Utc);

    /// <summary>The moment as text, or the text of the resource (none by default) where there is no moment.</summary>
    public async Task<string> LocalTextAsync(DateTime? utc, string missingKey = null)
    {
        if (utc is { } moment)
            return (await LocalAsync(moment)).ToString("g", CultureInfo.CurrentCulture);

        return missingKey == null ? string.Empty : await TextAsync(missingKey);
    }

    /// <summary>The beginning of a day of the user, in UTC; a number of days later where asked.</summary>
    public async Task<DateTime?> UtcDayAsync(DateTime? day, int daysLater = 0) => day is { } date
        ? dateTimes.ConvertToUtcTime(date.Date.AddDays(daysLater), await dateTimes.GetCurrentTimeZoneAsync())
        : null;
}
