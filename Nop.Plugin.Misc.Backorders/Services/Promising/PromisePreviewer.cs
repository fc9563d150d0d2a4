using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class PromisePreviewer : IPromisePreviewer
{
    private readonly IExpectedArrivals _expectedArrivals;
    private readonly IRepository<Line> _lineRepository;
    private readonly IStockItemMap _stockItemMap;
    private readonly ITermsReader _termsReader;

    public PromisePreviewer(IExpectedArrivals expectedArrivals, IRepository<Line> lineRepository, IStockItemMap stockItemMap, ITermsReader termsReader)
    {
        _expectedArrivals = expectedArrivals;
        _lineRepository = lineRepository;
        _stockItemMap = stockItemMap;
        _termsReader = termsReader;
    }

    public virtual async Task<IReadOnlyList<PreviewedPromise>> PreviewAsync(StockKey key, IReadOnlyDictionary<int, ExpectedArrival?> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (await _stockItemMap.FindAsync(key) is not { } item)
            return [];

        var lines = await _lineRepository.Table
            .Where(line => line.StockItemId == item.Id && !line.Closed && line.Waiting > 0)
            .OrderBy(line => line.QueuedOnUtc).ThenBy(line => line.OrderId).ThenBy(line => line.OrderItemId)
            .ToListAsync();
        if (lines.Count == 0)
            return [];

        var terms = await _termsReader.ReadAsync(key);
        var arrivals = (await _expectedArrivals.ReadAsync(key))
            .Where(arrival => !changes.ContainsKey(arrival.ArrivalId))
            .Concat(changes.Values.OfType<ExpectedArrival>())
            .ToList();
        var planned = PromiseLedger.PlanOf(item, lines, arrivals, terms).Lines.ToDictionary(line => line.LineId);

        return [.. lines.Select(line => Compare(line, planned[line.Id], terms.Promise.Today))];
    }

    private static PreviewedPromise Compare(Line line, PromisePlanLine planned, DateOnly today)
    {
        var book = PromiseLedger.BookOf(line);
        var decision = book.Revise(planned.Promise, PromiseCause.ArrivalMoved, today);

        return new PreviewedPromise(line, book.Current, planned.Promise, planned.Reason, decision.IsSlip);
    }
}
