using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>An arrival and the version that the person saw.</summary>
public readonly record struct SeenArrival(int ArrivalId, int Version);

/// <summary>Another window, or the old ones by so many days; one of the two.</summary>
/// <param name="Days">Calendar days, signed; for windows that are stated.</param>
public sealed record DateMove(DateOnly? From, DateOnly? To, int Days)
{
    public static DateMove Into(DateOnly from, DateOnly to) => new(from, to, 0);

    public static DateMove By(int days) => new(null, null, days);
}

/// <summary>
/// What is coming, as people state it. Every write raises the version, keeps a revision in its transaction, and is refused
/// where somebody wrote since it was shown; then the dates of the stock items are planned anew. All of a call is written or nothing.
/// </summary>
public interface IArrivalService
{
    Task<ArrivalResult> AddAsync(ArrivalDraft draft, int actorId);

    /// <summary>Everything but the product. Window and quantity that stay as they are are not judged again.</summary>
    Task<ArrivalResult> EditAsync(SeenArrival seen, ArrivalDraft draft, int actorId);

    /// <summary>Planned, confirmed or in transit.</summary>
    Task<ArrivalResult> SetStatusAsync(SeenArrival seen, ArrivalStatus status, int actorId);

    Task<ArrivalResult> CancelAsync(SeenArrival seen, int actorId);

    /// <summary>A cancelled or received arrival is planned again: for what has not come.</summary>
    Task<ArrivalResult> ReopenAsync(SeenArrival seen, int actorId);

    /// <summary>Other dates for all of them, or for none.</summary>
    Task<ArrivalResult> MoveAsync(IReadOnlyList<SeenArrival> seen, DateMove move, int actorId);

    /// <summary>The windows after a move, without writing them; by arrival id. What cannot be moved is in the refusals.</summary>
    Task<MovePlan> PlanMoveAsync(IReadOnlyList<int> arrivalIds, DateMove move);
}

/// <summary>What a move makes of arrivals.</summary>
public sealed record MovePlan(IReadOnlyList<MovedArrival> Moved, IReadOnlyList<RefusedArrival> Refusals);

public sealed record MovedArrival(Arrival Arrival, DateOnly From, DateOnly To);
