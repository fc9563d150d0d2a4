using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Admin;

public class AdminShipmentTests : AdminTest
{
    [Test]
    public async Task ShouldProposeWhatIsLeftAndCutDownWhatIsMore()
    {
        await LogInAsync();
        var (order, item) = await OrderedAsync(3);
        var page = await PageAsync($"/Admin/Order/AddShipment/{order.Id}");
        Assert.That(page.QuerySelector($"[name=qtyToAdd{item.Id}]").GetAttribute("value"), Is.EqualTo("3"));

        await SubmitAsync($"/Admin/Order/AddShipment/{order.Id}", "#shipment-form", new() { [$"qtyToAdd{item.Id}"] = "50", ["TrackingNumber"] = "TRACK-1", ["save"] = "" });

        var shipment = (await RowsAsync<Shipment>()).Single();
        Assert.That(shipment.TrackingNumber, Is.EqualTo("TRACK-1"));
        Assert.That(shipment.ShippedDateUtc, Is.Null);
        Assert.That((await RowsAsync<ShipmentItem>()).Single().Quantity, Is.EqualTo(3));
    }

    [Test]
    public async Task ShouldRefuseEmptyShipment()
    {
        await LogInAsync();
        var (order, item) = await OrderedAsync(3);

        var page = await SubmitAsync($"/Admin/Order/AddShipment/{order.Id}", "#shipment-form", new() { [$"qtyToAdd{item.Id}"] = "0", ["save"] = "" });

        Assert.That(page.QuerySelector(".alert-danger"), Is.Not.Null);
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
    }

    [Test]
    public async Task ShouldShipThenDeliver()
    {
        await LogInAsync();
        var details = await ShipmentPageAsync(2);

        var sent = await SubmitAsync(details, "#shipment-form", new() { ["setasshipped"] = "" });
        Assert.That(sent.QuerySelector("#setasshipped"), Is.Null);
        Assert.That((await RowsAsync<Order>()).Last().ShippingStatus, Is.EqualTo(ShippingStatus.Shipped));

        await SubmitAsync(details, "#shipment-form", new() { ["setasdelivered"] = "" });

        var shipment = (await RowsAsync<Shipment>()).Single();
        Assert.That(shipment.ShippedDateUtc, Is.Not.Null);
        Assert.That(shipment.DeliveryDateUtc, Is.Not.Null);
        Assert.That((await RowsAsync<Order>()).Last().ShippingStatus, Is.EqualTo(ShippingStatus.Delivered));
    }

    [Test]
    public async Task ShouldChangeTrackingNumber()
    {
        await LogInAsync();
        var details = await ShipmentPageAsync(1);

        await SubmitAsync(details, "#shipment-form", new() { ["TrackingNumber"] = "TRACK-2", ["settrackingnumber"] = "" });

        Assert.That((await RowsAsync<Shipment>()).Single().TrackingNumber, Is.EqualTo("TRACK-2"));
    }

    [Test]
    public async Task ShouldDeleteShipment()
    {
        await LogInAsync();
        var details = await ShipmentPageAsync(1);

        await SubmitAsync(details, "form[action*=DeleteShipment]", []);

        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
    }

    [Test]
    public async Task ShouldListShipmentsNotYetSent()
    {
        await LogInAsync();
        await ShipmentPageAsync(1);

        var grid = await GridAsync("/Admin/Order/ShipmentList", "/Admin/Order/ShipmentListSelect", new() { ["LoadNotShipped"] = "true" });

        Assert.That((int)grid["recordsTotal"], Is.EqualTo(1));
        Assert.That((string)grid["Data"][0]["CustomOrderNumber"], Is.EqualTo("77"));
    }

    async Task<(Order Order, OrderItem Item)> OrderedAsync(int quantity)
    {
        var order = await OrderAsync(quantity);
        return (order, (await RowsAsync<OrderItem>()).Single(row => row.OrderId == order.Id));
    }

    async Task<string> ShipmentPageAsync(int quantity)
    {
        var (order, item) = await OrderedAsync(quantity);
        await SubmitAsync($"/Admin/Order/AddShipment/{order.Id}", "#shipment-form", new() { [$"qtyToAdd{item.Id}"] = $"{quantity}", ["save-continue"] = "" });

        return $"/Admin/Order/ShipmentDetails/{(await RowsAsync<Shipment>()).Single().Id}";
    }
}
