namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>The board's rows as they lie in the cache: plain, so that a cache outside the process can hold them too.</summary>
public sealed class BoardData
{
    public Dictionary<string, BoardItem> Items { get; init; } = [];

    public Dictionary<string, SupplyRow> Supplies { get; init; } = [];

    public Dictionary<int, BoardPolicy> Policies { get; init; } = [];

    /// <summary>By supplier, 0 the shop: dates at 00:00.</summary>
    public Dictionary<int, List<DateTime>> Holidays { get; init; } = [];
}

/// <param name="Available">As the stock item's column.</param>
public sealed record BoardItem(string? Available, int Waiting, bool IsFrozen, int Stock, int Correction);

/// <summary>The columns of a product's policy.</summary>
public sealed record BoardPolicy(int? Cap, bool CapByArrivals, int DatesId, int? DontMentionBelowDays, bool PreOrder, DateTime? ReleaseDate);
