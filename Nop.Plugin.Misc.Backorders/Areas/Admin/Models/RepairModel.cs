using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A stock item as it is, and as a new plan makes it. Its Id is the stock item's.</summary>
public record RepairModel : BaseNopEntityModel
{
    public int ProductId { get; set; }

    public string ProductName { get; set; } = string.Empty;

    /// <summary>0 where the product itself is counted.</summary>
    public int CombinationId { get; set; }

    public int Stock { get; set; }

    public int Correction { get; set; }

    public int Withheld { get; set; }

    public long Missing { get; set; }

    public long Waiting { get; set; }

    public long Ready { get; set; }

    public long Released { get; set; }

    public long Unexplained { get; set; }

    /// <summary>Why there is no plan; null where there is one.</summary>
    public string? Problem { get; set; }

    /// <summary>Shown after something was done, or refused.</summary>
    public string? Notice { get; set; }

    public bool IsApplied { get; set; }

    /// <summary>Whether the plan would write anything.</summary>
    public bool HasChanges { get; set; }

    public string Fingerprint { get; set; } = string.Empty;

    public IList<RepairLineModel> Lines { get; set; } = [];

    public IList<RepairLineModel> Restorations { get; set; } = [];
}

/// <param name="LineId">0 for a line that is new.</param>
/// <param name="Before">Units by state: waiting, ready, released, shipped, cancelled.</param>
/// <param name="Moves">What happens to it, in words; empty where nothing does.</param>
public record RepairLineModel(int LineId, int OrderId, string OrderNumber, IReadOnlyList<int> Before, IReadOnlyList<int> After, string Moves);
