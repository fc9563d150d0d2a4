using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.Backorders.Models;
using Nop.Plugin.Misc.Backorders.Services.Telling;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <summary>What product pages and product boxes say. One question is answered once a request.</summary>
public interface IProductPageModelFactory
{
    /// <summary>Null where the product never has anything to say, whatever is chosen, and where the page has said it already: a
    /// page of one product has two places for it, one of several products one for each.</summary>
    /// <param name="page">The platform's model of the page, or of its "add to cart".</param>
    Task<ProductAvailabilityModel?> PrepareAsync(object page);

    /// <summary>For what the form says now; nothing where there is nothing to say.</summary>
    Task<ToldText> PrepareAnswerAsync(int productId, IFormCollection form);

    /// <summary>Null where a list has nothing to say about it. No query beyond two cached lookups for all boxes.</summary>
    Task<ProductBoxModel?> PrepareBoxAsync(int productId);

    /// <summary>Makes the platform's own words and structured data say what ours do. Leaves the model as it is where ours say nothing.</summary>
    Task AdaptAsync(object page);

    /// <summary>What stands for the platform's stock message; null: the platform's own words are right.</summary>
    Task<string?> PrepareStockMessageAsync(int productId, IFormCollection form);
}
