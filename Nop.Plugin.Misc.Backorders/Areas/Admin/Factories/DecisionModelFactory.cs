using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class DecisionModelFactory : IDecisionModelFactory
{
    private readonly DecisionTexts _decisionTexts;
    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly ISettingService _settingService;
    private readonly StockItemModels _stockItemModels;
    private readonly IWorkList _workList;
    private readonly WorkModels _workModels;

    public DecisionModelFactory(DecisionTexts decisionTexts,
        ILocalizationService localizationService,
        IPermissionService permissionService,
        ISettingService settingService,
        StockItemModels stockItemModels,
        IWorkList workList,
        WorkModels workModels)
    {
        _decisionTexts = decisionTexts;
        _localizationService = localizationService;
        _permissionService = permissionService;
        _settingService = settingService;
        _stockItemModels = stockItemModels;
        _workList = workList;
        _workModels = workModels;
    }

    public virtual async Task PrepareSearchModelAsync(WorkSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var counts = await _workList.CountAsync();
        searchModel.AvailableKinds.Add(new SelectListItem(await _localizationService.GetResourceAsync("Admin.Common.All"), "0"));
        foreach (var kind in Enum.GetValues<WorkKind>())
        {
            var text = await _decisionTexts.WorkAsync(kind);
            searchModel.AvailableKinds.Add(new SelectListItem(text, ((int)kind).ToString(CultureInfo.InvariantCulture), searchModel.SearchKindId == (int)kind));
            if (counts[kind] > 0)
                searchModel.Counts.Add(new WorkCountModel((int)kind, text, kind.ToString().ToLowerInvariant(), counts[kind]));
        }

        searchModel.Unexplained = counts[WorkKind.Unexplained];
        searchModel.CanDecide = await _permissionService.AuthorizeAsync(BackordersPermissions.DECIDE);
        searchModel.IsPaused = !(await _settingService.LoadSettingAsync<BackordersSettings>()).Enabled;
        searchModel.SetGridPageSize();
    }

    public virtual async Task<WorkListModel> PrepareListModelAsync(WorkSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var kind = (WorkKind)searchModel.SearchKindId;
        var work = await _workList.SearchAsync(new WorkFilter(Enum.IsDefined(kind) ? kind : null, searchModel.SearchProduct), searchModel.Page - 1, searchModel.PageSize);
        var models = await _workModels.PrepareAsync([.. work]);

        return new WorkListModel().PrepareToGrid(searchModel, work, () => models);
    }

    public virtual async Task<StockItemModel> PrepareItemModelAsync(StockItem item, DecisionFormModel? form = null)
    {
        var model = await _stockItemModels.PrepareAsync(item);
        model.CanDecide = await _permissionService.AuthorizeAsync(BackordersPermissions.DECIDE);
        model.CanPutRight = await _permissionService.AuthorizeAsync(BackordersPermissions.PUT_RIGHT);
        model.Units = form?.Units ?? item.KeptForNewOrders.ToString(CultureInfo.InvariantCulture);
        model.TargetSku = form?.TargetSku;
        foreach (var target in model.AvailableTargets)
            target.Selected = string.Equals(target.Value, form?.Target, StringComparison.Ordinal);

        return model;
    }
}
