using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Receiving;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>Base of tests of what is coming. The day is 1 March 2050; what is planned anew is noted.</summary>
public abstract class SupplyTest(TestDatabase database) : LedgerTest(database)
{
    protected const int ACTOR = 7;

    protected static readonly DateOnly Today = new(2050, 3, 1);

    /// <summary>Causes by stock item, in order.</summary>
    protected List<(StockKey Key, PromiseCause Cause)> Replans { get; } = [];

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        Replans.Clear();
        options.Services = services => services.AddScoped<IArrivalFollower>(provider => new NotingFollower(ActivatorUtilities.CreateInstance<ArrivalFollower>(provider), Replans));
    }

    protected static DateOnly Day(int days) => Today.AddDays(days);

    protected static ArrivalDraft Draft(int product, int ordered = 10) => new() { Key = new StockKey(product), Ordered = ordered, From = Day(9), To = Day(11), Reference = "PO-1" };

    protected async Task<Arrival> AddAsync(ArrivalDraft draft)
    {
        var result = await Store.RunAsync<IArrivalService, ArrivalResult>(service => service.AddAsync(draft, ACTOR));
        Assert.That(result.Refusals, Is.Empty);

        return await ArrivalAsync(result.ArrivalIds.Single());
    }

    protected Task<Arrival> ArrivalAsync(int id) => Store.RunAsync<IRepository<Arrival>, Arrival>(rows => rows.Table.FirstOrDefaultAsync(row => row.Id == id));

    protected static SeenArrival Seen(Arrival arrival) => new(arrival.Id, arrival.Version);

    protected Task<ArrivalResult> DoAsync(Func<IArrivalService, Task<ArrivalResult>> action) => Store.RunAsync(action);

    protected async Task<int> SupplierAsync(string name = "Nordwind")
    {
        var supplier = new Supplier { Name = name, WorkingDays = 31, Active = true };
        await Store.RunAsync<IRepository<Supplier>>(rows => rows.InsertAsync(supplier, publishEvent: false));

        return supplier.Id;
    }

    protected Task<ArrivalResult> ReceiveAsync(Arrival arrival, int quantity, bool closes = false, Guid? guid = null)
        => Store.RunAsync<IReceiptService, ArrivalResult>(service => service.ReceiveAsync(new ReceiptOrder(Seen(arrival), guid ?? Guid.NewGuid(), quantity, closes), ACTOR));

    protected static ArrivalRefusal[] Reasons(ArrivalResult result) => [.. result.Refusals.Select(refusal => refusal.Reason)];

    /// <summary>Changes by arrival, in order, each with what it said.</summary>
    protected async Task<string[]> HistoryAsync(int arrivalId) => [.. (await RowsAsync<ArrivalRevision>()).Where(row => row.ArrivalId == arrivalId)
        .Select(row => $"{row.Change} {row.Received}/{row.Ordered} {row.WindowFrom:MM-dd}..{row.WindowTo:MM-dd} {(ArrivalStatus)row.StatusId}")];

    private sealed class NotingFollower(IArrivalFollower follower, List<(StockKey, PromiseCause)> replans) : IArrivalFollower
    {
        public Task FollowAsync(IReadOnlyList<ArrivalWrite> writes, PromiseCause? cause = null)
        {
            replans.AddRange(writes.Select(write => (new StockKey(write.After.ProductId, write.After.CombinationId), cause ?? ArrivalChanges.CauseOf(write.Change) ?? default)));
            return follower.FollowAsync(writes, cause);
        }
    }
}
