namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What the grid asks for. A filter that is not set leaves everything in.</summary>
public sealed record ArrivalFilter
{
    /// <summary>Of <see cref="Domain.ArrivalStatus"/>; none: any. What is overdue is in none of them.</summary>
    public IReadOnlyCollection<int> StatusIds { get; init; } = [];

    /// <summary>Those too whose last day and grace days are over.</summary>
    public bool Overdue { get; init; }

    /// <summary>A part of the product's name, or the beginning of its SKU or its combination's, whatever the capitals.</summary>
    public string? Product { get; init; }

    public int ProductId { get; init; }

    public int SupplierId { get; init; }

    /// <summary>A part of the reference, whatever the capitals.</summary>
    public string? Reference { get; init; }

    /// <summary>The last stated day is on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last stated day is on this day or earlier.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>By what arrivals are summed.</summary>
public enum ArrivalGrouping
{
    Supplier,
    Product,

    /// <summary>The week, from Monday, of the last stated day.</summary>
    Week,
}

/// <summary>Open arrivals that have something in common.</summary>
/// <param name="SupplierId">Or 0: none, or another grouping.</param>
/// <param name="Week">Its Monday; null: undated, or another grouping.</param>
/// <param name="Units">That have not come.</param>
public sealed record ArrivalGroup(int SupplierId, Stock.StockKey Key, DateOnly? Week, int Arrivals, long Units, long OverdueUnits, DateOnly? First, DateOnly? Last);
