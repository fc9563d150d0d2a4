using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Models of the pages that show lines.</summary>
public interface ILineModelFactory
{
    /// <summary>Fills in what the page needs; filters that the address brought are kept.</summary>
    Task PrepareSearchModelAsync(LineSearchModel searchModel);

    Task<LineListModel> PrepareListModelAsync(LineSearchModel searchModel);

    /// <summary>What is wrong with a filter and how to put it right, or null.</summary>
    Task<string?> FindFilterErrorAsync(LineSearchModel searchModel);

    /// <summary>Rows for lines, in their order.</summary>
    Task<IList<LineModel>> PrepareLinesAsync(IList<Line> lines);

    Task<LineDetailsModel> PrepareDetailsModelAsync(Line line);

    /// <summary>Null where the order has no line.</summary>
    Task<OrderPanelModel?> PrepareOrderPanelModelAsync(int orderId);
}
