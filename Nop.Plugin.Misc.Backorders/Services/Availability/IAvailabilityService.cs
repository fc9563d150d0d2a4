using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>What of a quantity that a shopper asks for is on hand, and what he would wait for.</summary>
/// <param name="ShowNumbers">False where the exact number on hand is not for the shopper.</param>
public readonly record struct AvailabilityAnswer(int Asked, int OnHand, bool ShowNumbers)
{
    public int OnBackorder => Asked - OnHand;
}

/// <summary>
/// Answers "how many of these are there for me?" for product page and cart. Numbers are told exactly where the product
/// shows its stock, or where the question is within ten of what is there; else only that there are some.
/// Reads nothing: the product that the page already has is near enough for a sentence.
/// </summary>
public interface IAvailabilityService
{
    /// <summary>Null where there is nothing to say: the product is not counted, cannot be backordered, or nothing is asked for.</summary>
    AvailabilityAnswer? Answer(Product product, int quantity);

    /// <summary>
    /// Answers by cart item id. Items of one product share what is on hand, in the order of the cart, so that two lines are
    /// not promised the same unit.
    /// </summary>
    Task<IReadOnlyDictionary<int, AvailabilityAnswer>> AnswerAsync(IList<ShoppingCartItem> cart);

    /// <summary>The one sentence for every surface, in the current language: "3 ready to ship. 2 on backorder."</summary>
    Task<string> FormatAsync(AvailabilityAnswer answer);
}
