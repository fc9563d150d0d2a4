using FluentValidation;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Validators;

/// <summary>The bounds are those that the settings' Effective properties keep; here they are said instead of applied.</summary>
public class ConfigurationValidator : BaseNopValidator<ConfigurationModel>
{
    public ConfigurationValidator(ILocalizationService localizationService)
    {
        RuleFor(model => model.SettleSeconds).InclusiveBetween(0, BackordersSettings.HIGHEST_SETTLE_SECONDS)
            .WithMessageAwait(localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Settings.SettleSeconds.Range"),
                0, BackordersSettings.HIGHEST_SETTLE_SECONDS);
        RuleFor(model => model.SweepSeconds).InclusiveBetween(BackordersSettings.LOWEST_SWEEP_SECONDS, BackordersSettings.HIGHEST_SWEEP_SECONDS)
            .WithMessageAwait(localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Settings.SweepSeconds.Range"),
                BackordersSettings.LOWEST_SWEEP_SECONDS, BackordersSettings.HIGHEST_SWEEP_SECONDS);
        RuleFor(model => model.SweepBatchSize).InclusiveBetween(1, BackordersSettings.HIGHEST_BATCH_SIZE)
            .WithMessageAwait(localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Settings.SweepBatchSize.Range"),
                1, BackordersSettings.HIGHEST_BATCH_SIZE);
    }
}
