using FluentValidation;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Planning.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Validators;

/// <summary>That supplier and product are there is asked where it is saved.</summary>
public class SupplierProductValidator : BaseNopValidator<SupplierProductModel>
{
    public SupplierProductValidator(ILocalizationService localizationService)
    {
        RuleFor(model => model.SupplierSku).MaximumLength(ISupplierProductService.LONGEST_SKU)
            .WithMessageAwait(FieldMessages.TooLongAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.SupplierProducts.SupplierSku", ISupplierProductService.LONGEST_SKU));
        RuleFor(model => model.Cost).Must(cost => cost >= 0 && cost <= ISupplierProductService.HIGHEST_COST && cost == decimal.Round(cost, 4))
            .WithMessageAwait(FieldMessages.RangeAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.SupplierProducts.Cost", 0, ISupplierProductService.HIGHEST_COST));
        RuleFor(model => model.PackSize).InclusiveBetween(1, ISupplierProductService.HIGHEST_QUANTITY)
            .WithMessageAwait(FieldMessages.RangeAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.SupplierProducts.PackSize", 1, ISupplierProductService.HIGHEST_QUANTITY));
        RuleFor(model => model.MinimumQuantity).InclusiveBetween(0, ISupplierProductService.HIGHEST_QUANTITY)
            .WithMessageAwait(FieldMessages.RangeAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.SupplierProducts.MinimumQuantity", 0, ISupplierProductService.HIGHEST_QUANTITY));
        RuleFor(model => model.Rank).InclusiveBetween(SourceOrder.PREFERRED, ISupplierProductService.HIGHEST_RANK)
            .WithMessageAwait(FieldMessages.RangeAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.SupplierProducts.Rank", SourceOrder.PREFERRED, ISupplierProductService.HIGHEST_RANK));
        RuleFor(model => model.ProductionDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(SupplierProductModel.ProductionDays)));
        RuleFor(model => model.TransportDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(SupplierProductModel.TransportDays)));
        RuleFor(model => model.CustomsDays).InclusiveBetween(0, BackordersSettings.HIGHEST_DAYS).WithMessageAwait(DaysAsync(nameof(SupplierProductModel.CustomsDays)));

        Task<string> DaysAsync(string field) => FieldMessages.RangeAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Supply.{field}", 0, BackordersSettings.HIGHEST_DAYS);
    }
}
