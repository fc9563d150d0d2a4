using FluentValidation;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Validators;

/// <summary>That nobody else has the name is asked where it is saved.</summary>
public class SupplierValidator : BaseNopValidator<SupplierModel>
{
    public SupplierValidator(ILocalizationService localizationService)
    {
        var prefix = $"{BackordersDefaults.ResourcePrefix}.Suppliers.";
        RuleFor(model => model.Name).NotEmpty().WithMessageAwait(FieldMessages.RequiredAsync(localizationService, prefix + nameof(SupplierModel.Name)));
        RuleFor(model => model.Name).Must(name => name?.Trim().Length is null or <= ISupplierService.LONGEST_NAME)
            .WithMessageAwait(FieldMessages.TooLongAsync(localizationService, prefix + nameof(SupplierModel.Name), ISupplierService.LONGEST_NAME));
        RuleFor(model => model.ContactName).MaximumLength(ISupplierService.LONGEST_TEXT)
            .WithMessageAwait(FieldMessages.TooLongAsync(localizationService, prefix + nameof(SupplierModel.ContactName), ISupplierService.LONGEST_TEXT));
        RuleFor(model => model.Phone).MaximumLength(ISupplierService.LONGEST_TEXT)
            .WithMessageAwait(FieldMessages.TooLongAsync(localizationService, prefix + nameof(SupplierModel.Phone), ISupplierService.LONGEST_TEXT));
        RuleFor(model => model.Note).MaximumLength(ISupplierService.LONGEST_NOTE)
            .WithMessageAwait(FieldMessages.TooLongAsync(localizationService, prefix + nameof(SupplierModel.Note), ISupplierService.LONGEST_NOTE));
        RuleFor(model => model.Email).Must(email => string.IsNullOrWhiteSpace(email) || (email.Trim().Length <= ISupplierService.LONGEST_EMAIL && EmailAddress.IsOne(email.Trim())))
            .WithMessageAwait(FieldMessages.SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Field.Email", prefix + nameof(SupplierModel.Email)));
        RuleFor(model => model.WorkingDays).Must(days => days.ToWeekdays() != Weekdays.None)
            .WithMessageAwait(FieldMessages.SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Field.OneDay", prefix + nameof(SupplierModel.WorkingDays)));
        RuleFor(model => model.ProductionDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(SupplierModel.ProductionDays)));
        RuleFor(model => model.TransportDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(SupplierModel.TransportDays)));
        RuleFor(model => model.CustomsDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(SupplierModel.CustomsDays)));

        Task<string> DaysAsync(string field) => FieldMessages.RangeAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Supply.{field}", 0, BackordersSettings.HIGHEST_DAYS);
    }
}
