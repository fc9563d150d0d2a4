using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>Pages that read much from the database, on both.</summary>
[TestFixtureSource(typeof(Databases))]
public class BackordersOnBothDatabasesTests(TestDatabase database) : BackordersPageTest
{
    protected override TestDatabase Kind => database;

    [Test]
    public async Task ShouldTellTheHistoryOfALine()
    {
        var line = await BackorderAsync();
        await BookInAsync(1);
        await LogInAsync();

        var page = await PageAsync($"/Admin/Backorders/Details/{line.Id}");

        Assert.That(Words(page.QuerySelector(".backorders-badge")), Is.EqualTo("Partly ready"));
        Assert.That(Rows(page, "#backorders-history").Select(row => (row[1], row[2], row[3])), Is.EqualTo(new[]
        {
            ("Began to wait: the stock does not cover them", "2", "Backorders"),
            ("Became ready: the stock covers them", "1", "Backorders"),
        }));
        Assert.That(page.QuerySelector("a[href='/Admin/Order/Edit/1']"), Is.Not.Null);
    }

    [Test]
    public async Task ShouldPreviewThePlanAndChangeNothing()
    {
        var first = await BackorderAsync();
        var second = await BackorderAsync(2);
        await BookInAsync(3);
        await LogInAsync();

        var page = await PreviewAsync(first.Id, second.Id, 4711);

        Assert.That(Rows(page, "#backorders-plan"), Is.EqualTo(new[]
        {
            new[] { $"{first.OrderId}", "Lighthouse Lantern", "2", "0" },
            [$"{second.OrderId}", "Lighthouse Lantern", "1", "1"],
        }));
        Assert.That(Rows(page, "#backorders-blocked").Single()[2], Is.EqualTo("The line is not there any more."));
        Assert.That(Words(page.QuerySelector("#backorders-apply")), Is.EqualTo("Release now (3)"));
        Assert.That(await RowsAsync<Shipment>(), Is.Empty);
        Assert.That((await RowsAsync<Line>()).Sum(line => line.Released), Is.Zero);
    }
}
