using System.Globalization;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Says what is written of suppliers, their calendars and files in words of the current language.</summary>
public class SupplyTexts
{
    /// <summary>Of a file with more than this the rest is counted; nobody corrects so many from a page.</summary>
    private const int MOST_ERRORS = 1000;

    private readonly ILocalizationService _localizationService;

    public SupplyTexts(ILocalizationService localizationService)
    {
        _localizationService = localizationService;
    }

    /// <summary>Nothing where no part is set.</summary>
    public virtual async Task<string> LeadTimeAsync(int? production, int? transport, int? customs)
    {
        return production is null && transport is null && customs is null
            ? await TextAsync($"{BackordersDefaults.ResourcePrefix}.Supply.LeadTime.NotSet")
            : await TextAsync($"{BackordersDefaults.ResourcePrefix}.Supply.LeadTime.Days", (long)(production ?? 0) + (transport ?? 0) + (customs ?? 0));
    }

    public virtual Task<string> SourceAsync(int rank)
    {
        return rank switch
        {
            SourceOrder.PREFERRED => TextAsync($"{BackordersDefaults.ResourcePrefix}.Supply.Source.Preferred"),
            SourceOrder.PREFERRED + 1 => TextAsync($"{BackordersDefaults.ResourcePrefix}.Supply.Source.Second"),
            _ => TextAsync($"{BackordersDefaults.ResourcePrefix}.Supply.Source.Later", rank),
        };
    }

    /// <summary>As the column holds it, in the language's way.</summary>
    public virtual string Cost(decimal cost)
    {
        return cost.ToString("0.00##", CultureInfo.CurrentCulture);
    }

    public virtual HolidaysModel Holidays(int supplierId, IEnumerable<Holiday> holidays)
    {
        var days = holidays.Select(holiday => (holiday.Id, Day: StoredDay.Read(holiday.Day), holiday.Name))
            .Select(holiday => new HolidayModel(holiday.Id, holiday.Day.ToString(CsvCells.DAY, CultureInfo.InvariantCulture), holiday.Day.ToString("D", CultureInfo.CurrentCulture), holiday.Name));

        return new HolidaysModel { SupplierId = supplierId, Days = [.. days] };
    }

    public virtual async Task<IList<string>> HolidayErrorsAsync(IEnumerable<HolidayError> errors)
    {
        var texts = new List<string>();
        foreach (var error in errors)
            texts.Add(await TextAsync($"{BackordersDefaults.ResourcePrefix}.Holidays.Problem.{error.Problem}", error.Line, error.Text, error.Number));

        return texts;
    }

    public virtual async Task<string> ImportedAsync(ImportResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        return await TextAsync($"{BackordersDefaults.ResourcePrefix}.Csv.Imported", result.Added, result.Changed, result.Unchanged);
    }

    public virtual async Task DescribeAsync(CsvImportModel model, ImportResult result)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var error in result.Errors.Take(MOST_ERRORS))
        {
            var row = error.Row == 0 ? string.Empty : error.Row.ToString(CultureInfo.CurrentCulture);
            model.Errors.Add(new CsvErrorModel(row, error.Column, await TextAsync($"{BackordersDefaults.ResourcePrefix}.Csv.Problem.{error.Problem}", error.Arguments)));
        }

        model.MoreErrors = Math.Max(0, result.Errors.Count - MOST_ERRORS);
        model.Problem = await TextAsync($"{BackordersDefaults.ResourcePrefix}.Csv.Refused", result.Errors.Count);
    }

    /// <param name="name">The whole name of a resource.</param>
    public virtual async Task<string> TextAsync(string name, params object[] arguments)
    {
        var text = await _localizationService.GetResourceAsync(name);

        return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }
}
