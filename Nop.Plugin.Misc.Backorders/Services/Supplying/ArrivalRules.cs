using System.Collections.Frozen;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What an arrival is judged by, read once for many.</summary>
/// <param name="Goods">Null where the product or combination is not there.</param>
/// <param name="SupplierIds">Those that are there.</param>
public sealed record ArrivalFacts(Goods? Goods, IReadOnlySet<int> SupplierIds, IReadOnlySet<int> WarehouseIds, DateOnly Today)
{
    /// <summary>Arrivals of which a receipt is being booked: they can neither be cancelled nor go elsewhere.</summary>
    public IReadOnlySet<int> OnTheWay { get; init; } = FrozenSet<int>.Empty;
}

/// <summary>What can be said of an arrival and what not. Decides and reads nothing; every reason is named, not only the first.</summary>
public static class ArrivalRules
{
    public const int HIGHEST_QUANTITY = 1_000_000;
    public const int LONGEST_REFERENCE = 200;
    public const int LONGEST_NOTE = 4000;

    /// <summary>Days from today to the last day that can be stated: ten years.</summary>
    public const int FARTHEST_DAYS = 3650;

    /// <param name="before">The arrival as it is; null for one that is new. What it says already is not judged again.</param>
    public static IReadOnlyList<RefusedArrival> Check(ArrivalDraft draft, ArrivalFacts facts, Arrival? before = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(facts);
        var id = before?.Id ?? 0;

        return [.. OfGoods(draft, facts, before), .. OfUnits(draft, before), .. OfWindow(draft, facts.Today, before), .. OfWords(draft, id)];
    }

    /// <summary>Only what a move of dates changes.</summary>
    public static IEnumerable<RefusedArrival> OfWindow(ArrivalDraft draft, DateOnly today, Arrival? before)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var id = before?.Id ?? 0;
        if (before is not null && draft.From == StoredDay.Read(before.WindowFrom) && draft.To == StoredDay.Read(before.WindowTo))
            yield break;

        if (draft.From is null && draft.To is null)
            yield break;

        if (draft.From is not { } from || draft.To is not { } to)
            yield return new RefusedArrival(ArrivalRefusal.WindowHalf, draft.From is null ? nameof(draft.From) : nameof(draft.To), id);
        else if (to < from)
            yield return new RefusedArrival(ArrivalRefusal.WindowOrder, nameof(draft.To), id);
        else if (to < today)
            yield return new RefusedArrival(ArrivalRefusal.WindowPast, nameof(draft.To), id);
        else if (to.DayNumber - today.DayNumber > FARTHEST_DAYS)
            yield return new RefusedArrival(ArrivalRefusal.WindowFar, nameof(draft.To), id, FARTHEST_DAYS);
    }

    private static IEnumerable<RefusedArrival> OfGoods(ArrivalDraft draft, ArrivalFacts facts, Arrival? before)
    {
        var id = before?.Id ?? 0;
        if (before is not null && (before.ProductId, before.CombinationId) != (draft.Key.ProductId, draft.Key.CombinationId))
            yield return new RefusedArrival(ArrivalRefusal.ProductFixed, nameof(draft.Key), id);
        else if (facts.Goods is not { } goods)
            yield return new RefusedArrival(draft.Key.CombinationId > 0 ? ArrivalRefusal.CombinationUnknown : ArrivalRefusal.ProductUnknown, nameof(draft.Key), id);
        else if (goods.HowCounted == HowCounted.NotCounted)
            yield return new RefusedArrival(goods.ByCombinations ? ArrivalRefusal.CombinationMissing : ArrivalRefusal.NotCounted, nameof(draft.Key), id);
        else if (goods.HowCounted == HowCounted.SeveralWarehouses && draft.WarehouseId == 0)
            yield return new RefusedArrival(ArrivalRefusal.WarehouseMissing, nameof(draft.WarehouseId), id);
        else if (goods.HowCounted != HowCounted.SeveralWarehouses && draft.WarehouseId != 0)
            yield return new RefusedArrival(ArrivalRefusal.WarehouseNeedless, nameof(draft.WarehouseId), id);
        else if (draft.WarehouseId != 0 && !facts.WarehouseIds.Contains(draft.WarehouseId))
            yield return new RefusedArrival(ArrivalRefusal.WarehouseUnknown, nameof(draft.WarehouseId), id);
        else if (before is not null && before.WarehouseId != draft.WarehouseId && facts.OnTheWay.Contains(id))
            yield return new RefusedArrival(ArrivalRefusal.OnTheWay, nameof(draft.WarehouseId), id);

        if (draft.SupplierId != 0 && !facts.SupplierIds.Contains(draft.SupplierId))
            yield return new RefusedArrival(ArrivalRefusal.SupplierUnknown, nameof(draft.SupplierId), id);
    }

    private static IEnumerable<RefusedArrival> OfUnits(ArrivalDraft draft, Arrival? before)
    {
        var id = before?.Id ?? 0;
        if (draft.Ordered is < 1 or > HIGHEST_QUANTITY)
            yield return new RefusedArrival(ArrivalRefusal.Quantity, nameof(draft.Ordered), id, HIGHEST_QUANTITY);
        else if (before is not null && draft.Ordered != before.Ordered && draft.Ordered <= before.Received)
            yield return new RefusedArrival(ArrivalRefusal.QuantityReceived, nameof(draft.Ordered), id, before.Received);

        if (draft.Status is not (ArrivalStatus.Planned or ArrivalStatus.Confirmed or ArrivalStatus.InTransit))
            yield return new RefusedArrival(ArrivalRefusal.Status, nameof(draft.Status), id);
    }

    private static IEnumerable<RefusedArrival> OfWords(ArrivalDraft draft, int id)
    {
        if (draft.Reference?.Length > LONGEST_REFERENCE)
            yield return new RefusedArrival(ArrivalRefusal.ReferenceLong, nameof(draft.Reference), id, LONGEST_REFERENCE);
        if (draft.Note?.Length > LONGEST_NOTE)
            yield return new RefusedArrival(ArrivalRefusal.NoteLong, nameof(draft.Note), id, LONGEST_NOTE);
    }
}
