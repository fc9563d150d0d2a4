namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>
/// What people decide about stock items. A preview does what would be done and takes it back, so both come from one code;
/// what is decided is logged with the person and stands in the moves. Not to be called inside a transaction.
/// </summary>
public interface IDecisionService
{
    Task<DecisionResult> PreviewAsync(DecisionOrder order);

    /// <param name="actorId">The customer id of the person.</param>
    Task<DecisionResult> ApplyAsync(DecisionOrder order, int actorId);
}
