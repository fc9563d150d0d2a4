using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <inheritdoc />
public class ReleaseGranter : IReleaseGranter
{
    private readonly IRepository<Intent> _intentRepository;
    private readonly ILineWriter _lineWriter;
    private readonly TimeProvider _timeProvider;

    public ReleaseGranter(IRepository<Intent> intentRepository, ILineWriter lineWriter, TimeProvider timeProvider)
    {
        _intentRepository = intentRepository;
        _lineWriter = lineWriter;
        _timeProvider = timeProvider;
    }

    public virtual async Task<Grants> GrantAsync(StockItem item, StockReading reading, ReconcilePlan plan,
        IReadOnlyList<ReleaseDemand> demands)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(demands);
        var granted = new Dictionary<int, int>();
        var (fresh, handedOver) = (0, 0);
        foreach (var demand in demands)
        {
            var before = await FindAsync(demand);
            if (before > 0)
            {
                granted[demand.LineId] = before;
                continue;
            }

            var line = plan.Lines.FirstOrDefault(planned => planned.LineId == demand.LineId);
            var quantity = demand.Quantity ?? line?.Releasable ?? 0;
            if (line is null || quantity <= 0 || quantity > line.Releasable || demand.Needs > line.Available)
                continue;

            var ships = demand.Ships ?? reading.NeedsShipping;
            await GrantAsync(item, ships, line, demand, quantity);
            granted[demand.LineId] = quantity;
            fresh += quantity;
            handedOver += ships ? 0 : quantity;
        }

        return new Grants(granted, fresh, handedOver);
    }

    private async Task<int> FindAsync(ReleaseDemand demand)
    {
        var quantities = await _intentRepository.Table
            .Where(intent => intent.IntentGuid == demand.IntentGuid && intent.LineId == demand.LineId)
            .Select(intent => intent.Quantity)
            .ToListAsync();

        return quantities.Sum();
    }

    private async Task GrantAsync(StockItem item, bool ships, LinePlan line, ReleaseDemand demand, int quantity)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        await _intentRepository.InsertAsync(new Intent
        {
            IntentGuid = demand.IntentGuid,
            Status = ships ? IntentStatus.Intended : IntentStatus.Done,
            OrderId = line.Place.OrderId,
            OrderItemId = line.Place.OrderItemId,
            LineId = demand.LineId,
            StockItemId = item.Id,
            Quantity = quantity,
            ActorId = demand.ActorId,
            CreatedOnUtc = now,
            UpdatedOnUtc = now,
        }, publishEvent: false);

        var cause = $"{demand.IntentGuid:N}";
        await _lineWriter.MoveAsync([new LineMove(demand.LineId, MoveKind.Released, quantity)], cause, demand.ActorId);
        if (!ships)
            await _lineWriter.MoveAsync([new LineMove(demand.LineId, MoveKind.Shipped, quantity)], cause, demand.ActorId);
    }
}
