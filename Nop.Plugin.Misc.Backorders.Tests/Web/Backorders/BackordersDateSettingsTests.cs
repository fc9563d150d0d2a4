using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Services.Configuration;
using Nop.Services.Helpers;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>The settings that dates are made with, and the shop's holidays beside them.</summary>
public class BackordersDateSettingsTests : BackordersPageTest
{
    private const string PAGE = "/Admin/BackordersSettings/Configure";
    private const string FORM = "#backorders-settings";
    private const string HOLIDAYS = "#backorders-holidays-add";

    [Test]
    public async Task ShouldKeepWhatIsEntered()
    {
        await LogInAsync();
        Assert.That((await SettingsAsync()).LeadTimeDays, Is.EqualTo(BackordersSettings.NOT_SET));

        await SubmitAsync(PAGE, FORM, new()
        {
            ["WorkingDays.Saturday"] = "true", ["HandlingDays"] = "2", ["GraceDays"] = "3", ["LeadTimeDays"] = "21", ["CutOffMinutes"] = "15:30", ["ShowDates"] = "false", ["DontMentionBelowDays"] = "4",
        });
        var settings = await SettingsAsync();
        Assert.That((settings.WorkingDays, settings.HandlingDays, settings.GraceDays, settings.LeadTimeDays, settings.CutOffMinutes), Is.EqualTo(((int)(Weekdays.MondayToFriday | Weekdays.Saturday), 2, 3, 21, 15 * 60 + 30)));
        Assert.That((settings.ShowDates, settings.DontMentionBelowDays), Is.EqualTo((false, 4)));

        var page = await PageAsync(PAGE);
        Assert.That(page.QuerySelector("#CutOffMinutes").GetAttribute("value"), Is.EqualTo("15:30"));
        await SubmitAsync(PAGE, FORM, new() { ["LeadTimeDays"] = "", ["CutOffMinutes"] = "" });
        settings = await SettingsAsync();
        Assert.That((settings.LeadTimeDays, settings.CutOffMinutes, settings.HandlingDays), Is.EqualTo((BackordersSettings.NOT_SET, BackordersSettings.NOT_SET, 2)));
    }

    [TestCase("HandlingDays", "-1", "\"Handling (working days)\" must be from 0 to 3650. Correct the number.")]
    [TestCase("GraceDays", "3651", "\"Grace (days)\" must be from 0 to 3650. Correct the number.")]
    [TestCase("LeadTimeDays", "-1", "\"Lead time of the shop (days)\" must be from 0 to 3650. Correct the number.")]
    [TestCase("DontMentionBelowDays", "-1", "\"Mention no wait below (days)\" must be from 0 to 3650. Correct the number.")]
    [TestCase("CutOffMinutes", "25:00", "\"Order cut-off (time)\" must be a time from 0:00 to 23:59, such as 15:00. Correct it, or leave it empty.")]
    [TestCase("CutOffMinutes", "3 pm", "Order cut-off (time)")]
    public async Task ShouldRefuseWhatCannotBeAndNameTheField(string field, string value, string message)
    {
        await LogInAsync();
        var page = await SubmitAsync(PAGE, FORM, new() { [field] = value });

        Assert.That(Words(page.QuerySelector("[role=alert]")), Does.Contain(message));
        Assert.That(page.QuerySelector($"#{field}").GetAttribute("value"), Is.EqualTo(value), "what was entered stays");
        var settings = await SettingsAsync();
        Assert.That((settings.HandlingDays, settings.GraceDays, settings.LeadTimeDays, settings.CutOffMinutes, settings.DontMentionBelowDays), Is.EqualTo((0, 0, -1, -1, 0)));
    }

    [Test]
    public async Task ShouldWantADayToWorkOn()
    {
        await LogInAsync();
        var none = new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" }.ToDictionary(day => $"WorkingDays.{day}", _ => "false");

        Assert.That(Words((await SubmitAsync(PAGE, FORM, none)).QuerySelector("[role=alert]")), Does.Contain("\"Working days of the shop\" must have at least one day. Tick one."));
    }

    [Test]
    public async Task ShouldWarnWhileTheStoreHasNoTimeZone()
    {
        await LogInAsync();
        Assert.That((await PageAsync(PAGE)).QuerySelector("#backorders-no-zone"), Is.Null);
        await Store.RunAsync<ISettingService>(async service =>
        {
            var settings = await service.LoadSettingAsync<DateTimeSettings>();
            settings.DefaultStoreTimeZoneId = string.Empty;
            await service.SaveSettingAsync(settings);
        });

        Assert.That(Words((await PageAsync(PAGE)).QuerySelector("#backorders-no-zone")), Does.StartWith("No default time zone of the store is chosen"));
    }

    [Test]
    public async Task ShouldTakeTheShopsHolidays()
    {
        await LogInAsync();
        var refused = await SubmitAsync(PAGE, HOLIDAYS, new() { ["lines"] = "2050-12-25\nChristmas" });
        Assert.That(Words(refused.QuerySelector("#backorders-holidays-errors")), Does.Contain("Line 2 (\"Christmas\")"));
        Assert.That(refused.QuerySelector(FORM), Is.Not.Null);
        Assert.That(await RowsAsync<Holiday>(), Is.Empty);

        var page = await SubmitAsync(PAGE, HOLIDAYS, new() { ["lines"] = "2050-12-25 Christmas" });
        Assert.That(page.QuerySelector("#backorders-holidays time").GetAttribute("datetime"), Is.EqualTo("2050-12-25"));
        Assert.That((await RowsAsync<Holiday>()).Single().SupplierId, Is.Zero);
        await SubmitAsync(PAGE, "#backorders-holidays-delete", new() { ["holidayId"] = page.QuerySelector("#backorders-holidays-delete button").GetAttribute("value") });
        Assert.That(await RowsAsync<Holiday>(), Is.Empty);
    }

    [Test]
    public async Task ShouldPlanAnewWhoWaitsWhenTheDatesChange()
    {
        var line = await BackorderAsync();
        await LogInAsync();
        await SubmitAsync(PAGE, FORM, new() { ["LeadTimeDays"] = "9" });
        var after = (await RowsAsync<Line>()).Single(row => row.Id == line.Id);
        Assert.That((line.PromiseTo, after.PromiseTo), Is.EqualTo(((DateTime?)null, (DateTime?)StoredDay.Of(new DateOnly(2050, 3, 10)))));

        var version = (await RowsAsync<StockItem>()).Single().Version;
        await SubmitAsync(PAGE, FORM, new() { ["SettleSeconds"] = "5" });
        Assert.That((await RowsAsync<StockItem>()).Single().Version, Is.EqualTo(version), "nothing that dates rest on");
    }

    private Task<BackordersSettings> SettingsAsync() => Store.RunAsync<ISettingService, BackordersSettings>(service => service.LoadSettingAsync<BackordersSettings>());
}
