using System.Net;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;

namespace DemoStore.Services.Messages;

/// <summary>What an order or a shipment contains, as a small HTML table for mails.</summary>
public class MailTables
{
    private readonly IRepository<OrderItem> _items;
    private readonly IRepository<Product> _products;
    private readonly IRepository<ShipmentItem> _shipmentItems;

    public MailTables(IRepository<OrderItem> items, IRepository<Product> products, IRepository<ShipmentItem> shipmentItems)
    {
        _items = items;
        _products = products;
        _shipmentItems = shipmentItems;
    }

    public async Task<string> OrderAsync(Order order)
    {
        var orderId = order.Id;
        var items = await _items.GetAllAsync(rows => rows.Where(row => row.OrderId == orderId).OrderBy(row => row.Id));
        return await TableAsync(items.Select(item => (item, item.Quantity)));
    }

    public async Task<string> ShipmentAsync(Shipment shipment)
    {
        var shipmentId = shipment.Id;
        var sent = await _shipmentItems.GetAllAsync(rows => rows.Where(row => row.ShipmentId == shipmentId).OrderBy(row => row.Id));
        var items = (await _items.GetByIdsAsync([.. sent.Select(row => row.OrderItemId)])).ToDictionary(item => item.Id);
        return await TableAsync(sent.Where(row => items.ContainsKey(row.OrderItemId)).Select(row => (items[row.OrderItemId], row.Quantity)));
    }

    private async Task<string> TableAsync(IEnumerable<(OrderItem Item, int Quantity)> lines)
    {
        var rows = new List<string>();
        foreach (var (item, quantity) in lines)
        {
            var product = await _products.GetByIdAsync(item.ProductId);
            var attributes = string.IsNullOrEmpty(item.AttributeDescription) ? "" : $"<br>{item.AttributeDescription}";
            rows.Add($"<tr><td>{WebUtility.HtmlEncode(product?.Name)}{attributes}</td><td>{quantity}</td></tr>");
        }
        return $"<table>{string.Concat(rows)}</table>";
    }
}
