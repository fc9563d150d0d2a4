using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// What the storefront asks: what is left for the next shopper of every stock item, from one cached lookup for all of them,
/// so that a product page costs one and a list of fifty boxes not one query more. At most a minute old; forgotten when a
/// plan, an arrival, a supplier or a policy is written.
/// </summary>
public interface IPromiseBoard
{
    /// <summary>What holds for one stock item, made of the cached rows. A second question in a request costs nothing.</summary>
    Task<BoardEntry> GetAsync(StockKey key);

    /// <summary>What the merchant decided for the product, or null.</summary>
    Task<ProductPolicy?> GetPolicyAsync(int productId);

    /// <summary>After anything was written that the board shows.</summary>
    Task ForgetAsync();
}

/// <summary>One stock item on the board.</summary>
/// <param name="Available">What is left after the queue; empty where nothing is coming and nobody waits.</param>
/// <param name="Terms">Those of now, with the product's release date.</param>
/// <param name="Waiting">Units that wait.</param>
/// <param name="IsFrozen">It is not counted as its lines were: no date.</param>
/// <param name="Stock">The platform's number when the item was last planned; null where it was not. For lists only, where a
/// product has not its own number: it may be a minute old.</param>
/// <param name="Correction">Units that the platform counts wrongly: what is on hand is its number and these.</param>
public sealed record BoardEntry(AvailableToPromise Available, PromiseTerms Terms, int Waiting, bool IsFrozen, int? Stock, int Correction)
{
    /// <summary>The promise for so many missing units to somebody who orders now.</summary>
    /// <param name="missing">What is asked for, less what is on hand; from 1.</param>
    public ExplainedPromise Ask(int missing)
    {
        return IsFrozen ? new ExplainedPromise(Promise.None, PromiseSource.None, PromiseReason.NothingKnown) : Available.Ask(missing, Terms);
    }
}
