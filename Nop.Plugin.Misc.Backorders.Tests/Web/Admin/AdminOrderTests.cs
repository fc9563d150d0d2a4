using Nop.Core.Domain.Orders;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Admin;

public class AdminOrderTests : AdminTest
{
    [Test]
    public async Task ShouldListOrdersAndFilterByStatus()
    {
        await LogInAsync();
        var order = await OrderAsync(2);

        var pending = await GridAsync("/Admin/Order/List", "/Admin/Order/OrderList", new() { ["OrderStatusIds"] = "10" });
        var cancelled = await GridAsync("/Admin/Order/List", "/Admin/Order/OrderList", new() { ["OrderStatusIds"] = "40" });

        Assert.That(pending["Data"].Select(row => (int)row["Id"]), Does.Contain(order.Id));
        Assert.That((int)cancelled["recordsTotal"], Is.Zero);
    }

    [Test]
    public async Task ShouldTakeAddedUnitsFromStockWhenQuantityIsRaised()
    {
        await LogInAsync();
        var order = await OrderAsync(2);
        var item = (await RowsAsync<OrderItem>()).Single(row => row.OrderId == order.Id);

        await SubmitAsync($"/Admin/Order/Edit/{order.Id}", "#order-form", new() { [$"pvQuantity{item.Id}"] = "5", [$"btnSaveOrderItem{item.Id}"] = "" });

        var saved = (await RowsAsync<OrderItem>()).Single(row => row.Id == item.Id);
        Assert.That(saved.Quantity, Is.EqualTo(5));
        Assert.That(saved.PriceInclTax, Is.EqualTo(245));
        Assert.That(await StockAsync(), Is.EqualTo(-2));
    }

    [Test]
    public async Task ShouldPutUnitsBackWhenItemIsDeleted()
    {
        await LogInAsync();
        var order = await OrderAsync(2);
        var item = (await RowsAsync<OrderItem>()).Single(row => row.OrderId == order.Id);

        await SubmitAsync($"/Admin/Order/Edit/{order.Id}", "#order-form", new() { [$"btnDeleteOrderItem{item.Id}"] = "" });

        Assert.That((await RowsAsync<OrderItem>()).Where(row => row.OrderId == order.Id), Is.Empty);
        Assert.That(await StockAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task ShouldAddProductToOrder()
    {
        await LogInAsync();
        var order = await OrderAsync(1);

        await SubmitAsync($"/Admin/Order/AddProductToOrderDetails?orderId={order.Id}&productId=1", "main form", new() { ["Quantity"] = "4" });

        Assert.That((await RowsAsync<OrderItem>()).Where(row => row.OrderId == order.Id).Sum(row => row.Quantity), Is.EqualTo(5));
        Assert.That(await StockAsync(), Is.EqualTo(-3));
    }

    [Test]
    public async Task ShouldCancelOrderAndReturnStock()
    {
        await LogInAsync();
        var order = await OrderAsync(2);

        var page = await SubmitAsync($"/Admin/Order/Edit/{order.Id}", "#order-form", new() { ["cancelorder"] = "" });

        Assert.That((await RowsAsync<Order>()).Single(row => row.Id == order.Id).OrderStatus, Is.EqualTo(OrderStatus.Cancelled));
        Assert.That(await StockAsync(), Is.EqualTo(3));
        Assert.That(page.QuerySelector("#cancelorder"), Is.Null);
    }

    [Test]
    public async Task ShouldMoveNoStockWhenStatusIsSetByHand()
    {
        await LogInAsync();
        var order = await OrderAsync(2);

        await SubmitAsync($"/Admin/Order/Edit/{order.Id}", "#order-form", new() { ["OrderStatusId"] = "40", ["btnSaveOrderStatus"] = "" });

        Assert.That((await RowsAsync<Order>()).Single(row => row.Id == order.Id).OrderStatus, Is.EqualTo(OrderStatus.Cancelled));
        Assert.That(await StockAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task ShouldDeleteOrder()
    {
        await LogInAsync();
        var order = await OrderAsync(2);

        await SubmitAsync($"/Admin/Order/Edit/{order.Id}", $"form[action='/Admin/Order/Delete/{order.Id}']", []);

        Assert.That((await RowsAsync<Order>()).Single(row => row.Id == order.Id).Deleted, Is.True);
        Assert.That((await PageAsync($"/Admin/Order/Edit/{order.Id}")).QuerySelector("#orders-grid"), Is.Not.Null, "a deleted order leads to the list");
    }

    [Test]
    public async Task ShouldAddAndShowNote()
    {
        await LogInAsync();
        var order = await OrderAsync(1);
        var page = $"/Admin/Order/Edit/{order.Id}";

        var empty = await GridAsync(page, "/Admin/Order/OrderNoteAdd", new() { ["orderId"] = $"{order.Id}", ["message"] = " " });
        await GridAsync(page, "/Admin/Order/OrderNoteAdd", new() { ["orderId"] = $"{order.Id}", ["message"] = "called <b>Ann</b>" });

        Assert.That((string)empty["error"], Is.Not.Empty);
        var notes = await GridAsync(page, $"/Admin/Order/OrderNotesSelect?OrderId={order.Id}");
        Assert.That(notes["Data"].Select(row => (string)row["Note"]), Does.Contain("called <b>Ann</b>"));
    }
}
