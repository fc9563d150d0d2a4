using System.Globalization;
using DemoStore.Services.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Web.Areas.Admin.Factories;

/// <summary>Models of the shipment pages.</summary>
public class ShipmentModelFactory(AdminLists lists, IOrderService orders, IProductService products, IShipmentService shipments,
    IWarehouseService warehouses)
{
    const string NOT_YET_SHIPPED = "Admin.Orders.Shipments.ShippedDate.NotYet";
    const string NOT_YET_DELIVERED = "Admin.Orders.Shipments.DeliveryDate.NotYet";

    public ShipmentSearchModel PrepareSearch()
    {
        var model = new ShipmentSearchModel();
        model.SetGridPageSize();

        return model;
    }

    public async Task<ShipmentListModel> PrepareListAsync(ShipmentSearchModel search)
    {
        var found = await shipments.GetAllShipmentsAsync(trackingNumber: search.TrackingNumber, loadNotShipped: search.LoadNotShipped,
            loadNotDelivered: search.LoadNotDelivered, pageIndex: search.Page - 1, pageSize: search.PageSize);

        return await ListAsync(search, found);
    }

    public async Task<ShipmentListModel> PrepareListAsync(OrderShipmentSearchModel search)
    {
        var found = (await shipments.GetShipmentsByOrderIdAsync(search.OrderId)).OrderByDescending(shipment => shipment.CreatedOnUtc).ToList();

        return await ListAsync(search, found.ToPagedList(search));
    }

    /// <summary>A shipment to be put together of what the order has left.</summary>
    public async Task<ShipmentModel> PrepareNewAsync(Order order)
    {
        var model = new ShipmentModel { OrderId = order.Id, CustomOrderNumber = order.CustomOrderNumber, PickupInStore = order.PickupInStore };
        foreach (var item in await orders.GetOrderItemsAsync(order.Id, isShipEnabled: true))
        {
            var left = await orders.GetTotalNumberOfItemsCanBeAddedToShipmentAsync(item);
            if (left <= 0)
                continue;

            var line = await ItemAsync(item);
            line.QuantityToAdd = left;
            await AddWarehousesAsync(line);
            model.Items.Add(line);
        }

        return model;
    }

    public async Task<ShipmentModel> PrepareAsync(Shipment shipment)
    {
        var model = await RowAsync(shipment);
        foreach (var shipped in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
        {
            if (await orders.GetOrderItemByIdAsync(shipped.OrderItemId) is not { } item)
                continue;

            var line = await ItemAsync(item);
            line.Id = shipped.Id;
            line.QuantityInThisShipment = shipped.Quantity;
            line.ShippedFromWarehouse = (await warehouses.GetWarehouseByIdAsync(shipped.WarehouseId))?.Name;
            model.Items.Add(line);
        }

        return model;
    }

    async Task AddWarehousesAsync(ShipmentItemModel line)
    {
        if (await products.GetProductByIdAsync(line.ProductId) is not { } product || !WarehouseStock.Counts(product))
            return;

        line.AllowToChooseWarehouse = true;
        foreach (var row in (await products.GetAllProductWarehouseInventoryRecordsAsync(product.Id)).OrderBy(row => row.WarehouseId))
            if (await warehouses.GetWarehouseByIdAsync(row.WarehouseId) is { } warehouse)
                line.AvailableWarehouses.Add(new ShipmentItemModel.WarehouseInfo
                {
                    WarehouseId = warehouse.Id,
                    WarehouseName = warehouse.Name,
                    StockQuantity = row.StockQuantity,
                    ReservedQuantity = row.ReservedQuantity,
                    PlannedQuantity = await shipments.GetQuantityInShipmentsAsync(product, warehouse.Id, true, true),
                });
    }

    async Task<ShipmentListModel> ListAsync(BaseSearchModel search, Nop.Core.IPagedList<Shipment> found)
    {
        var rows = new List<ShipmentModel>();
        foreach (var shipment in found)
            rows.Add(await RowAsync(shipment));

        return new ShipmentListModel().PrepareToGrid(search, found, () => rows);
    }

    async Task<ShipmentModel> RowAsync(Shipment shipment)
    {
        var order = await orders.GetOrderByIdAsync(shipment.OrderId);
        var pickup = order?.PickupInStore == true;
        var left = pickup ? shipment.ReadyForPickupDateUtc : shipment.ShippedDateUtc;

        return new ShipmentModel
        {
            Id = shipment.Id,
            OrderId = shipment.OrderId,
            CustomOrderNumber = order?.CustomOrderNumber,
            PickupInStore = pickup,
            TotalWeight = shipment.TotalWeight?.ToString("0.##", CultureInfo.CurrentCulture),
            TrackingNumber = shipment.TrackingNumber,
            AdminComment = shipment.AdminComment,
            ShippedDateUtc = shipment.ShippedDateUtc,
            ReadyForPickupDateUtc = shipment.ReadyForPickupDateUtc,
            DeliveryDateUtc = shipment.DeliveryDateUtc,
            ShippedDate = await lists.LocalTextAsync(shipment.ShippedDateUtc, NOT_YET_SHIPPED),
            ReadyForPickupDate = await lists.LocalTextAsync(shipment.ReadyForPickupDateUtc, "Admin.Orders.Shipments.ReadyForPickupDate.NotYet"),
            DeliveryDate = await lists.LocalTextAsync(shipment.DeliveryDateUtc, NOT_YET_DELIVERED),
            CanShip = !pickup && shipment.ShippedDateUtc == null,
            CanMarkAsReadyForPickup = pickup && shipment.ReadyForPickupDateUtc == null,
            CanDeliver = left != null && shipment.DeliveryDateUtc == null,
        };
    }

    async Task<ShipmentItemModel> ItemAsync(OrderItem item)
    {
        var product = await products.GetProductByIdAsync(item.ProductId);

        return new ShipmentItemModel
        {
            OrderItemId = item.Id,
            ProductId = item.ProductId,
            ProductName = product?.Name,
            Sku = product?.Sku,
            AttributeInfo = item.AttributeDescription,
            ItemWeight = item.ItemWeight?.ToString("0.##", CultureInfo.CurrentCulture),
            QuantityOrdered = item.Quantity,
            QuantityInAllShipments = await orders.GetTotalNumberOfItemsInAllShipmentsAsync(item),
        };
    }
}
