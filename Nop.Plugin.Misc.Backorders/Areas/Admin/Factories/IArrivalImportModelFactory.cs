using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Says what a file of arrivals does.</summary>
public interface IArrivalImportModelFactory
{
    Task<ArrivalImportModel> PrepareAsync(ArrivalImportPlan plan, string? content);
}
