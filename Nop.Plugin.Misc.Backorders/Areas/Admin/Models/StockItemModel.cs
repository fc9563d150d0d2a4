using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A stock item on its own page: its numbers, what is to be decided, and what was.</summary>
public record StockItemModel : BaseNopEntityModel
{
    public int ProductId { get; set; }

    public string ProductName { get; set; } = string.Empty;

    public string HowCounted { get; set; } = string.Empty;

    public int Stock { get; set; }

    public int Correction { get; set; }

    public int Waiting { get; set; }

    public int Ready { get; set; }

    public int Released { get; set; }

    public int Withheld { get; set; }

    public int Unexplained { get; set; }

    public bool IsFrozen { get; set; }

    public bool OnHold { get; set; }

    public int KeptForNewOrders { get; set; }

    /// <summary>When the numbers were made, in the user's time zone.</summary>
    public DateTime LookedOn { get; set; }

    public bool CanDecide { get; set; }

    public bool CanPutRight { get; set; }

    public bool HasMoreLines { get; set; }

    public IList<LineModel> Lines { get; set; } = [];

    public IList<CorrectionModel> Corrections { get; set; } = [];

    public IList<ReopenedOrderModel> Reopened { get; set; } = [];

    public IList<DecisionModel> Decisions { get; set; } = [];

    /// <summary>As it was typed, where that could not be read.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Decisions.Units")]
    public string? Units { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Decisions.Target")]
    public string? Target { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Decisions.TargetSku")]
    public string? TargetSku { get; set; }

    public IList<SelectListItem> AvailableTargets { get; set; } = [];
}

/// <param name="Units">Signed; what of it is open, or was settled.</param>
/// <param name="Settled">How, by whom and when it was settled; null while it is open.</param>
/// <param name="CanBeBack">Whether the goods are at the customer's, so that they can come back.</param>
public record CorrectionModel(int Id, int OrderId, string OrderNumber, string Reason, string Meaning, int Units, string? Settled, bool CanBeBack);

public record ReopenedOrderModel(int OrderId, string OrderNumber, DateTime PlacedOn);

/// <param name="When">In the user's time zone.</param>
/// <param name="Units">Signed; 0 where there are none.</param>
/// <param name="OrderId">0 where it is about the whole item, or the order item is gone.</param>
public record DecisionModel(DateTime When, string What, int Units, int OrderId, string OrderNumber, string Actor);
