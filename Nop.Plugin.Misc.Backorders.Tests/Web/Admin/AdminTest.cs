using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DemoStore.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Admin;

/// <summary>Base of tests that use the admin area as a browser does: over HTTP, with cookies and the pages' own tokens.</summary>
public abstract class AdminTest
{
    protected const string TOKEN = "__RequestVerificationToken";
    protected const int LANTERN = 1;

    protected TestStore Store { get; private set; }

    protected HttpClient Browser { get; private set; }

    protected virtual TestDatabase Kind => TestDatabase.Sqlite;

    /// <summary>Whether all tests of the fixture look at one store: for those that change nothing in it.</summary>
    protected virtual bool SharesStore => false;

    [OneTimeSetUp]
    public Task StartSharedStore() => SharesStore ? StartAsync() : Task.CompletedTask;

    [SetUp]
    public async Task StartStore()
    {
        if (!SharesStore)
            await StartAsync();
        Browser = Store.Browser();
    }

    /// <summary>After a restart the store has another address.</summary>
    protected void OpenBrowser() => Browser = Store.Browser();

    protected virtual void Configure(TestStoreOptions options)
    {
    }

    [TearDown]
    public async Task StopStore()
    {
        Browser?.Dispose();
        if (!SharesStore)
            await StopAsync();
    }

    [OneTimeTearDown]
    public Task StopSharedStore() => StopAsync();

    private async Task StartAsync()
    {
        var options = new TestStoreOptions { Listen = true };
        Configure(options);
        Store = await TestStore.StartAsync(Kind, options);
    }

    private async Task StopAsync()
    {
        if (Store != null)
            await Store.DisposeAsync();
        Store = null;
    }

    protected async Task LogInAsync(string email = DemoLogins.ADMIN)
        => await SubmitAsync("/login", "form.login-form", new() { ["Email"] = email, ["Password"] = DemoLogins.PASSWORD });

    protected async Task<IDocument> PageAsync(string address)
    {
        using var answer = await Browser.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return await ParseAsync(answer);
    }

    protected static async Task<IDocument> ParseAsync(HttpResponseMessage answer)
        => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Fills in a form of a page and sends it; what is not given stays as the page has it.</summary>
    protected async Task<IDocument> SubmitAsync(string address, string form, Dictionary<string, string> given)
    {
        var element = (await PageAsync(address)).QuerySelector(form);
        Assert.That(element, Is.Not.Null, $"{address} has no {form}");
        var fields = Fields(element);
        foreach (var (name, value) in given)
            fields[name] = value;

        using var answer = await Browser.PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : address, new FormUrlEncodedContent(fields));
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
        return await ParseAsync(answer);
    }

    /// <summary>Asks as a grid does.</summary>
    protected async Task<JObject> GridAsync(string page, string address, Dictionary<string, string> filters = null)
    {
        var fields = new Dictionary<string, string>(filters ?? []) { ["draw"] = "1", ["start"] = "0", ["length"] = "15" };
        fields[TOKEN] = (await PageAsync(page)).QuerySelector($"input[name={TOKEN}]").GetAttribute("value");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        using var answer = await Browser.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return JObject.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An order of the lantern whose units were not taken from stock.</summary>
    protected Task<Order> OrderAsync(int quantity) => Store.RunAsync(async services =>
    {
        var ann = services.GetRequiredService<IRepository<Customer>>().Table.First(customer => customer.Email == DemoLogins.ANN);
        var order = new Order
        {
            CustomOrderNumber = "77",
            OrderGuid = Guid.NewGuid(),
            StoreId = 1,
            CustomerId = ann.Id,
            BillingAddressId = ann.BillingAddressId.Value,
            ShippingAddressId = ann.BillingAddressId,
            OrderStatus = OrderStatus.Pending,
            PaymentStatus = PaymentStatus.Pending,
            ShippingStatus = ShippingStatus.NotYetShipped,
            CustomerCurrencyCode = "USD",
            CurrencyRate = 1,
            CustomerLanguageId = 1,
            PaymentMethodSystemName = "Payments.Invoice",
            CreatedOnUtc = Store.Clock.UtcNow,
        };
        await services.GetRequiredService<IRepository<Order>>().InsertAsync(order);
        await services.GetRequiredService<IRepository<OrderItem>>().InsertAsync(new OrderItem
        {
            OrderItemGuid = Guid.NewGuid(),
            OrderId = order.Id,
            ProductId = LANTERN,
            Quantity = quantity,
            UnitPriceInclTax = 49,
            UnitPriceExclTax = 49,
            PriceInclTax = 49 * quantity,
            PriceExclTax = 49 * quantity,
        });

        return order;
    });

    protected Task<int> StockAsync() => Store.RunAsync<IRepository<Nop.Core.Domain.Catalog.Product>, int>(products =>
        Task.FromResult(products.Table.Where(product => product.Id == LANTERN).Select(product => product.StockQuantity).First()));

    protected Task<List<T>> RowsAsync<T>() where T : Nop.Core.BaseEntity
        => Store.RunAsync<IRepository<T>, List<T>>(rows => rows.Table.OrderBy(row => row.Id).ToListAsync());

    protected static Dictionary<string, string> Fields(IElement form) => HtmlForm.Fields(form);
}
