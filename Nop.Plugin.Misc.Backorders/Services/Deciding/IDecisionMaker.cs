using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>What is to be written, by stock item in the order of their keys; or why nothing is.</summary>
public sealed record DecisionDraft(IReadOnlyList<(StockItem Item, PersonDecision Decision)> Parts, IReadOnlyList<RefusedDecision> Refusals)
{
    public static DecisionDraft Of(StockItem item, PersonDecision decision) => new([(item, decision)], []);

    public static DecisionDraft Refused(DecisionRefusal reason, int id) => new([], [new RefusedDecision(reason, id)]);
}

/// <summary>Turns what a person wants into what is written for each stock item, or into reasons.</summary>
public interface IDecisionMaker
{
    Task<DecisionDraft> DraftAsync(DecisionOrder order, int actorId);
}
