using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Services.Deciding;
using Nop.Plugin.Misc.Backorders.Services.PuttingRight;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Models of the pages that show what would happen.</summary>
public interface IDecisionPreviewFactory
{
    Task<DecisionPreviewModel> PrepareAsync(DecisionFormModel form, DecisionOrder order, DecisionResult result);

    Task<PutRightModel> PreparePutRightAsync(int correctionId, PutRightResult result);
}
