using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>What a shopper is told about a quantity.</summary>
/// <param name="Promise">Of what is missing, whether or not its date is told; none where nothing is missing.</param>
/// <param name="Today">The store's day on which it is true.</param>
/// <param name="OnHand">Units that could be had now, of what was asked for.</param>
public sealed record AvailabilityAnswer(int Asked, int OnHand, AvailabilitySentence Sentence, Promise Promise, DateOnly Today)
{
    public int OnBackorder => Asked - OnHand;
}

/// <summary>
/// Answers "how many of these are there for me, and when do the others ship?" for every surface before the order. What is
/// on hand comes from the product that the page already has, what is coming from the board's one cached lookup.
/// </summary>
public interface IAvailabilityService
{
    /// <summary>Null where there is nothing to say: not counted, not sold below 0, not wanted by the store, or a wait not worth mentioning.</summary>
    /// <param name="attributesXml">What is chosen, in the platform's form.</param>
    Task<AvailabilityAnswer?> AskAsync(Product product, string? attributesXml, int quantity);

    /// <summary>
    /// Answers by cart item id. Items of one stock item share what is on hand and what is coming, in the order of the
    /// cart, so that no unit is promised to two lines.
    /// </summary>
    Task<IReadOnlyDictionary<int, AvailabilityAnswer>> AskAsync(IList<ShoppingCartItem> cart);

    /// <summary>One unit, as a box in a list asks: of the product by itself, of which so much is there.</summary>
    Task<AvailabilityAnswer?> AskAsync(Product product, OfferPart part, int quantity);
}
