using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>Whether and how the platform sells what is not there.</summary>
public enum SellingMode
{
    /// <summary>Not at all: what is not there is out of stock, not on backorder.</summary>
    OnlyWhatIsThere = 0,

    /// <summary>Below 0, and the platform tells nobody.</summary>
    BelowZero = 1,

    /// <summary>Below 0, and the platform says so.</summary>
    BelowZeroWithNotice = 2,

    /// <summary>A combination that may be ordered when it is out of stock.</summary>
    Combination = 3,
}

/// <summary>One stock item of which what is offered consists.</summary>
/// <param name="Units">Units of it in one of what is offered; above 1 only for parts of a bundle.</param>
/// <param name="OnHand">The platform's sellable number; below 0 where units are missing already.</param>
/// <param name="ReleasedOn">The store's day that the platform itself says it is out on; null: it says none.</param>
public sealed record OfferPart(StockKey Key, int Units, int OnHand, SellingMode Mode, DateOnly? ReleasedOn = null)
{
    /// <summary>A product that is counted as a whole.</summary>
    public static OfferPart Whole(Product product, int units, int onHand, DateOnly? releasedOn)
    {
        ArgumentNullException.ThrowIfNull(product);

        return new OfferPart(new StockKey(product.Id), units, onHand, ModeOf(product), releasedOn);
    }

    /// <summary>How the platform sells a product that is not counted by combinations.</summary>
    public static SellingMode ModeOf(Product? product) => product?.BackorderMode switch
    {
        BackorderMode.AllowQtyBelow0 => SellingMode.BelowZero,
        BackorderMode.AllowQtyBelow0AndNotifyCustomer => SellingMode.BelowZeroWithNotice,
        _ => SellingMode.OnlyWhatIsThere,
    };
}

/// <summary>A product with chosen attributes, as the stock items that it takes.</summary>
/// <param name="Parts">The product's own, where it is counted, and those of a bundle's parts; no stock item twice; at least one.</param>
public sealed record Offer(Product Product, IReadOnlyList<OfferPart> Parts);
