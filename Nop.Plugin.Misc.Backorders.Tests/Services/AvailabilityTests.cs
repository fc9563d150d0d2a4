using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What a shopper is told about the quantity he asks for.</summary>
public class AvailabilityTests(TestDatabase database) : LedgerTest(database)
{
    [TestCase(5, 3, false, "3 ready to ship.")]
    [TestCase(3, 5, false, "3 ready to ship. 2 on backorder.")]
    [TestCase(0, 2, false, "2 on backorder.")]
    [TestCase(-4, 2, false, "2 on backorder.")]
    [TestCase(3, 13, false, "3 ready to ship. 10 on backorder.")]
    [TestCase(3, 14, false, "Some ready to ship. The rest on backorder.")]
    [TestCase(3, 14, true, "3 ready to ship. 11 on backorder.")]
    public async Task ShouldSplitWhatIsAskedFor(int stock, int asked, bool displaysStock, string expected)
    {
        var product = TrackedProduct(stock);
        product.DisplayStockQuantity = displaysStock;

        Assert.That(await SentenceAsync(product, asked), Is.EqualTo(expected));
    }

    [Test]
    public async Task ShouldSayNothingWhereThereIsNothingToSay()
    {
        var untracked = TrackedProduct(5);
        untracked.ManageInventoryMethod = ManageInventoryMethod.DontManageStock;
        var noBackorders = TrackedProduct(5);
        noBackorders.BackorderMode = BackorderMode.NoBackorders;

        Assert.That(await SentenceAsync(untracked, 1), Is.Null);
        Assert.That(await SentenceAsync(noBackorders, 1), Is.Null);
        Assert.That(await SentenceAsync(TrackedProduct(5), 0), Is.Null);
    }

    [Test]
    public async Task ShouldNotPromiseOneUnitToTwoCartLines()
    {
        var tray = await Shop.ProductAsync(3);
        ShoppingCartItem[] cart = [new() { Id = 1, ProductId = tray, Quantity = 2 }, new() { Id = 2, ProductId = tray, Quantity = 2 }];
        var answers = await Store.RunAsync<IAvailabilityService, IReadOnlyDictionary<int, AvailabilityAnswer>>(service => service.AnswerAsync(cart));

        Assert.That(answers.Values.Select(answer => (answer.OnHand, answer.OnBackorder)), Is.EqualTo(new[] { (2, 0), (1, 1) }));
    }

    private static Product TrackedProduct(int stock) => new()
    {
        Id = 1,
        StockQuantity = stock,
        ManageInventoryMethod = ManageInventoryMethod.ManageStock,
        BackorderMode = BackorderMode.AllowQtyBelow0,
    };

    private Task<string> SentenceAsync(Product product, int asked) => Store.RunAsync(async services =>
    {
        var service = services.GetRequiredService<IAvailabilityService>();
        return service.Answer(product, asked) is { } answer ? await service.FormatAsync(answer) : null;
    });
}
