using System.Text.Json.Nodes;
using System.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>The cache across requests hands out one instance to everybody, and knows nothing of rollbacks.</summary>
internal sealed class CacheActions : ProbeActions
{
    private const int NEW_STOCK = 99;

    public CacheActions()
    {
        On("the static cache and a scope that is rolled back", step => RolledBackAsync(step, readInside: true));
        On("the static cache and a scope that is rolled back, the product not read again inside", step => RolledBackAsync(step, readInside: false));
        On("the static cache and a reader of another request while a scope is open", ReaderMeanwhileAsync);
        On("a cached entity that is changed and not saved", NotSavedAsync);
    }

    private static async Task<JsonNode> RolledBackAsync(ReplayStep step, bool readInside)
    {
        var product = await step.ProductAsync("product A");
        var returned = new JsonObject();
        using (Scope())
        {
            product.StockQuantity = NEW_STOCK;
            await step.Get<IProductService>().UpdateProductAsync(product);
            if (readInside)
                returned["inside: GetProductByIdAsync"] = await CachedAsync(step, product);
        }

        return await AfterwardsAsync(step, product, returned);
    }

    private static async Task<JsonNode> ReaderMeanwhileAsync(ReplayStep step)
    {
        var product = await step.ProductAsync("product A");
        var returned = new JsonObject();
        using (var scope = Scope())
        {
            product.StockQuantity = NEW_STOCK;
            await step.Get<IProductService>().UpdateProductAsync(product);
            using (NoScope())
                returned["meanwhile, another request: GetProductByIdAsync"] = await InAnotherRequestAsync(step, product);
            scope.Complete();
        }

        return await AfterwardsAsync(step, product, returned);
    }

    private static async Task<JsonNode> NotSavedAsync(ReplayStep step)
    {
        var product = await step.ProductAsync("product A");
        product.StockQuantity = 77;
        return new JsonObject
        {
            ["same request: GetProductByIdAsync"] = await CachedAsync(step, product),
            ["another request: GetProductByIdAsync"] = await InAnotherRequestAsync(step, product),
            ["database"] = await StoredAsync(step, product),
        };
    }

    private static async Task<JsonObject> AfterwardsAsync(ReplayStep step, Product product, JsonObject returned)
    {
        returned["afterwards: database"] = await StoredAsync(step, product);
        returned["afterwards: GetProductByIdAsync"] = await CachedAsync(step, product);
        return returned;
    }

    private static async Task<int> CachedAsync(ReplayStep step, Product product)
        => (await step.Get<IProductService>().GetProductByIdAsync(product.Id)).StockQuantity;

    private static Task<int> InAnotherRequestAsync(ReplayStep step, Product product)
        => step.Store.RunAsync(async services => (await services.GetRequiredService<IProductService>().GetProductByIdAsync(product.Id)).StockQuantity);

    private static Task<int> StoredAsync(ReplayStep step, Product product)
        => step.Get<IRepository<Product>>().Table.Where(row => row.Id == product.Id).Select(row => row.StockQuantity).SingleAsync();
}
