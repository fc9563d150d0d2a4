namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>What a decision would do, before it is done.</summary>
public record DecisionPreviewModel
{
    public DecisionFormModel Form { get; set; } = new();

    public string Title { get; set; } = string.Empty;

    public string Explanation { get; set; } = string.Empty;

    /// <summary>The stock item to go back to; 0: the list.</summary>
    public int BackId { get; set; }

    /// <summary>Why this is shown although it was to be done; null at first.</summary>
    public string? Notice { get; set; }

    public string Fingerprint { get; set; } = string.Empty;

    public bool CanConfirm { get; set; }

    public IList<string> Refusals { get; set; } = [];

    public IList<DecidedItemModel> Items { get; set; } = [];

    /// <summary>Whom unexplained units can be charged to; empty for other acts.</summary>
    public IList<CandidateModel> Candidates { get; set; } = [];
}

/// <param name="Numbers">Empty for a frozen item.</param>
/// <param name="Lines">Those that change.</param>
public record DecidedItemModel(int StockItemId, string ProductName, IReadOnlyList<NumberModel> Numbers, IReadOnlyList<PlannedLineModel> Lines);

public record NumberModel(string Label, long Before, long After);

/// <param name="LineId">0 for a line that is new.</param>
/// <param name="Before">Units by state: waiting, ready, released, shipped, cancelled.</param>
/// <param name="What">What happens to it, in words.</param>
public record PlannedLineModel(int LineId, int OrderId, string OrderNumber, IReadOnlyList<int> Before, IReadOnlyList<int> After, string What, string Why);

/// <param name="Ordered">Units of the stock item in the order item.</param>
/// <param name="Charged">Units that would wait anew.</param>
public record CandidateModel(int OrderItemId, int OrderId, string OrderNumber, int Ordered, int Charged, bool IsChosen);
