using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Areas.Admin.Models.Orders;

public record ShipmentSearchModel : BaseSearchModel
{
    [NopResourceDisplayName("Admin.Orders.Shipments.List.TrackingNumber")]
    public string TrackingNumber { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.List.LoadNotShipped")]
    public bool LoadNotShipped { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.List.LoadNotDelivered")]
    public bool LoadNotDelivered { get; set; }
}

public record OrderShipmentSearchModel : BaseSearchModel
{
    public int OrderId { get; set; }
}

public record ShipmentListModel : BasePagedListModel<ShipmentModel>;

/// <summary>A shipment, or one that is being put together: its Id is 0 then.</summary>
public record ShipmentModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Admin.Orders.Shipments.ID")]
    public override int Id { get; set; }

    public int OrderId { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.CustomOrderNumber")]
    public string CustomOrderNumber { get; set; }

    public bool PickupInStore { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.TotalWeight")]
    public string TotalWeight { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.TrackingNumber")]
    public string TrackingNumber { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.AdminComment")]
    public string AdminComment { get; set; }

    /// <summary>In the user's time zone; a text saying "not yet" where it did not happen.</summary>
    [NopResourceDisplayName("Admin.Orders.Shipments.ShippedDate")]
    public string ShippedDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.ReadyForPickupDate")]
    public string ReadyForPickupDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.DeliveryDate")]
    public string DeliveryDate { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.ShippedDate.EnterUtc")]
    public DateTime? ShippedDateUtc { get; set; }

    public DateTime? ReadyForPickupDateUtc { get; set; }

    public DateTime? DeliveryDateUtc { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.CanShip")]
    public bool CanShip { get; set; }

    public bool CanMarkAsReadyForPickup { get; set; }

    [NopResourceDisplayName("Admin.Orders.Shipments.CanDeliver")]
    public bool CanDeliver { get; set; }

    public List<ShipmentItemModel> Items { get; set; } = [];
}

public record ShipmentItemModel : BaseNopEntityModel
{
    public int OrderItemId { get; set; }

    public int ProductId { get; set; }

    public string ProductName { get; set; }

    public string Sku { get; set; }

    public string AttributeInfo { get; set; }

    public string ItemWeight { get; set; }

    /// <summary>What the form proposes to send.</summary>
    public int QuantityToAdd { get; set; }

    public int QuantityOrdered { get; set; }

    public int QuantityInThisShipment { get; set; }

    public int QuantityInAllShipments { get; set; }

    public string ShippedFromWarehouse { get; set; }

    /// <summary>Whether the form asks which warehouse the units leave.</summary>
    public bool AllowToChooseWarehouse { get; set; }

    public List<WarehouseInfo> AvailableWarehouses { get; set; } = [];

    /// <summary>What lies in a warehouse, what of it is reserved, and what waits there in shipments not sent.</summary>
    public record WarehouseInfo : BaseNopModel
    {
        public int WarehouseId { get; set; }

        public string WarehouseName { get; set; }

        public int StockQuantity { get; set; }

        public int ReservedQuantity { get; set; }

        public int PlannedQuantity { get; set; }
    }
}
