using FluentValidation;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Validators;

/// <summary>The bounds are those that the settings' Effective properties keep; here they are said instead of applied.</summary>
public class ConfigurationValidator : BaseNopValidator<ConfigurationModel>
{
    public ConfigurationValidator(ILocalizationService localizationService)
    {
        RuleFor(model => model.DontMentionBelowDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS)
            .WithMessageAwait(localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Settings.DontMentionBelowDays.Range"),
                0, BackordersSettings.HIGHEST_DAYS);
        RuleFor(model => model.SettleSeconds).InclusiveBetween(0, BackordersSettings.HIGHEST_SETTLE_SECONDS)
            .WithMessageAwait(localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Settings.SettleSeconds.Range"),
                0, BackordersSettings.HIGHEST_SETTLE_SECONDS);
        RuleFor(model => model.SweepSeconds).InclusiveBetween(BackordersSettings.LOWEST_SWEEP_SECONDS, BackordersSettings.HIGHEST_SWEEP_SECONDS)
            .WithMessageAwait(localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Settings.SweepSeconds.Range"),
                BackordersSettings.LOWEST_SWEEP_SECONDS, BackordersSettings.HIGHEST_SWEEP_SECONDS);
        RuleFor(model => model.SweepBatchSize).InclusiveBetween(1, BackordersSettings.HIGHEST_BATCH_SIZE)
            .WithMessageAwait(localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Settings.SweepBatchSize.Range"),
                1, BackordersSettings.HIGHEST_BATCH_SIZE);
        RuleFor(model => model.Texts).SetValidator(new ShopTextsValidator(localizationService));
        RuleForEach(model => model.Locales).SetValidator(new ShopTextsValidator(localizationService));
        foreach (var text in ShopText.All)
        {
            var label = $"{BackordersDefaults.ResourcePrefix}.Settings.{text.Name}";
            RuleFor(model => model.Texts).Must((model, texts) => !IsEmpty(text, texts) || model.Locales.All(locale => IsEmpty(text, locale)))
                .WithMessageAwait(FieldMessages.SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Settings.Texts.OnlyTranslated", label))
                .OverridePropertyName($"{nameof(ConfigurationModel.Texts)}.{text.Name}");
        }

        RuleFor(model => model.HandlingDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(ConfigurationModel.HandlingDays)));
        RuleFor(model => model.GraceDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(ConfigurationModel.GraceDays)));
        RuleFor(model => model.LeadTimeDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(ConfigurationModel.LeadTimeDays)));
        RuleFor(model => model.CutOffMinutes).Must(text => string.IsNullOrWhiteSpace(text) || ClockTime.Read(text) is not null)
            .WithMessageAwait(FieldMessages.SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Field.Time", $"{BackordersDefaults.ResourcePrefix}.Settings.CutOffMinutes"));
        RuleFor(model => model.WorkingDays).Must(days => days.ToWeekdays() != Weekdays.None)
            .WithMessageAwait(FieldMessages.SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Field.OneDay", $"{BackordersDefaults.ResourcePrefix}.Settings.WorkingDays"));

        static bool IsEmpty(ShopText text, ShopTextsModel of) => string.IsNullOrWhiteSpace(text.Read(of.ToSettings()));

        Task<string> DaysAsync(string field) => FieldMessages.RangeAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Settings.{field}", 0, BackordersSettings.HIGHEST_DAYS);
    }
}
