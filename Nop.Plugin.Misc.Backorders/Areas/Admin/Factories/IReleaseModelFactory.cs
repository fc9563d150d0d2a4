using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Releasing;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Models of the pages before and after a release.</summary>
public interface IReleaseModelFactory
{
    Task<ReleaseModel> PreparePreviewAsync(IReadOnlyList<PreviewedLine> lines);

    Task<ReleaseModel> PrepareReportAsync(ReleaseResult result);
}
