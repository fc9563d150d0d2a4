using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Corrections;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <param name="PerItem">Units of the stock item in one unit of the order item.</param>
/// <param name="Units">Units of the stock item at most; no more than are missing and uncovered are charged.</param>
public readonly record struct ChargedOrderItem(int OrderItemId, int PerItem, int Units);

/// <summary>What a person decided about one stock item: written under its lock, before the plan that follows from it.</summary>
/// <param name="ActorId">The customer id of the person.</param>
public sealed record PersonDecision(int ActorId, Guid DecisionGuid, DecisionKind Kind)
{
    /// <summary>Order items that missing units are charged to although they were never short.</summary>
    public IReadOnlyList<ChargedOrderItem> Charges { get; init; } = [];

    /// <summary>The correction that is settled, or 0.</summary>
    public int SettledCorrectionId { get; init; }

    /// <summary>The order item of that correction, and the signed units that are settled of it.</summary>
    public int SettledOrderItemId { get; init; }

    public int SettledUnits { get; init; }

    public Settlement Settlement { get; init; }

    /// <summary>The intent that put it right in the platform, and ends with it; 0 where none did.</summary>
    public int IntentId { get; init; }

    /// <summary>The order that is open again, and the note of the cancellation that this answers; null where none is.</summary>
    public (int OrderId, int NoteId)? Reopens { get; init; }

    /// <summary>Corrections that the decision entails.</summary>
    public IReadOnlyList<PlannedCorrection> Corrections { get; init; } = [];

    public bool? Hold { get; init; }

    public int? KeptForNewOrders { get; init; }

    /// <summary>A frozen item is counted as the platform counts it now.</summary>
    public bool AcceptsCounting { get; init; }

    /// <summary>Lines of another stock item whose units become lines of this one, with what was promised of them.</summary>
    public IReadOnlyList<int> MovedLineIds { get; init; } = [];

    /// <summary>Lines of the item whose open units are cancelled.</summary>
    public IReadOnlyList<int> ClosedLineIds { get; init; } = [];
}
