using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class ReleaseService : IReleaseService
{
    private readonly IBundleReleases _bundleReleases;
    private readonly IIntentStore _intentStore;
    private readonly ILineQueryService _lineQueryService;
    private readonly ILogger _logger;
    private readonly IReconciler _reconciler;
    private readonly IReleaseShipper _releaseShipper;

    public ReleaseService(IBundleReleases bundleReleases,
        IIntentStore intentStore,
        ILineQueryService lineQueryService,
        ILogger logger,
        IReconciler reconciler,
        IReleaseShipper releaseShipper)
    {
        _bundleReleases = bundleReleases;
        _intentStore = intentStore;
        _lineQueryService = lineQueryService;
        _logger = logger;
        _reconciler = reconciler;
        _releaseShipper = releaseShipper;
    }

    public virtual async Task<ReleaseResult> ReleaseAsync(IReadOnlyCollection<ReleaseChoice> choices, int actorId)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var chosen = choices.DistinctBy(choice => choice.LineId).ToList();
        var lines = (await _lineQueryService.GetByIdsAsync([.. chosen.Select(choice => choice.LineId)])).ToDictionary(line => line.Id);
        var released = new List<ReleasedLine>();
        var blocked = chosen.Where(choice => !lines.ContainsKey(choice.LineId))
            .Select(choice => new BlockedLine(choice.LineId, 0, null, string.Empty, ReleaseBlock.LineGone, 0, 0))
            .ToList();

        var bundles = await _bundleReleases.FindAsync(lines.Values);
        var guids = lines.Values.Select(line => line.OrderId).Distinct().ToDictionary(orderId => orderId, _ => Guid.NewGuid());
        var demands = chosen.Where(choice => lines.TryGetValue(choice.LineId, out var line) && !bundles.ContainsKey(line.OrderItemId))
            .Select(choice => new ReleaseDemand(choice.LineId, choice.Quantity, guids[lines[choice.LineId].OrderId], actorId))
            .ToList();
        var asked = chosen.ToDictionary(choice => choice.LineId, choice => choice.Quantity);
        foreach (var bundle in bundles.Values)
        {
            foreach (var line in bundle)
                lines[line.Id] = line;
            demands.AddRange(await DemandAsync(bundle, asked, guids[bundle[0].OrderId], actorId, blocked));
        }

        var grants = await GrantAsync(demands, lines, blocked);
        foreach (var bundle in bundles.Values)
            await GiveBackPartsAsync(bundle, demands, guids[bundle[0].OrderId], grants, blocked);
        foreach (var order in grants.GroupBy(grant => lines[grant.Key].OrderId).OrderBy(order => order.Key))
            await ShipAsync(order.Key, guids[order.Key], order.ToDictionary(), lines, released, blocked);

        await LookAgainAsync(demands.Select(demand => lines[demand.LineId]));
        return new ReleaseResult(released, blocked);
    }

    /// <summary>What the lines of one bundle have to give for the bundles that go out; nothing where none does.</summary>
    private async Task<List<ReleaseDemand>> DemandAsync(IReadOnlyList<Line> bundle, Dictionary<int, int?> asked, Guid guid, int actorId, List<BlockedLine> blocked)
    {
        var outcome = await _bundleReleases.PlanAsync(bundle, asked);
        if (outcome.Blocked is not { } reason)
            return [.. outcome.Lines.Where(line => line.Units > 0).Select(line => new ReleaseDemand(line.Line.Id, line.Units, guid, actorId, line.Needs, outcome.Ships))];

        foreach (var line in outcome.Lines)
        {
            (line.Line.Waiting, line.Line.Ready) = (line.Plan?.After.Waiting ?? 0, line.Plan?.After.Ready ?? 0);
            blocked.Add(Block(line.Line, reason));
        }

        return [];
    }

    /// <summary>A bundle of which one part was not granted goes nowhere: the other parts' units are the lines' again.</summary>
    private async Task GiveBackPartsAsync(IReadOnlyList<Line> bundle, List<ReleaseDemand> demands, Guid guid, Dictionary<int, int> grants, List<BlockedLine> blocked)
    {
        var wanted = demands.Select(demand => demand.LineId).Intersect(bundle.Select(line => line.Id)).ToList();
        if (wanted.TrueForAll(grants.ContainsKey))
            return;

        foreach (var intent in (await _intentStore.GetByGuidAsync(guid)).Where(intent => wanted.Contains(intent.LineId)))
            await _intentStore.WithdrawAsync(intent);
        foreach (var id in wanted.Where(grants.Remove))
            blocked.Add(Block(bundle.Single(line => line.Id == id), ReleaseBlock.Bundle));
    }

    /// <summary>One stock item after the other; units by line id.</summary>
    private async Task<Dictionary<int, int>> GrantAsync(List<ReleaseDemand> demands, Dictionary<int, Line> lines, List<BlockedLine> blocked)
    {
        var grants = new Dictionary<int, int>();
        var items = await _lineQueryService.GetStockItemsAsync([.. lines.Values.Select(line => line.StockItemId)]);
        foreach (var group in demands.GroupBy(demand => lines[demand.LineId].StockItemId).OrderBy(group => items[group.Key].ProductId).ThenBy(group => items[group.Key].CombinationId))
        {
            var item = items[group.Key];
            var request = new ReconcileRequest(new StockKey(item.ProductId, item.CombinationId), ReconcileOccasion.Person, [.. group]);
            ReconcileResult? result = null;
            try
            {
                result = await _reconciler.ReconcileAsync(request);
            }
            catch (LedgerException exception)
            {
                await _logger.ErrorAsync("Backorders: a release could not be written.", exception);
            }

            foreach (var demand in group)
            {
                if (result?.Granted.TryGetValue(demand.LineId, out var units) == true)
                    grants[demand.LineId] = units;
                else
                    blocked.Add(Block(lines[demand.LineId], demand, result));
            }
        }

        return grants;
    }

    private async Task ShipAsync(int orderId, Guid intentGuid, Dictionary<int, int> units, Dictionary<int, Line> lines, List<ReleasedLine> released, List<BlockedLine> blocked)
    {
        IReadOnlyDictionary<int, ShippedIntent> shipped;
        try
        {
            shipped = await _releaseShipper.ShipAsync(orderId, intentGuid);
        }
        catch (Exception exception)
        {
            await _logger.ErrorAsync($"Backorders: the shipment of a release for order {orderId} could not be made.", exception);
            blocked.AddRange(units.Keys.Select(id => Block(lines[id], ReleaseBlock.Failed)));
            return;
        }

        foreach (var (id, quantity) in units)
        {
            var line = lines[id];
            shipped.TryGetValue(id, out var intent);
            if (intent.IsDone)
                released.Add(new ReleasedLine(id, orderId, line.OrderNumber, line.ProductName, quantity, intent.ShipmentId));
            else
                blocked.Add(Block(line, intent.Blocked ?? ReleaseBlock.ShipmentRefused));
        }
    }

    /// <summary>Closes what is finished and gives back what was not shipped. The sweep would, too.</summary>
    private async Task LookAgainAsync(IEnumerable<Line> lines)
    {
        var items = await _lineQueryService.GetStockItemsAsync([.. lines.Select(line => line.StockItemId).Distinct()]);
        foreach (var item in items.Values.OrderBy(item => item.ProductId).ThenBy(item => item.CombinationId))
        {
            try
            {
                await _reconciler.ReconcileAsync(new ReconcileRequest(new StockKey(item.ProductId, item.CombinationId), ReconcileOccasion.Person));
            }
            catch (LedgerException exception)
            {
                await _logger.ErrorAsync("Backorders: a release is left to the sweep.", exception);
            }
        }
    }

    private static BlockedLine Block(Line line, ReleaseDemand demand, ReconcileResult? result)
    {
        if (result is null || result.Outcome == ReconcileOutcome.Postponed)
            return Block(line, ReleaseBlock.Failed);

        if (result.Outcome == ReconcileOutcome.Frozen)
            return Block(line, ReleaseBlock.Frozen);

        var after = result.Plan?.Lines.FirstOrDefault(planned => planned.LineId == line.Id)?.After;
        line.Waiting = after?.Waiting ?? 0;
        line.Ready = after?.Ready ?? 0;
        if (after is null || (after.Value.Open == 0 && after.Value.Cancelled > 0))
            return Block(line, ReleaseBlock.OrderClosed);

        return Block(line, line.Ready > 0 && demand.Quantity > line.Ready ? ReleaseBlock.FewerReady : ReleaseBlock.NothingReady);
    }

    private static BlockedLine Block(Line line, ReleaseBlock reason)
    {
        return new BlockedLine(line.Id, line.OrderId, line.OrderNumber, line.ProductName, reason, line.Waiting, line.Ready);
    }
}
