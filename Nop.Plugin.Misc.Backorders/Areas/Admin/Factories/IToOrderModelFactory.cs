using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Prepares the page of what waits, for whoever buys.</summary>
public interface IToOrderModelFactory
{
    Task PrepareSearchModelAsync(ToOrderSearchModel searchModel);

    Task<ToOrderListModel> PrepareListModelAsync(ToOrderSearchModel searchModel);

    /// <summary>Every row, as a CSV file.</summary>
    Task<byte[]> ExportAsync(int supplierId);
}
