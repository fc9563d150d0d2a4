namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>
/// What people decide about stock items. A preview does what would be done and takes it back, so both come from one code;
/// what is decided is logged with the person and stands in the moves. Not to be called inside a transaction.
/// </summary>
public interface IDecisionService
{
    Task<DecisionResult> PreviewAsync(DecisionOrder order);

    /// <summary>
    /// Does what the preview showed. Where something else were done by now, nothing is, and the result is the new preview:
    /// the plan is compared once more under the first stock item's lock, before it is written.
    /// </summary>
    /// <param name="actorId">The customer id of the person.</param>
    /// <param name="shownAs"><see cref="DecisionResult.ShownAs"/> of the preview; null where nobody was shown one.</param>
    Task<DecisionResult> ApplyAsync(DecisionOrder order, int actorId, string? shownAs = null);
}
