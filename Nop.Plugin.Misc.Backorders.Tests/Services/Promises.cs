using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Services.Configuration;
using PromiseRevision = Nop.Plugin.Misc.Backorders.Domain.PromiseRevision;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>What is coming to a store, in short words. Days are days of March 2050, whose 1st, today, is a Tuesday.</summary>
internal sealed class Promises(TestStore store)
{
    public static DateOnly March(int day) => new DateOnly(2050, 3, 1).AddDays(day - 1);

    public async Task<int> ArriveAsync(int productId, int quantity, int? from, int? to = null, ArrivalStatus status = ArrivalStatus.Planned, int combinationId = 0)
    {
        var arrival = new Arrival
        {
            ProductId = productId,
            CombinationId = combinationId,
            Ordered = quantity,
            WindowFrom = from is { } first ? StoredDay.Of(March(first)) : null,
            WindowTo = from is { } day ? StoredDay.Of(March(to ?? day)) : null,
            Status = status,
            CreatedOnUtc = store.Clock.UtcNow,
            UpdatedOnUtc = store.Clock.UtcNow,
        };
        await store.RunAsync<IRepository<Arrival>>(arrivals => arrivals.InsertAsync(arrival, publishEvent: false));
        await ReplanAsync(productId, PromiseCause.ArrivalAdded, combinationId);
        return arrival.Id;
    }

    public async Task ChangeAsync(int arrivalId, Action<Arrival> change, PromiseCause cause = PromiseCause.ArrivalMoved)
    {
        var arrival = await store.RunAsync<IRepository<Arrival>, Arrival>(arrivals => arrivals.GetByIdAsync(arrivalId));
        change(arrival);
        await store.RunAsync<IRepository<Arrival>>(arrivals => arrivals.UpdateAsync(arrival, publishEvent: false));
        await ReplanAsync(arrival.ProductId, cause, arrival.CombinationId);
    }

    public Task ReplanAsync(int productId, PromiseCause cause, int combinationId = 0) => store.RunAsync<IReplanner>(replanner =>
        replanner.ReplanAsync(new Dictionary<StockKey, PromiseCause> { [new StockKey(productId, combinationId)] = cause }));

    public Task SetAsync(Action<BackordersSettings> set) => store.RunAsync<ISettingService>(async settings =>
    {
        var mine = await settings.LoadSettingAsync<BackordersSettings>();
        set(mine);
        await settings.SaveSettingAsync(mine);
    });

    public Task<BoardEntry> BoardAsync(int productId, int combinationId = 0) => store.RunAsync<IPromiseBoard, BoardEntry>(board =>
        board.GetAsync(new StockKey(productId, combinationId)));

    public Task<List<PromiseRevision>> RevisionsAsync(int lineId) => store.RunAsync<IRepository<PromiseRevision>, List<PromiseRevision>>(revisions =>
        revisions.Table.Where(revision => revision.LineId == lineId).OrderBy(revision => revision.Id).ToListAsync());

    /// <summary>The line's promise as stored: "Planned 2050-03-10 to 2050-03-12", or "no date".</summary>
    public static string Now(Line line) => StoredDay.Promise(line.PromiseFrom, line.PromiseTo, line.PromiseBasisId).ToString();

    public static string First(Line line) => StoredDay.Promise(line.FirstFrom, line.FirstTo, line.FirstBasisId).ToString();
}
