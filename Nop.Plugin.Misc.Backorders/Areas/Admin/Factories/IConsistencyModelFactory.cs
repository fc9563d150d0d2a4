using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Consistency;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Says what the report finds in words.</summary>
public interface IConsistencyModelFactory
{
    Task PrepareSearchModelAsync(ConsistencySearchModel searchModel);

    /// <summary>Runs the report and takes a page of it.</summary>
    Task<FindingListModel> PrepareListModelAsync(ConsistencySearchModel searchModel);

    /// <param name="notice">The end of a resource's name, or null.</param>
    Task<RepairModel> PrepareRepairModelAsync(Repair repair, string? notice = null);
}
