using Nop.Core.Caching;

namespace Nop.Plugin.Misc.Backorders;

/// <summary>Names that more than one part of the plugin uses.</summary>
public static class BackordersDefaults
{
    public static string SystemName => "Misc.Backorders";

    /// <summary>Raised with every change of the tables, so that no older version takes them over.</summary>
    public static int SchemaNumber => 6;

    /// <summary>Every locale resource of ours begins so; uninstall deletes by it.</summary>
    public static string ResourcePrefix => "Plugins.Misc.Backorders";

    public static string SweepTaskType => "Nop.Plugin.Misc.Backorders.Services.Sweeping.SweepTask";

    public static string SweepTaskName => "Backorders: look at what changed";

    public static string ConsistencyTaskType => "Nop.Plugin.Misc.Backorders.Services.Consistency.ConsistencyTask";

    public static string ConsistencyTaskName => "Backorders: does everything add up";

    public static int ConsistencySeconds => 24 * 60 * 60;

    /// <summary>The menu's group; the page with the lines has the plugin's own name.</summary>
    public static string MenuGroupName => "Misc.Backorders.Menu";

    public static string SuppliersMenuName => "Misc.Backorders.Suppliers";

    public static string ConsistencyMenuName => "Misc.Backorders.Consistency";

    public static string DecisionsMenuName => "Misc.Backorders.Decisions";

    /// <summary>The kind of activity that people's decisions are logged as. The store keeps its name as it is inserted.</summary>
    public static string DecisionActivity => "Backorders.Decide";

    public static string DecisionActivityName => "Decide about backorders";
    public static string ArrivalsMenuName => "Misc.Backorders.Arrivals";

    public static string ToOrderMenuName => "Misc.Backorders.ToOrder";

    /// <summary>The order note that the platform writes with every real cancellation, and with no other.</summary>
    public const string CancellationNote = "Order has been cancelled";

    /// <summary>Stands before the Guid of a correction that is put right, in the stock history and in the order's notes.</summary>
    public static string CorrectionTag => "Backorders correction ";

    /// <summary>Stands before the Guid of a receipt in the stock history.</summary>
    public static string ReceiptTag => "Backorders receipt ";

    /// <summary>Stands before the Guid of an intent in a shipment's admin comment.</summary>
    public static string ReleaseTag => "Backorders release ";

    /// <summary>Stock items with work in hand. Correctness never rests on it.</summary>
    public static CacheKey StockItemsWithWorkKey => new("Nop.backorders.stockitems.withwork") { CacheTime = 1 };

    /// <summary>Whether there is any stock item. Correctness never rests on it.</summary>
    public static CacheKey HasStockItemsKey => new("Nop.backorders.stockitems.any") { CacheTime = 1 };

    /// <summary>What the storefront may promise, of all stock items. Correctness never rests on it.</summary>
    public static CacheKey PromiseBoardKey => new("Nop.backorders.promises") { CacheTime = 1 };

    /// <summary>What is kept last of each product that was not out. Correctness never rests on it.</summary>
    public static CacheKey ReleaseDatesKey => new("Nop.backorders.releasedates") { CacheTime = 1 };

    /// <summary>Whether any product lies in several warehouses: without one no parcel leaves a reservation behind.</summary>
    public static CacheKey HasWarehousesKey => new("Nop.backorders.haswarehouses") { CacheTime = 1 };

    /// <summary>Products that may have to be waited for and are sold all the same.</summary>
    public static CacheKey ShortProductsKey => new("Nop.backorders.products.short") { CacheTime = 1 };

    /// <summary>The platform's route to a customer's order; its NopRouteNames.Standard.ORDER_DETAILS.</summary>
    public static string OrderDetailsRouteName => "OrderDetails";

    public static string AvailabilityRouteName => "Plugin.Misc.Backorders.Availability";
}
