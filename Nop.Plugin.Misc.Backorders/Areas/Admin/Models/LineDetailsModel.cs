using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A backorder line on its own page, with its history.</summary>
public record LineDetailsModel : BaseNopEntityModel
{
    public LineModel Line { get; set; } = new();

    /// <summary>In the user's time zone.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Details.QueuedOn")]
    public DateTime QueuedOn { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Details.Cancelled")]
    public int Cancelled { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Details.SentAlthoughShort")]
    public int SentAlthoughShort { get; set; }

    /// <summary>The platform's number when the ledger last looked.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Details.Stock")]
    public int Stock { get; set; }

    /// <summary>False while ready units may still go back to waiting.</summary>
    public bool IsSettled { get; set; }

    public bool CanRelease { get; set; }

    public IList<MoveModel> Moves { get; set; } = [];

    public IList<LineReleaseModel> Releases { get; set; } = [];
}

/// <param name="When">In the user's time zone.</param>
public record MoveModel(DateTime When, string Kind, int Quantity, string Actor, string Cause);

/// <param name="When">In the user's time zone.</param>
/// <param name="ShipmentId">0 where there is none.</param>
public record LineReleaseModel(DateTime When, int Quantity, string Status, int ShipmentId, string Actor);
