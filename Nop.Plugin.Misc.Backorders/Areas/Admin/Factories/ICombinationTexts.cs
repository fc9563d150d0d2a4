using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>What a combination of attributes is, for people: its attributes, as the order pages say them.</summary>
public interface ICombinationTexts
{
    /// <summary>Of what is gone, its number where that is known.</summary>
    Task<string> OfAsync(Product? product, ProductAttributeCombination? combination);
}
