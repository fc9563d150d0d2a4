using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>What follows for one stock item.</summary>
/// <param name="Before">The item as it was before.</param>
/// <param name="Plan">Null for a frozen item.</param>
/// <param name="Closed">Lines that are closed, as they were before.</param>
public sealed record DecidedItem(StockItem Before, PersonDecision Decision, ReconcilePlan? Plan, IReadOnlyList<Line> Closed)
{
    public int StockItemId => Before.Id;

    /// <summary>Everything that a person who agrees to it has seen: numbers before, numbers after, and what happens to lines.</summary>
    internal string Seen
    {
        get
        {
            var lines = Plan?.Changed.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Place.OrderItemId}:{line.Before}>{line.After}")) ?? [];
            var closed = Closed.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Id}:{line.Waiting}/{line.Ready}/{line.Released}"));
            var corrections = Decision.Corrections.Select(correction => string.Create(CultureInfo.InvariantCulture, $"{correction.OrderItemId}:{correction.Quantity}"));

            return string.Create(CultureInfo.InvariantCulture,
                $"{Decision.Kind} {StockItemId} {Before.HowCountedId} {Before.OnHold} {Before.KeptForNewOrders} {Decision.SettledCorrectionId}:{Decision.SettledUnits} {Plan?.Stock} {Plan?.Unexplained} {string.Join(' ', lines)} / {string.Join(' ', closed)} / {string.Join(' ', corrections)}");
        }
    }
}

/// <summary>Either everything was refused, with every reason, or the items are what was decided.</summary>
public sealed record DecisionResult(IReadOnlyList<DecidedItem> Items, IReadOnlyList<RefusedDecision> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;

    /// <summary>Something else was shown than is true by now: nothing was done, and this is what would be.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Tells this result from another one of the same order.</summary>
    public string ShownAs => Fingerprint.Of(string.Join('|', Items.Select(item => item.Seen).Concat(Refusals.Select(refused => string.Create(CultureInfo.InvariantCulture, $"{refused.Reason} {refused.Id}")))));

    public static DecisionResult Refused(params IReadOnlyList<RefusedDecision> refusals) => new([], refusals);
}
