using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using Nop.Services.Configuration;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>One formatter for all: whoever asks for the same thing reads the same sentence, wherever he looks.</summary>
public class BackordersSurfacesTests : BackordersPageTest
{
    private const string EMAIL = "rita@example.com";

    [TestCase(false, "2 on backorder: expected to ship 14 to 18 March.", ArrivalStatus.Planned, 14, 18)]
    [TestCase(false, "2 on backorder: ships by 14 March.", ArrivalStatus.Confirmed, 14, 14)]
    [TestCase(false, "2 on backorder. No ship date yet.", ArrivalStatus.Planned, null, null)]
    [TestCase(true, "2 im Rückstand: Versand voraussichtlich 14. bis 18. März.", ArrivalStatus.Planned, 14, 18)]
    [TestCase(true, "2 im Rückstand: Versand bis 14. März.", ArrivalStatus.Confirmed, 14, 14)]
    public async Task Surfaces_OfTheSameFacts_SayTheSame(bool inGerman, string sentence, ArrivalStatus status, int? from, int? to)
    {
        await ChangeAsync(LANTERN, product => (product.StockQuantity, product.OrderMinimumQuantity) = (0, 2));
        await new Promises(Store).ArriveAsync(LANTERN, 20, from, to, status);
        using var shopper = new Shopper(Store.Host.Address);
        await shopper.RegisterAsync(EMAIL);
        if (inGerman)
        {
            var german = await Store.AddGermanAsync();
            await Store.SpeakAsync(EMAIL, german.Id);
            await Store.SpeakAsync(DemoStore.Seeding.DemoLogins.ADMIN, german.Id);
        }

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        await BeforeTheOrderAsync(shopper, read);
        var order = await shopper.CheckOutAsync(EMAIL);
        read["completed page"] = Words(shopper.Page.QuerySelector(".backorders-orders .backorders-sentence"));
        await AfterTheOrderAsync(shopper, order, read);

        Assert.That(read.Values, Has.Count.EqualTo(11));
        Assert.That(read.Where(surface => surface.Value != sentence), Is.Empty);
    }

    private static async Task BeforeTheOrderAsync(Shopper shopper, Dictionary<string, string> read)
    {
        await shopper.OpenAsync("/search?q=lantern");
        read["box"] = Words(shopper.Page.QuerySelector("[data-backorders-box]"));
        await shopper.OpenAsync($"/product/{LANTERN}");
        var place = shopper.Page.QuerySelector(".backorders-availability");
        read["product page"] = Words(place);
        await shopper.OpenAsync($"{place.GetAttribute("data-backorders-url")}?addtocart_{LANTERN}.EnteredQuantity=2");
        var answer = JObject.Parse(shopper.Page.Body.TextContent);
        read["question"] = answer.Value<string>("text");
        await shopper.AddToCartAsync(LANTERN, 2);
        read["cart"] = Words(shopper.Page.QuerySelector(".backorders-cart .backorders-sentence"));
    }

    private async Task AfterTheOrderAsync(Shopper shopper, int order, Dictionary<string, string> read)
    {
        await shopper.OpenAsync($"/orderdetails/{order}");
        read["order page"] = Words(shopper.Page.QuerySelector(".backorders-order-line .backorders-sentence"));
        await shopper.OpenAsync("/order/history");
        read["order list"] = Words(shopper.Page.QuerySelector(".backorders-orders .backorders-sentence"));
        await LogInAsync();
        read["admin order"] = Words((await PageAsync($"/Admin/Order/Edit/{order}")).QuerySelector("#backorders-order-panel .backorders-sentence"));
        var line = (await RowsAsync<Line>()).Single(one => one.OrderId == order);
        read["admin line"] = Words((await PageAsync($"/Admin/Backorders/Details/{line.Id}")).QuerySelector(".backorders-told .backorders-sentence"));

        // The confirm pages are looked at with the rest of the arrival, of which enough is left.
        await shopper.AddToCartAsync(LANTERN, 2);
        foreach (var onePage in new[] { true, false })
        {
            await Store.RunAsync(async services =>
            {
                var settings = services.GetRequiredService<OrderSettings>();
                settings.OnePageCheckoutEnabled = onePage;
                await services.GetRequiredService<ISettingService>().SaveSettingAsync(settings);
            });
            await shopper.OpenAsync("/checkout");
            read[onePage ? "checkout on one page" : "last page of the checkout"] = Words(shopper.Page.QuerySelector(".backorders-cart .backorders-sentence"));
        }
    }
}
