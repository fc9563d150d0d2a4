namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A page of the dry run, or of what came of it.</summary>
public record BackFillModel
{
    /// <summary>Whether it was run; else it is the dry run.</summary>
    public bool IsReport { get; set; }

    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    public int Pages { get; set; }

    /// <summary>Stock items on all pages.</summary>
    public int Total { get; set; }

    public IList<BackFilledItemModel> Items { get; set; } = [];

    /// <summary>Those of which something would happen, or happened.</summary>
    public IEnumerable<BackFilledItemModel> Filled => Items.Where(item => item.Reason is null);

    public int Units => Filled.Sum(item => item.Units);

    public int Orders => Filled.SelectMany(item => item.Lines).Select(line => line.OrderId).Distinct().Count();
}

/// <param name="Units">Units that go to order items.</param>
/// <param name="Left">Units that stay unexplained.</param>
/// <param name="Reason">Why nothing happens to it; null where something does.</param>
public record BackFilledItemModel(int StockItemId, string ProductName, int Units, long Left, string Fingerprint, string? Reason, IReadOnlyList<PlannedLineModel> Lines);

/// <summary>What the dry run showed of a stock item, posted back.</summary>
public record BackFillChoiceModel
{
    public int StockItemId { get; set; }

    public string? Fingerprint { get; set; }
}
