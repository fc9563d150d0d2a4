using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What a change of an arrival is called, and what it does to promises.</summary>
public static class ArrivalChanges
{
    /// <summary>Neither received nor cancelled.</summary>
    public static bool IsOpen(this Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        return arrival.StatusId is not ((int)ArrivalStatus.Received or (int)ArrivalStatus.Cancelled);
    }

    /// <summary>Units that have not come, 0 or more.</summary>
    public static int Expected(this Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        return Math.Max(0, arrival.Ordered - arrival.Received);
    }

    /// <summary>As a promise sees it; null where it brings nothing more.</summary>
    public static ExpectedArrival? Promised(this Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        return arrival.IsOpen() && arrival.Expected() > 0
            ? new ExpectedArrival(arrival.Id, arrival.Expected(), StoredDay.Window(arrival.WindowFrom, arrival.WindowTo), arrival.Status is ArrivalStatus.Confirmed or ArrivalStatus.InTransit)
            : null;
    }

    /// <summary>Null where both say the same.</summary>
    public static ArrivalChange? Of(Arrival before, Arrival after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.StatusId != after.StatusId && after.Status == ArrivalStatus.Cancelled)
            return ArrivalChange.Cancelled;
        if (before.Received != after.Received || (before.StatusId != after.StatusId && after.Status == ArrivalStatus.Received))
            return ArrivalChange.Received;
        if (!before.IsOpen() && after.IsOpen())
            return ArrivalChange.Reopened;
        if ((before.WindowFrom, before.WindowTo) != (after.WindowFrom, after.WindowTo))
            return ArrivalChange.Moved;
        if (before.StatusId != after.StatusId)
            return after.Status == ArrivalStatus.Confirmed ? ArrivalChange.Confirmed : ArrivalChange.StatusSet;
        if (before.Ordered != after.Ordered)
            return ArrivalChange.QuantityChanged;

        return (before.SupplierId, before.WarehouseId, before.Reference, before.Note) == (after.SupplierId, after.WarehouseId, after.Reference, after.Note)
            ? null
            : ArrivalChange.Edited;
    }

    /// <summary>What a promise's revision names; null where no promise can follow from it.</summary>
    public static PromiseCause? CauseOf(ArrivalChange change)
    {
        return change switch
        {
            ArrivalChange.Added or ArrivalChange.Reopened => PromiseCause.ArrivalAdded,
            ArrivalChange.Cancelled => PromiseCause.ArrivalCancelled,
            ArrivalChange.Received => PromiseCause.Received,
            ArrivalChange.Confirmed or ArrivalChange.StatusSet => PromiseCause.ArrivalConfirmed,
            ArrivalChange.Moved or ArrivalChange.QuantityChanged => PromiseCause.ArrivalMoved,
            _ => null,
        };
    }

    /// <summary>A copy that says what the draft says. Empty words are none.</summary>
    public static Arrival With(this Arrival arrival, ArrivalDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var copy = arrival.Copy();
        copy.ProductId = draft.Key.ProductId;
        copy.CombinationId = draft.Key.CombinationId;
        copy.SupplierId = draft.SupplierId;
        copy.WarehouseId = draft.WarehouseId;
        copy.Reference = Words(draft.Reference);
        copy.Ordered = draft.Ordered;
        copy.WindowFrom = StoredDay.Of(draft.From);
        copy.WindowTo = StoredDay.Of(draft.To);
        copy.Status = draft.Status;
        copy.Note = Words(draft.Note);

        return copy;
    }

    public static Arrival Copy(this Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        return new Arrival
        {
            Id = arrival.Id,
            SupplierId = arrival.SupplierId,
            Reference = arrival.Reference,
            ProductId = arrival.ProductId,
            CombinationId = arrival.CombinationId,
            WarehouseId = arrival.WarehouseId,
            Ordered = arrival.Ordered,
            Received = arrival.Received,
            WindowFrom = arrival.WindowFrom,
            WindowTo = arrival.WindowTo,
            StatusId = arrival.StatusId,
            Note = arrival.Note,
            Version = arrival.Version,
            CreatedOnUtc = arrival.CreatedOnUtc,
            UpdatedOnUtc = arrival.UpdatedOnUtc,
        };
    }

    private static string? Words(string? text)
    {
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
