using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What a person says of an arrival, before anybody looked whether it can be.</summary>
public sealed record ArrivalDraft
{
    public StockKey Key { get; init; }

    /// <summary>0: no supplier named.</summary>
    public int SupplierId { get; init; }

    /// <summary>Where it will be put; 0 where the item is counted by one number.</summary>
    public int WarehouseId { get; init; }

    public string? Reference { get; init; }

    public int Ordered { get; init; }

    /// <summary>The store's days, both included; both or none.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Planned, confirmed or in transit. Nothing else is stated: an arrival is received by receipts and cancelled by name.</summary>
    public ArrivalStatus Status { get; init; } = ArrivalStatus.Planned;

    public string? Note { get; init; }

    /// <summary>What the arrival says now.</summary>
    public static ArrivalDraft Of(Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        return new ArrivalDraft
        {
            Key = new StockKey(arrival.ProductId, arrival.CombinationId),
            SupplierId = arrival.SupplierId,
            WarehouseId = arrival.WarehouseId,
            Reference = arrival.Reference,
            Ordered = arrival.Ordered,
            From = StoredDay.Read(arrival.WindowFrom),
            To = StoredDay.Read(arrival.WindowTo),
            Status = arrival.Status,
            Note = arrival.Note,
        };
    }
}
