using Nop.Core.Domain.Logging;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>The platform loads the assembly, and its consumers, before the tables exist.</summary>
public class BeforeInstallTests(TestDatabase database) : StoreTest(database)
{
    [Test]
    public async Task ShouldHearNothing()
    {
        var shop = new Shop(Store);
        await shop.OpenAsync();
        Store.Commands.Clear();
        var tray = await shop.ProductAsync(0);
        var order = await shop.OrderAsync(tray, 2);
        await shop.StockAsync(tray, +1);
        await shop.ShipmentAsync(await shop.ItemAsync(order), 1, send: true);
        await shop.CancelAsync(order);

        Assert.That(Store.Commands.Commands.Where(command => command.Contains("\"BackorderLine\"", StringComparison.Ordinal) || command.Contains("\"BackorderStockItem\"", StringComparison.Ordinal)), Is.Empty);
        Assert.That((await RowsAsync<Log>()).Select(log => log.ShortMessage), Is.Empty);
    }

    protected override void Configure(TestStoreOptions options)
    {
        Type[] consumers = [typeof(OrderItemConsumer), typeof(OrderPlacedConsumer), typeof(OrderClosedConsumer), typeof(StockConsumer), typeof(ShipmentConsumer)];
        foreach (var type in consumers.Append(typeof(PluginNopStartup)).Append(typeof(BackordersSettings)))
            options.MoreTypes.Add(type);
    }
}
