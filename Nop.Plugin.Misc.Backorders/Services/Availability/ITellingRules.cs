using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>How much shoppers are told; a setting for each way of selling below 0.</summary>
public enum TellingLevel
{
    /// <summary>Quantities and dates.</summary>
    Everything = 0,

    /// <summary>Quantities, and no dates.</summary>
    WithoutDates = 10,

    /// <summary>Nothing of ours; the platform's own words stay.</summary>
    Nothing = 20,
}

/// <summary>Puts the store's settings and the product's policy together. One cached lookup, the board's.</summary>
public interface ITellingRules
{
    /// <summary>Null: the store tells nothing about this, or the plugin is paused and follows nothing that a date could rest on.</summary>
    /// <param name="parts">The stock items that it consists of: the one that is sold in the way that tells least decides, and has the words.</param>
    /// <param name="ofOwnOrder">The customer's own order: exact numbers are no secret.</param>
    Task<TellingRule?> FindAsync(Product product, IReadOnlyCollection<OfferPart> parts, int storeId, bool ofOwnOrder = false);
}
