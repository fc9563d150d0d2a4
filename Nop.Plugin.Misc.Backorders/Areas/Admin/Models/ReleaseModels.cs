namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A line that goes out, or the reason why not.</summary>
/// <param name="ShipmentId">0 before the release, and where the product is not shipped.</param>
/// <param name="Reason">Null where nothing stands in the way.</param>
public record ReleaseLineModel(int LineId, int OrderId, string OrderNumber, string ProductName, int Quantity, int Waiting, int Ready, int ShipmentId, string? Reason);

/// <summary>What a release would do, or did.</summary>
public record ReleaseModel
{
    public IList<ReleaseLineModel> Lines { get; set; } = [];

    public IList<ReleaseLineModel> Blocked { get; set; } = [];

    /// <summary>Units of all lines that go out.</summary>
    public int Units => Lines.Sum(line => line.Quantity);

    public int Orders => Lines.Select(line => line.OrderId).Distinct().Count();
}

/// <summary>What the preview showed of a line, posted back.</summary>
public record ReleaseChoiceModel
{
    public int LineId { get; set; }

    public int Quantity { get; set; }
}
