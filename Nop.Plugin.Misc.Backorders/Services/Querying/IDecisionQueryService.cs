using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <summary>Reads for people what was corrected and decided. Writes nothing.</summary>
public interface IDecisionQueryService
{
    /// <summary>The stock item's corrections, open ones first; what is no longer so and was never settled is left out.</summary>
    Task<IList<Correction>> GetCorrectionsAsync(int stockItemId, int limit);

    /// <summary>What people decided about the stock item, the newest first.</summary>
    Task<IList<Decision>> GetDecisionsAsync(int stockItemId, int limit);

    /// <summary>Order ids by order item id; an order item that was deleted is left out.</summary>
    Task<IReadOnlyDictionary<int, int>> GetOrdersOfAsync(IReadOnlyCollection<int> orderItemIds);
}
