namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>How the platform counts a stock item. Numbers are stored.</summary>
public enum HowCounted
{
    /// <summary>Not counted at all, or in a way the ledger does not follow.</summary>
    NotCounted = 0,

    /// <summary>By Product.StockQuantity.</summary>
    OneWarehouse = 10,
}
