using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Models of the list of what waits for a person, and of a stock item's page.</summary>
public interface IDecisionModelFactory
{
    /// <summary>Fills in what the page needs; filters that the address brought are kept.</summary>
    Task PrepareSearchModelAsync(WorkSearchModel searchModel);

    Task<WorkListModel> PrepareListModelAsync(WorkSearchModel searchModel);

    /// <param name="form">What was typed, where that could not be read; else null.</param>
    Task<StockItemModel> PrepareItemModelAsync(StockItem item, DecisionFormModel? form = null);
}
