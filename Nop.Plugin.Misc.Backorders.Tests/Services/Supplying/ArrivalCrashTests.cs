using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Supplying;

/// <summary>The process ends between what was stated of an arrival and what follows from it.</summary>
public class ArrivalCrashTests(TestDatabase database) : SupplyTest(database)
{
    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        options.Services = services => services.AddScoped<IArrivalFollower, EndingFollower>();
    }

    [Test]
    public async Task ShouldPlanInTheSweepWhatNobodyFollowed()
    {
        var tray = await Shop.ProductAsync(0);
        Assert.ThrowsAsync<InvalidOperationException>(() => DoAsync(service => service.AddAsync(Draft(tray), ACTOR)));
        Assert.That(await RowsAsync<Arrival>(), Has.Count.EqualTo(1));

        await SweepAsync();

        Assert.That((await StockItemAsync(tray))?.Coming, Is.EqualTo(10));
    }

    private sealed class EndingFollower : IArrivalFollower
    {
        public Task FollowAsync(IReadOnlyList<ArrivalWrite> writes, PromiseCause? cause = null) => throw new InvalidOperationException("The process ends here.");
    }
}
