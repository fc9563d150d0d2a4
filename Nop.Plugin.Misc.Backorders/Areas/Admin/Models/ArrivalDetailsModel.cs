using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>An arrival with everything that was ever stated of it.</summary>
public record ArrivalDetailsModel : BaseNopEntityModel
{
    public ArrivalRowModel Arrival { get; set; } = new();

    public string? Note { get; set; }

    /// <summary>Units that have not come.</summary>
    public int Expected { get; set; }

    public bool CanSupply { get; set; }

    /// <summary>Buttons: the statuses that it can have next, by number.</summary>
    public IList<(int Id, string Name)> Statuses { get; set; } = [];

    public bool CanReopen { get; set; }

    public IList<ArrivalRevisionModel> Revisions { get; set; } = [];

    public IList<ReceiptRowModel> Receipts { get; set; } = [];
}

public record ArrivalRevisionModel(DateTime When, string What, string Days, int Ordered, int Received, string Status, string? Note, string Actor);

/// <param name="Difference">More or less than was expected, in words; empty where it was as ordered, or more will come.</param>
public record ReceiptRowModel(DateTime When, int Quantity, int Expected, string Difference, string Status, string? Note, string Actor);

/// <summary>Open arrivals that have something in common, summed.</summary>
public record ArrivalGroupsModel : BaseNopModel
{
    /// <summary>Supplier, Product or Week.</summary>
    public string By { get; set; } = string.Empty;

    public IList<ArrivalGroupModel> Groups { get; set; } = [];
}

/// <param name="Address">The grid with these arrivals; null where it has no filter for them.</param>
public record ArrivalGroupModel(string Name, int Arrivals, long Units, long OverdueUnits, string Days, string? Address);
