using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Data;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What the storefront costs in statements.</summary>
public class StorefrontCostTests(TestDatabase database) : LedgerTest(database)
{
    private const int BOXES = 50;

    private static readonly List<string> _tables = [.. new BackordersNameCompatibility().TableNames.Values];

    private List<int> _products;

    [SetUp]
    public async Task FillAsync()
    {
        _products = [];
        for (var i = 0; i < BOXES; i++)
            _products.Add(await Shop.ProductAsync(0));
        await new Promises(Store).ArriveAsync(_products[0], 5, 14);
    }

    [Test]
    public async Task ShouldCostNoQueryForFiftyBoxes()
    {
        var fewCold = await BoxesAsync(5, cold: true);
        var manyCold = await BoxesAsync(BOXES, cold: true);
        var warm = await BoxesAsync(BOXES, cold: false);
        await TestContext.Out.WriteLineAsync($"cost: boxes take {manyCold} statements when nothing is cached ({Kind})");

        Assert.That(manyCold, Is.EqualTo(fewCold), "however many boxes");
        Assert.That(manyCold, Is.GreaterThan(0).And.LessThanOrEqualTo(11), "settings, texts, the board (4) and the short products (3)");
        Assert.That(warm, Is.Zero, string.Join("\n", Store.Commands.Commands));
    }

    [Test]
    public async Task ShouldCostAProductPageOneCachedLookup()
    {
        await AskAsync(_products[0], 3);
        Store.Commands.Clear();
        await AskAsync(_products[0], 3);
        await AskAsync(_products[1], 7);
        Assert.That(Ours(), Is.Empty, "everything is cached");

        await Store.RunAsync<IStaticCacheManager>(cache => cache.RemoveAsync(BackordersDefaults.PromiseBoardKey));
        Store.Commands.Clear();
        await AskAsync(_products[0], 3);
        Assert.That(Ours(), Has.Count.EqualTo(4), "the board's own");
    }

    private async Task<int> BoxesAsync(int count, bool cold)
    {
        if (cold)
            await Store.RunAsync<IStaticCacheManager>(cache => cache.ClearAsync());
        await Store.RunAsync(async services =>
        {
            // A visitor without a cookie becomes a guest first, which is the platform's own.
            await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync();
            Store.Commands.Clear();
            var boxes = services.GetRequiredService<IProductPageModelFactory>();
            foreach (var product in _products.Take(count))
                Assert.That((await boxes.PrepareBoxAsync(product))?.Html.Value, Does.StartWith("1 on backorder"));
        });

        return Store.Commands.Commands.Count;
    }

    private Task AskAsync(int productId, int quantity) => Store.RunAsync(async services =>
    {
        var form = new FormCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { [$"addtocart_{productId}.EnteredQuantity"] = $"{quantity}" });
        Assert.That((await services.GetRequiredService<IProductPageModelFactory>().PrepareAnswerAsync(productId, form)).Text, Does.StartWith($"{quantity} on backorder"));
    });

    private List<string> Ours() => [.. Store.Commands.Commands.Where(command => _tables.Any(table => command.Contains($"\"{table}\"", StringComparison.Ordinal)))];
}
