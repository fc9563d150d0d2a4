using Nop.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Data.Mapping;

/// <summary>Our tables stand together and cannot collide with anybody's.</summary>
public class BackordersNameCompatibility : INameCompatibility
{
    public Dictionary<Type, string> TableNames => new()
    {
        [typeof(StockItem)] = "BackorderStockItem",
        [typeof(Line)] = "BackorderLine",
        [typeof(Move)] = "BackorderMove",
        [typeof(DirtyMark)] = "BackorderDirtyMark",
        [typeof(Intent)] = "BackorderIntent",
        [typeof(Correction)] = "BackorderCorrection",
        [typeof(LeftReservation)] = "BackorderLeftReservation",
        [typeof(ReopenedOrder)] = "BackorderReopenedOrder",
        [typeof(Decision)] = "BackorderDecision",
        [typeof(SeenFinding)] = "BackorderSeenFinding",
        [typeof(ConsistencyRun)] = "BackorderConsistencyRun",
        [typeof(Supplier)] = "BackorderSupplier",
        [typeof(Holiday)] = "BackorderHoliday",
        [typeof(SupplierProduct)] = "BackorderSupplierProduct",
        [typeof(Arrival)] = "BackorderArrival",
        [typeof(ArrivalRevision)] = "BackorderArrivalRevision",
        [typeof(Receipt)] = "BackorderReceipt",
        [typeof(ProductPolicy)] = "BackorderProductPolicy",
        [typeof(PromiseRevision)] = "BackorderPromiseRevision",
        [typeof(ReleaseDateRevision)] = "BackorderReleaseDateRevision",
        [typeof(ShownPromise)] = "BackorderShownPromise",
        [typeof(Installation)] = "BackorderInstallation",
    };

    public Dictionary<(Type, string), string> ColumnName => [];
}
