using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>Finds the stock items behind what a shopper looks at.</summary>
public interface IOfferReader
{
    /// <summary>
    /// From the products that the page already has, which are near enough for a sentence; only a product with several
    /// warehouses costs a sum. Null where nothing of it is counted.
    /// </summary>
    /// <param name="withStock">False where only the stock items are asked for: nothing is on hand then.</param>
    Task<Offer?> ReadAsync(Product product, string? attributesXml, bool withStock = true);
}
