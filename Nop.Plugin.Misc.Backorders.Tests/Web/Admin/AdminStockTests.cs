using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Nop.Services.Catalog;
using Nop.Services.Shipping;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Admin;

/// <summary>Products that are not counted by one number, on the pages of staff and shoppers.</summary>
public class AdminStockTests : AdminTest
{
    [Test]
    public async Task ShouldEditWhatLiesInWarehouses()
    {
        await LogInAsync();
        var tent = await ProductAsync("TENT");
        var rows = await RowsAsync<ProductWarehouseInventory>();
        var (quay, hill) = (rows[0].WarehouseId, rows[1].WarehouseId);
        var page = await PageAsync($"/Admin/Product/Edit/{tent.Id}");
        Assert.That(page.QuerySelector($"[name=warehouse_qty_{hill}]").GetAttribute("value"), Is.EqualTo("3"));

        await SubmitAsync($"/Admin/Product/Edit/{tent.Id}", "#product-form",
            new() { [$"warehouse_qty_{quay}"] = "7", [$"warehouse_reserved_{quay}"] = "1", [$"warehouse_used_{hill}"] = "", ["save"] = "" });

        var row = (await RowsAsync<ProductWarehouseInventory>()).Single();
        Assert.That((row.WarehouseId, row.StockQuantity, row.ReservedQuantity), Is.EqualTo((quay, 7, 1)));
        Assert.That(await TotalAsync(tent), Is.EqualTo(6));
        var history = await GridAsync("/Admin/Product/List", $"/Admin/Product/StockQuantityHistory?ProductId={tent.Id}");
        Assert.That(history["Data"].Select(entry => ((string)entry["WarehouseName"], (int)entry["QuantityAdjustment"])), Is.EquivalentTo(new[] { ("Quay Street", 5), ("Hill Road", -3) }));
    }

