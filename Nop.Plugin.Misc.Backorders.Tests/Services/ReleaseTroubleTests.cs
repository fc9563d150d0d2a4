using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>Releases cannot be noted: nothing else suffers from it, and it is made up for.</summary>
public class ReleaseTroubleTests(TestDatabase database) : LedgerTest(database)
{
    private bool _fails;

    protected override void Configure(TestStoreOptions options)
    {
        base.Configure(options);
        _fails = false;
        options.Services = services => services.AddScoped<IReleaseHold>(provider => new HoldInTrouble(ActivatorUtilities.CreateInstance<ReleaseHold>(provider), () => _fails));
    }

    [Test]
    public async Task ShouldFollowTheStockAndSweepAllTheSame()
    {
        var cup = await Shop.ProductAsync(0, product => (product.AvailableForPreOrder, product.PreOrderAvailabilityStartDateTimeUtc) = (true, new DateTime(2050, 3, 21, 8, 0, 0, DateTimeKind.Utc)));
        var order = await Shop.OrderAsync(cup, 2);
        _fails = true;
        await Shop.StockAsync(cup, +2);
        Assert.That(await UnitsAsync(order), Is.EqualTo("0 2 0 0 0"));
        Assert.That(await ErrorsAsync(), Is.Not.Empty);

        var before = (await ErrorsAsync()).Count;
        Assert.That((await FullSweepAsync()).WasFull);
        Assert.That((await SweepAsync(TimeSpan.FromMinutes(1))).WasFull, Is.False, "it was done, and is not due again");
        Assert.That((await ErrorsAsync()).Skip(before), Is.EqualTo(new[] { "Backorders: what was promised of goods that are not out could not be noted. It is tried again tomorrow." }));

        _fails = false;
        await Shop.EditProductAsync(cup, product => product.PreOrderAvailabilityStartDateTimeUtc = new DateTime(2050, 3, 25, 8, 0, 0, DateTimeKind.Utc));
        await FullSweepAsync();
        Assert.That((await RowsAsync<ReleaseDateRevision>()).Where(row => row.ProductId == cup).Select(row => row.ReleasedOn?.Day), Is.EqualTo(new[] { 21, 25 }));
        Assert.That((await RowsAsync<ReleaseDateRevision>()).Where(row => row.ProductId == 0), Has.Exactly(1).Items);
    }

    private async Task<List<string>> ErrorsAsync() => [.. (await RowsAsync<Log>()).Select(row => row.ShortMessage)];

    private sealed class HoldInTrouble(ReleaseHold hold, Func<bool> fails) : IReleaseHold
    {
        public Task<Promise?> FindAsync(Product product, IEnumerable<OfferPart> parts, DateOnly? since = null)
            => fails() ? throw new InvalidOperationException("No release.") : hold.FindAsync(product, parts, since);

        public Task<DateOnly?> FindDayAsync(Product product, IEnumerable<OfferPart> parts, DateOnly since)
            => fails() ? throw new InvalidOperationException("No release.") : hold.FindDayAsync(product, parts, since);
    }
}
