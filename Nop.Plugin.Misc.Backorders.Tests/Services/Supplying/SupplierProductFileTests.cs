using System.Text;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

public class SupplierProductFileTests(TestDatabase database) : SuppliersTest(database)
{
    private int _a;
    private int _b;

    [SetUp]
    public async Task AddSuppliers() => (_a, _b) = (await SupplierAsync("A"), await SupplierAsync("B"));

    [Test]
    public async Task ShouldFindProductsByIdsAndBySku()
    {
        var tray = await ProductAsync("TRAY-1");
        var (small, _) = await Shop.CombinationsAsync(1, 1);
        var sku = (await RowsAsync<Nop.Core.Domain.Catalog.ProductAttributeCombination>()).Single(row => row.Id == small.CombinationId).Sku;

        Assert.That(Said(await ImportAsync($"Supplier,ProductId,CombinationId,Sku,Cost\na,{tray},,,1.5\nb,,,tray-1,2\na,{small.ProductId},{small.CombinationId},,3\nb,,,{sku},4\n")), Is.EqualTo("4 0 0"));
        Assert.That((await RowsAsync<SupplierProduct>()).Select(row => (row.SupplierId, row.ProductId, row.CombinationId, row.Cost, row.SourceRank, row.PackSize)), Is.EqualTo(new[]
        {
            (_a, tray, 0, 1.5m, 1, 1), (_b, tray, 0, 2m, 2, 1), (_a, small.ProductId, small.CombinationId, 3m, 1, 1), (_b, small.ProductId, small.CombinationId, 4m, 2, 1),
        }));
    }

    /// <summary>Nobody can tell which of the two is meant; of a product and its own combination the one that is counted is.</summary>
    [Test]
    public async Task ShouldNotChooseBetweenAProductAndAnothersCombination([Values] bool sameProduct)
    {
        var (small, _) = await Shop.CombinationsAsync(1, 1);
        await Shop.EditProductAsync(small.ProductId, product => product.Sku = sameProduct ? "HAT-S" : "HAT");
        if (!sameProduct)
            await ProductAsync("hat-s");

        Assert.That(Said(await ImportAsync("Supplier,Sku,Cost\na,hat-s,3\n")), Is.EqualTo(sameProduct ? "1 0 0" : "2 Sku Ambiguous"));
        Assert.That((await RowsAsync<SupplierProduct>()).Select(row => row.CombinationId), Is.EqualTo(sameProduct ? new[] { small.CombinationId } : []));
    }

    [Test]
    public async Task ShouldExportWhatItImportsAndChangeNothingTwice()
    {
        var tray = await ProductAsync("=TRAY");
        var (small, _) = await Shop.CombinationsAsync(1, 1);
        await ImportAsync($"Supplier,ProductId,CombinationId,SupplierSku,Cost,PackSize,MinimumQuantity,ProductionDays,TransportDays,CustomsDays,Rank\nA,{tray},0,'-7,12.3456,6,12,10,2,,2\nB,{tray},0,,0,1,0,,,,1\nB,{small.ProductId},{small.CombinationId},x,1,1,0,,,,\n");
        Assert.That(await SourcesAsync(tray), Is.EqualTo($"{_b} 1, {_a} 2"));

        var exported = Encoding.UTF8.GetString(await ExportAsync());
        Assert.That(exported, Does.Contain($"A,{tray},0,'=TRAY,").And.Contain(",'-7,12.3456,6,12,10,2,,2\r\n"));
        Assert.That(Said(await ImportAsync(exported)), Is.EqualTo("0 0 3"));
        Assert.That(Encoding.UTF8.GetString(await ExportAsync()), Is.EqualTo(exported));
        Assert.That(Encoding.UTF8.GetString(await ExportAsync(_a)).Split("\r\n"), Has.Length.EqualTo(3), "names, one row, the end");
    }

    [Test]
    public async Task ShouldMoveOthersAsideAndStillChangeNothingTwice()
    {
        var tray = await ProductAsync("TRAY");
        var c = await SupplierAsync("C");
        await SupplyAsync(_a, tray);
        await SupplyAsync(_b, tray, rank: 2);
        const string text = "Supplier,Sku,Rank\nC,TRAY,1\n";

        Assert.That(Said(await ImportAsync(text)), Is.EqualTo("1 0 0"));
        Assert.That(await SourcesAsync(tray), Is.EqualTo($"{c} 1, {_a} 2, {_b} 3"));
        Assert.That(Said(await ImportAsync(text)), Is.EqualTo("0 0 1"));
        Assert.That(Said(await ImportAsync("Supplier,Sku,Rank\nB,TRAY,1\nA,TRAY,2\n")), Is.EqualTo("0 1 1"));
        Assert.That(await SourcesAsync(tray), Is.EqualTo($"{_b} 1, {_a} 2, {c} 3"));
    }

    [Test]
    public async Task ShouldNameEveryErrorAndImportNothing()
    {
        var tray = await ProductAsync("TRAY");
        await ProductAsync("TWICE");
        await ProductAsync("TWICE");
        await SupplyAsync(_a, tray);

        Assert.That(Said(await ImportAsync($"Supplier,ProductId,CombinationId,Sku,Cost,PackSize,Rank\nA,{tray},,TRAY,5,6,1\nNobody,{tray},,,1,0,1\nB,,,NOT-THERE,x,1,1\nB,,,TWICE,1,1,1\nB,4711,,,1,1,1\nB,{tray},4711,,1,1,1\nB,{tray},,OTHER,1,1,1\na,{tray},,,1,1,\nB,{tray},,,1,1,1\nB,,,,1,1,0\n")),
            Is.EqualTo("3 Supplier NotFound; 3 PackSize NotAWholeNumber; 4 Sku NotFound; 4 Cost NotAnAmount; 5 Sku Ambiguous; 6 ProductId NotFound; 7 CombinationId NotFound; 8 Sku OtherSku; 9 Supplier SameAsRow; 10 Rank SameAsRow; 11 Sku Required; 11 Rank NotAWholeNumber"));
        Assert.That((await RowsAsync<SupplierProduct>()).Select(row => (row.SupplierId, row.Cost, row.PackSize)), Is.EqualTo(new[] { (_a, 0m, 1) }));
    }

    private Task<ImportResult> ImportAsync(string text) => Store.RunAsync<ISupplierProductFiles, ImportResult>(files => files.ImportAsync(File(text)));

    private Task<byte[]> ExportAsync(int supplierId = 0) => Store.RunAsync<ISupplierProductFiles, byte[]>(files => files.ExportAsync(supplierId));
}
