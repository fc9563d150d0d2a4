using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class PromiseLedger : IPromiseLedger
{
    private readonly IExpectedArrivals _expectedArrivals;
    private readonly IRepository<Line> _lineRepository;
    private readonly IPromiseLineWriter _promiseLineWriter;
    private readonly IRepository<ShownPromise> _shownPromiseRepository;

    public PromiseLedger(IExpectedArrivals expectedArrivals,
        IRepository<Line> lineRepository,
        IPromiseLineWriter promiseLineWriter,
        IRepository<ShownPromise> shownPromiseRepository)
    {
        _expectedArrivals = expectedArrivals;
        _lineRepository = lineRepository;
        _promiseLineWriter = promiseLineWriter;
        _shownPromiseRepository = shownPromiseRepository;
    }

    public virtual async Task WriteAsync(StockItem item, ItemTerms terms, PromiseCause cause)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(terms);
        var today = terms.Promise.Today;
        var arrivals = await _expectedArrivals.ReadAsync(new StockKey(item.ProductId, item.CombinationId));
        var lines = await _lineRepository.Table.Where(line => line.StockItemId == item.Id && !line.Closed && line.Waiting > 0).ToListAsync();
        var plan = PlanOf(item, lines, arrivals, terms);
        if (lines.Count > 0)
        {
            var shown = lines.Exists(line => line.ToldBasisId == 0) ? await ReadShownAsync(item.Id) : [];
            var stored = lines.Select(line => StoredOf(line, shown.GetValueOrDefault(line.OrderItemId)));
            await _promiseLineWriter.WriteAsync(PromiseChanges.Of(plan, stored, cause, today));
        }

        var isNothing = lines.Count == 0 && arrivals.Count == 0;
        item.Available = isNothing || item.Frozen ? null : AvailabilityCode.Write(plan.Available);
        item.Coming = (int)Math.Min(arrivals.Sum(arrival => (long)arrival.Quantity), int.MaxValue);
        item.PlannedOn = StoredDay.Of(today);
    }

    internal static PromisePlan PlanOf(StockItem item, IReadOnlyList<Line> lines, IReadOnlyList<ExpectedArrival> arrivals, ItemTerms terms)
    {
        var waiting = lines
            .Select(line => new WaitingLine(line.Id, new QueuePlace(line.QueuedOnUtc, line.OrderId, line.OrderItemId), line.Waiting, terms.OrderDayOf(line.QueuedOnUtc)))
            .ToList();

        return item.Frozen
            ? PromisePlanner.FirstComeFirstServed.Plan(new PromiseSnapshot(waiting, []), terms.Promise with { LeadTime = null, ReleasedOn = null })
            : PromisePlanner.FirstComeFirstServed.Plan(new PromiseSnapshot(waiting, arrivals, item.Unexplained, item.Withheld), terms.Promise);
    }

    /// <summary>What shoppers read when they ordered, of lines whose shopper was told nothing yet: the platform names the order item
    /// of a cart item only after the stock was taken, so it may come after the first promise. Where no date was shown none was told.</summary>
    private async Task<Dictionary<int, ToldPromise>> ReadShownAsync(int stockItemId)
    {
        var rows = await _lineRepository.Table
            .Where(line => line.StockItemId == stockItemId && !line.Closed && line.Waiting > 0 && line.ToldBasisId == 0)
            .Join(_shownPromiseRepository.Table, line => line.OrderItemId, shown => shown.OrderItemId, (line, shown) => shown)
            .Where(shown => shown.BasisId != 0)
            .ToListAsync();

        var told = new Dictionary<int, ToldPromise>();
        foreach (var row in rows)
            told[row.OrderItemId] = new ToldPromise(StoredDay.Promise(row.ShipsFrom, row.ShipsTo, row.BasisId), StoredDay.Read(row.Day));

        return told;
    }

    private static StoredPromise StoredOf(Line line, ToldPromise shown)
    {
        ToldPromise? read = shown == default ? null : shown;
        if (line.FirstBasisId == 0)
            return new StoredPromise(line.Id, null, PromiseSource.None, default, 0, Promise.None, read);

        return new StoredPromise(
            line.Id,
            BookOf(line),
            new PromiseSource((PromiseSourceKind)line.PromiseSourceId, line.PromiseArrivalId == 0 ? null : line.PromiseArrivalId),
            (PromiseReason)line.PromiseReasonId,
            line.DatedUnits,
            StoredDay.Promise(line.DatedFrom, line.DatedTo, line.DatedBasisId),
            read);
    }

    internal static PromiseBook BookOf(Line line)
    {
        return PromiseBook.Of(
            StoredDay.Promise(line.FirstFrom, line.FirstTo, line.FirstBasisId),
            StoredDay.Promise(line.PromiseFrom, line.PromiseTo, line.PromiseBasisId),
            line.ToldBasisId == 0 || line.ToldOn is null
                ? null
                : new ToldPromise(StoredDay.Promise(line.ToldFrom, line.ToldTo, line.ToldBasisId), StoredDay.Read(line.ToldOn.Value)));
    }
}
