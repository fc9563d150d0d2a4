using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.PlatformPages;

/// <summary>What a product page asks for.</summary>
/// <param name="AttributesXml">In the platform's form.</param>
/// <param name="Quantity">As it was entered; may be no quantity at all.</param>
public sealed record PageChoice(string AttributesXml, int Quantity);

/// <summary>Reads what is chosen on a product page, as it opens and as its form stands later.</summary>
public interface IPageChoices
{
    /// <summary>What the page has chosen beforehand, or again after it refused something.</summary>
    /// <param name="page">The platform's model of the page.</param>
    Task<PageChoice> OfPageAsync(Product product, object page);

    /// <summary>What the form says, read by the platform itself.</summary>
    Task<PageChoice> OfFormAsync(Product product, IFormCollection form);
}
