using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Policies;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ProductPolicyModelFactory : IProductPolicyModelFactory
{
    private const int HIGHEST_CAP = 1_000_000_000;
    private const string DAY = "yyyy-MM-dd";

    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly IProductPolicyService _productPolicyService;
    private readonly IProductService _productService;

    public ProductPolicyModelFactory(ILocalizationService localizationService,
        IPermissionService permissionService,
        IProductPolicyService productPolicyService,
        IProductService productService)
    {
        _localizationService = localizationService;
        _permissionService = permissionService;
        _productPolicyService = productPolicyService;
        _productService = productService;
    }

    public virtual async Task<ProductPolicyModel?> PrepareAsync(int productId)
    {
        if (await _productService.GetProductByIdAsync(productId) is not { Deleted: false })
            return null;

        var policy = await _productPolicyService.GetAsync(productId);
        var model = new ProductPolicyModel
        {
            ProductId = productId,
            Cap = policy.Cap?.ToString(CultureInfo.InvariantCulture),
            CapByArrivals = policy.CapByArrivals,
            DatesId = policy.DatesId,
            DontMentionBelowDays = policy.DontMentionBelowDays?.ToString(CultureInfo.InvariantCulture),
            PreOrder = policy.PreOrder,
            ReleaseDate = policy.ReleaseDate?.ToString(DAY, CultureInfo.InvariantCulture),
        };
        await CompleteAsync(model);

        return model;
    }

    public virtual async Task CompleteAsync(ProductPolicyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ProductName = (await _productService.GetProductByIdAsync(model.ProductId))?.Name;
        model.CanManage = await _permissionService.AuthorizeAsync(BackordersPermissions.MANAGE);
    }

    public virtual async Task<ProductPolicy?> ReadAsync(ProductPolicyModel model, ModelStateDictionary modelState)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(modelState);
        var policy = new ProductPolicy
        {
            ProductId = model.ProductId,
            Cap = await NumberAsync(model.Cap, nameof(model.Cap), HIGHEST_CAP, modelState),
            CapByArrivals = model.CapByArrivals,
            DatesId = Enum.IsDefined((DateTelling)model.DatesId) ? model.DatesId : (int)DateTelling.AsSetting,
            DontMentionBelowDays = await NumberAsync(model.DontMentionBelowDays, nameof(model.DontMentionBelowDays), BackordersSettings.HIGHEST_DAYS, modelState),
            PreOrder = model.PreOrder,
            ReleaseDate = await DayAsync(model.ReleaseDate, nameof(model.ReleaseDate), modelState),
        };

        return modelState.IsValid ? policy : null;
    }

    private async Task<int?> NumberAsync(string? text, string field, int highest, ModelStateDictionary modelState)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= highest)
            return number;

        await RefuseAsync(modelState, field, "NumberError", highest);
        return null;
    }

    private async Task<DateTime?> DayAsync(string? text, string field, ModelStateDictionary modelState)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        if (DateOnly.TryParseExact(text.Trim(), DAY, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200)
            return StoredDay.Of(day);

        await RefuseAsync(modelState, field, "DayError", 0);
        return null;
    }

    private async Task RefuseAsync(ModelStateDictionary modelState, string field, string error, int highest)
    {
        var label = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Policy.Fields.{field}");
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Policy.{error}");
        modelState.AddModelError($"{ProductPolicyModel.PREFIX}.{field}", string.Format(CultureInfo.CurrentCulture, text, label, highest));
    }
}
