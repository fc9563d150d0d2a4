using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The form of an arrival. Days and units stay text until they are read, so that what cannot be read is answered with its name.</summary>
public record ArrivalModel : BaseNopEntityModel
{
    /// <summary>The one that the form was made from; 0 for a new arrival.</summary>
    public int Version { get; set; }

    public int ProductId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.CombinationId")]
    public int CombinationId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.SupplierId")]
    public int SupplierId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.WarehouseId")]
    public int WarehouseId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.Reference")]
    public string? Reference { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.Ordered")]
    public string? Ordered { get; set; }

    /// <summary>As 2026-12-24.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.From")]
    public string? From { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.To")]
    public string? To { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.StatusId")]
    public int StatusId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.Note")]
    public string? Note { get; set; }

    public string? ProductName { get; set; }

    public bool HasCombinations { get; set; }

    public bool HasWarehouses { get; set; }

    public IList<SelectListItem> AvailableCombinations { get; set; } = [];

    public IList<SelectListItem> AvailableSuppliers { get; set; } = [];

    public IList<SelectListItem> AvailableWarehouses { get; set; } = [];

    public IList<SelectListItem> AvailableStatuses { get; set; } = [];
}

/// <summary>What to choose a product from for a new arrival.</summary>
public record ArrivalProductsModel : BaseNopModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.ProductText")]
    public string? ProductText { get; set; }

    public IList<ArrivalProduct> Products { get; set; } = [];

    /// <summary>More fit than are shown.</summary>
    public bool HasMore { get; set; }
}

public record ArrivalProduct(int ProductId, string Name, string? Sku);
