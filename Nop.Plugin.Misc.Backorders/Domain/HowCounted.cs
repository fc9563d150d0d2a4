namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>How the platform counts a stock item. Numbers are stored.</summary>
public enum HowCounted
{
    /// <summary>Not counted at all, or in a way the ledger does not follow.</summary>
    NotCounted = 0,

    /// <summary>By Product.StockQuantity.</summary>
    OneWarehouse = 10,

    /// <summary>By the rows of its warehouses: the sum of stock less the sum of reservations.</summary>
    SeveralWarehouses = 20,

    /// <summary>By the StockQuantity of one attribute combination.</summary>
    Combination = 30,
}
