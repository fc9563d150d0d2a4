using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;

namespace Nop.Services.Catalog;

public interface IProductAttributeFormatter
{
    Task<string> FormatAttributesAsync(Product product, string attributesXml);

    Task<string> FormatAttributesAsync(Product product, string attributesXml, Customer customer, Store store, string separator = "<br />", bool htmlEncode = true, bool renderPrices = true, bool renderProductAttributes = true, bool renderGiftCardAttributes = true, bool allowHyperlinks = true);
}
