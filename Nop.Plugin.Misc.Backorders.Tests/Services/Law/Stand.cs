using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>The products of one story, made for it alone.</summary>
public sealed class Stand
{
    private readonly List<Article> _articles = [];
    private readonly List<Shelf> _shelves = [];

    public IReadOnlyList<Article> Articles => _articles;

    public IReadOnlyList<Shelf> Shelves => _shelves;

    public static async Task<Stand> OpenAsync(Shop shop, Assortment assortment, int stock)
    {
        var stand = new Stand();
        if (assortment is Assortment.OneNumber or Assortment.Everything)
            await stand.AddOneNumberAsync(shop, "tray", stock);
        if (assortment is Assortment.OneNumber)
            await stand.AddUntrackedAsync(shop);
        if (assortment is Assortment.Warehouses or Assortment.Everything)
            await stand.AddWarehousesAsync(shop, stock);
        if (assortment is Assortment.Combinations or Assortment.Everything)
            await stand.AddCombinationsAsync(shop, stock);
        if (assortment is Assortment.Bundle)
            await stand.AddBundleAsync(shop, stock);
        if (assortment is Assortment.CountedBundle)
            await stand.AddCountedBundleAsync(shop, stock);

        return stand;
    }

    private async Task<Shelf> AddOneNumberAsync(Shop shop, string name, int stock)
    {
        var id = await shop.ProductAsync(stock);
        var shelf = Put(new Shelf(name, id, 0, []), stock);
        _articles.Add(new Article(name, id, string.Empty, [(shelf, 1)]));

        return shelf;
    }

    private async Task AddUntrackedAsync(Shop shop)
    {
        var id = await shop.ProductAsync(0, product => product.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        _articles.Add(new Article("voucher", id, string.Empty, []));
    }

    private async Task<Shelf> AddWarehousesAsync(Shop shop, int stock)
    {
        var (id, warehouses) = await shop.WarehousesAsync(stock / 2, stock - stock / 2);
        var shelf = Put(new Shelf("barrel", id, 0, warehouses), stock);
        _articles.Add(new Article("barrel", id, string.Empty, [(shelf, 1)]));

        return shelf;
    }

    private async Task AddCombinationsAsync(Shop shop, int stock)
    {
        var (small, large) = await shop.CombinationsAsync(stock, 1);
        foreach (var (name, goods, units) in new[] { ("small hat", small, stock), ("large hat", large, 1) })
        {
            var shelf = Put(new Shelf(name, goods.ProductId, goods.CombinationId, []), units);
            _articles.Add(new Article(name, goods.ProductId, goods.AttributesXml, [(shelf, 1)]));
        }
    }

    private async Task AddBundleAsync(Shop shop, int stock)
    {
        var cup = await AddOneNumberAsync(shop, "cup", stock);
        var plateId = await shop.ProductAsync(2);
        var plate = Put(new Shelf("plate", plateId, 0, []), 2);
        var set = await shop.BundleAsync(null, (cup.ProductId, 2), (plateId, 1));
        _articles.Insert(0, new Article("set", set.ProductId, set.AttributesXml, [(cup, 2), (plate, 1)]));
    }

    private async Task AddCountedBundleAsync(Shop shop, int stock)
    {
        var barrel = await AddWarehousesAsync(shop, 2 * stock);
        var set = await shop.BundleAsync(1, (barrel.ProductId, 3));
        var box = Put(new Shelf("crate", set.ProductId, 0, []), 1);
        _articles.Insert(0, new Article("crate", set.ProductId, set.AttributesXml, [(box, 1), (barrel, 3)]));
    }

    private Shelf Put(Shelf shelf, int units)
    {
        shelf.Units = units;
        _shelves.Add(shelf);

        return shelf;
    }
}
