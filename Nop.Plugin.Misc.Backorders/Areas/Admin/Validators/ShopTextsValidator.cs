using FluentValidation;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Validators;

/// <summary>The shop's own words: short, and with no braces but those that the number goes into.</summary>
public class ShopTextsValidator : BaseNopValidator<ShopTextsModel>
{
    public ShopTextsValidator(ILocalizationService localizationService)
    {
        foreach (var text in ShopText.All)
        {
            var label = $"{BackordersDefaults.ResourcePrefix}.Settings.{text.Name}";
            RuleFor(model => model).Must(model => (text.Read(model.ToSettings()) ?? string.Empty).Length <= ShopText.LONGEST)
                .WithMessageAwait(FieldMessages.TooLongAsync(localizationService, label, ShopText.LONGEST))
                .OverridePropertyName(text.Name);
            RuleFor(model => model).Must(model => text.HasOnlyKnownPlaces(text.Read(model.ToSettings()) ?? string.Empty))
                .WithMessageAwait(FieldMessages.SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Settings.Texts.Places.{text.Kind}", label), Array.Empty<object>())
                .OverridePropertyName(text.Name);
        }
    }
}
