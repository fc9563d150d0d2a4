using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

public class SupplierProductServiceTests(TestDatabase database) : SuppliersTest(database)
{
    [Test]
    public async Task ShouldHaveExactlyOnePreferredSourceOfEachKey()
    {
        var product = await Shop.ProductAsync(1);
        var (a, b, c) = (await SupplierAsync("A"), await SupplierAsync("B"), await SupplierAsync("C"));
        await SupplyAsync(a, product, rank: 2);
        Assert.That(await SourcesAsync(product), Is.EqualTo($"{a} 1"), "the only one is preferred");

        await SupplyAsync(b, product, rank: 1);
        await SupplyAsync(c, product, rank: 2);
        await SupplyAsync(c, product, rank: 1, combinationId: 7);
        Assert.That(await SourcesAsync(product), Is.EqualTo($"{b} 1, {c} 2, {a} 3"));

        await ChangeAsync(product, a, row => row.SourceRank = 1);
        Assert.That(await SourcesAsync(product), Is.EqualTo($"{a} 1, {b} 2, {c} 3"), "the other one is second now");
        await ChangeAsync(product, a, row => row.SourceRank = 1);
        Assert.That(await SourcesAsync(product), Is.EqualTo($"{a} 1, {b} 2, {c} 3"));

        await Store.RunAsync<ISupplierProductService>(async products => await products.DeleteAsync((await RowAsync(product, a)).Id));
        Assert.That(await SourcesAsync(product), Is.EqualTo($"{b} 1, {c} 2"));
        Assert.That(await SourcesAsync(product, 7), Is.EqualTo($"{c} 1"), "a key of its own");
    }

    [Test]
    public async Task ShouldRefuseTheSameTwice()
    {
        var product = await Shop.ProductAsync(1);
        var supplier = await SupplierAsync("A");

        Assert.That(await SupplyAsync(supplier, product), Is.True);
        Assert.That(await SupplyAsync(supplier, product), Is.False);
        Assert.That(await SupplyAsync(supplier, product, combinationId: 7), Is.True);
        Assert.That(await RowsAsync<SupplierProduct>(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task ShouldKeepTheTerms()
    {
        var product = await Shop.ProductAsync(1);
        await SupplyAsync(await SupplierAsync("A"), product);
        var supplier = (await RowsAsync<Supplier>()).Single().Id;
        await ChangeAsync(product, supplier, row => (row.Cost, row.PackSize, row.MinimumQuantity, row.SupplierSku, row.CustomsDays) = (12.3456m, 6, 24, "X-1", 3));
        var kept = await RowAsync(product, supplier);

        Assert.That((kept.Cost, kept.PackSize, kept.MinimumQuantity, kept.SupplierSku, kept.CustomsDays), Is.EqualTo((12.3456m, 6, 24, "X-1", (int?)3)));
    }

    private async Task<SupplierProduct> RowAsync(int productId, int supplierId) => (await RowsAsync<SupplierProduct>()).Single(row => row.ProductId == productId && row.CombinationId == 0 && row.SupplierId == supplierId);

    private Task ChangeAsync(int productId, int supplierId, Action<SupplierProduct> change) => Store.RunAsync<ISupplierProductService>(async products =>
    {
        var row = await RowAsync(productId, supplierId);
        change(row);
        await products.SaveAsync(row);
    });
}