    [Test]
    public async Task ShouldEditAndDeleteCombinations()
    {
        await LogInAsync();
        var sweater = await ProductAsync("SWEATER");
        var list = await GridAsync($"/Admin/Product/Edit/{sweater.Id}", $"/Admin/Product/ProductAttributeCombinationList?ProductId={sweater.Id}");
        Assert.That(list["Data"].Select(row => (string)row["AttributesXml"]), Is.EqualTo(new[] { "Size: S", "Size: M", "Size: L" }));
        var page = $"/Admin/Product/ProductAttributeCombinationEditPopup/{(int)list["Data"][1]["Id"]}";

        await SubmitAsync(page, "#combination-form", new() { ["StockQuantity"] = "-2", ["save"] = "" });

        var medium = (await RowsAsync<ProductAttributeCombination>()).Single(row => row.Sku == "SWEATER-M");
        Assert.That((medium.StockQuantity, medium.AllowOutOfStockOrders), Is.EqualTo((-2, true)));
        var history = await GridAsync(page, $"/Admin/Product/StockQuantityHistory?ProductId={sweater.Id}");
        Assert.That(((string)history["Data"][0]["AttributeCombination"], (int)history["Data"][0]["QuantityAdjustment"]), Is.EqualTo(("Size: M", -3)));

        using var deleted = await Browser.PostAsync("/Admin/Product/ProductAttributeCombinationDelete", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["id"] = $"{medium.Id}",
            [TOKEN] = (await PageAsync(page)).QuerySelector($"input[name={TOKEN}]").GetAttribute("value"),
        }));
        deleted.EnsureSuccessStatusCode();
        Assert.That((await RowsAsync<ProductAttributeCombination>()).Select(row => row.Sku), Is.EqualTo(new[] { "SWEATER-S", "SWEATER-L" }));
    }

    [Test]
    public async Task ShouldSendFromTheWarehouseThatStaffChoose()
    {
        await LogInAsync();
        var tent = await ProductAsync("TENT");
        using (var shopper = new Shopper(Store.Host.Address))
        {
            await shopper.AddToCartAsync(tent.Id, 7);
            await shopper.CheckOutAsync("guest@example.com");
        }
        var (order, item) = ((await RowsAsync<Order>()).Last(), (await RowsAsync<OrderItem>()).Last());
        var rows = await RowsAsync<ProductWarehouseInventory>();
        Assert.That(rows.Select(row => (row.StockQuantity, row.ReservedQuantity)), Is.EqualTo(new[] { (2, 2), (3, 5) }));

        await SubmitAsync($"/Admin/Order/AddShipment/{order.Id}", "#shipment-form",
            new() { [$"qtyToAdd{item.Id}"] = "2", [$"warehouse_{item.Id}"] = $"{rows[1].WarehouseId}", ["save"] = "" });
        Assert.That(await Store.RunAsync<IShipmentService, int>(shipments => shipments.GetQuantityInShipmentsAsync(tent, rows[1].WarehouseId, true, true)), Is.EqualTo(2));
        Assert.That(await Store.RunAsync<IShipmentService, int>(shipments => shipments.GetQuantityInShipmentsAsync(tent, rows[0].WarehouseId, true, true)), Is.Zero);

        var details = $"/Admin/Order/ShipmentDetails/{(await RowsAsync<Shipment>()).Single().Id}";
        await SubmitAsync(details, "#shipment-form", new() { ["setasshipped"] = "" });

        Assert.That((await RowsAsync<ProductWarehouseInventory>()).Select(row => (row.StockQuantity, row.ReservedQuantity)), Is.EqualTo(new[] { (2, 2), (1, 3) }));
        Assert.That(await TotalAsync(tent), Is.EqualTo(-2));
        Assert.That(await Store.RunAsync<IShipmentService, int>(shipments => shipments.GetQuantityInShipmentsAsync(tent, 0, true, true)), Is.Zero);
        Assert.That(await Store.RunAsync<IShipmentService, int>(shipments => shipments.GetQuantityInShipmentsAsync(tent, 0, false, false)), Is.EqualTo(2));
    }

    [Test]
    public async Task ShouldTakeTheUnitsOfAPartThatTheShopperCounts()
    {
        var kitchen = await ProductAsync("KITCHEN");
        var (stove, oil) = (await ProductAsync("STOVE"), await ProductAsync("OIL"));
        var part = (await RowsAsync<ProductAttributeValue>()).Single(value => value.AssociatedProductId == oil.Id);
        var field = $"product_attribute_{part.ProductAttributeMappingId}";
        using var shopper = new Shopper(Store.Host.Address);

        await shopper.AddToCartAsync(kitchen.Id, 2, (field, $"{part.Id}"), ($"{field}_{part.Id}_qty", "3"));
        Assert.That(shopper.Text, Does.Contain("Lamp Oil (how many: 3)"));
        Assert.That(shopper.Page.QuerySelector(".product-subtotal").TextContent, Is.EqualTo($"${2 * (kitchen.Price + stove.Price + 3 * oil.Price):0.00}"));
        await shopper.CheckOutAsync("guest@example.com");

        Assert.That((await TotalAsync(kitchen), await TotalAsync(stove), await TotalAsync(oil)), Is.EqualTo((6, 3, -6)));
    }

    [Test]
    public async Task ShouldTakeTheUnitsOfAPartThatStaffCount()
    {
        await LogInAsync();
        var order = await OrderAsync(1);
        var (kitchen, oil) = (await ProductAsync("KITCHEN"), await ProductAsync("OIL"));
        var part = (await RowsAsync<ProductAttributeValue>()).Single(value => value.AssociatedProductId == oil.Id);
        var field = $"product_attribute_{part.ProductAttributeMappingId}";

        await SubmitAsync($"/Admin/Order/AddProductToOrderDetails?orderId={order.Id}&productId={kitchen.Id}", "main form",
            new() { ["Quantity"] = "2", [field] = $"{part.Id}", [$"{field}_{part.Id}_qty"] = "3" });

        Assert.That((await RowsAsync<OrderItem>()).Single(item => item.ProductId == kitchen.Id).Quantity, Is.EqualTo(2));
        Assert.That(await TotalAsync(oil), Is.EqualTo(-6));
    }

    private async Task<Product> ProductAsync(string sku) => (await RowsAsync<Product>()).Single(product => product.Sku == sku);

    private Task<int> TotalAsync(Product product) => Store.RunAsync(async services =>
    {
        var products = services.GetRequiredService<IProductService>();
        return await products.GetTotalStockQuantityAsync(await products.GetProductByIdAsync(product.Id));
    });
}
