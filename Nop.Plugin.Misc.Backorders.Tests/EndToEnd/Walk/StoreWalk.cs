using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Newtonsoft.Json.Linq;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;

/// <summary>
/// The story over HTTP, in whatever store it is given: three are bought of what is there once, two wait, goods come in,
/// the line becomes ready, is released and sent. On its way it opens every page of the plugin.
/// </summary>
internal sealed class StoreWalk(WalkedStore store) : IDisposable
{
    private const string SWEEP = "Backorders: look at what changed";
    private const string ADDING_UP = "Backorders: does everything add up";
    private const string SENTENCE = "1 ready to ship. 2 on backorder.";
    private const string LIST = "/Admin/Backorders/List";
    private const string SETTINGS = "/Admin/BackordersSettings/Configure";
    private const string CONSISTENCY = "/Admin/BackordersConsistency/List";
    private const string DECISIONS = "/Admin/BackordersDecisions/List";
    private const int MOST_ITEMS = 20;

    private readonly Shopper _admin = new(store.Address);
    private readonly Shopper _guest = new(store.Address);
    private int _order;
    private int _line;
    private int _item;

    /// <summary>What is being done, for those who look on.</summary>
    public string Step { get; private set; } = "start";

    public IReadOnlyCollection<Visit> Visits => [.. _admin.Visits, .. _guest.Visits];

    public async Task RunAsync()
    {
        Step = "login";
        await OpenAsync(_admin, "/login");
        await _admin.SendAsync("form:has(input[name=Password])", ("Email", store.Admin.Email), ("Password", store.Admin.Password));
        var before = await ErrorsAsync();

        await SaveSettingsAsync();
        Step = "product edit";
        var product = await SetStockAsync(store.Products.Sold, 1);
        var lacking = await SetStockAsync(store.Products.Lacking, -2);
        var spread = await LackInWarehouseAsync();
        await DecideAsync(lacking);
        await BuyAsync(product, 3);
        await FindWaitingAsync();
        await CheckAsync(product, lacking);
        await new SupplierWalk(_admin, step => Step = step).RunAsync(product, store.Products.Sold);
        await new ArrivalsWalk(_admin, store, step => Step = step).RunAsync(product);

        Step = "product edit";
        await SetStockAsync(store.Products.Sold, 0, expected: -1);
        Step = "schedule task";
        await RunTaskAsync(SWEEP);
        Step = "daily task";
        await RunTaskAsync(ADDING_UP);
        await ReleaseAsync();
        await LookBackAsync();
        await DecideAsync(product, lacking);
        await BuyMoreAsync(product, 1);
        await BuyMoreAsync(product, 3);
        await new ArrivalsWalk(_admin, store, step => Step = step).MoveTogetherAsync(product);
        await ServeAllAsync();
        await PutRightInWarehousesAsync(spread);
        await MoveReleaseAsync(product);

        Step = "log";
        Assert.That((await ErrorsAsync()).Except(before, StringComparer.Ordinal), Is.Empty, "errors in the log");
    }

    public void Dispose()
    {
        _admin.Dispose();
        _guest.Dispose();
    }

    private static async Task OpenAsync(Shopper shopper, string path)
    {
        await shopper.OpenAsync(path);
        Assert.That((shopper.Status, shopper.Path), Is.EqualTo((HttpStatusCode.OK, path)), shopper.Text);
    }

    private static string LinkNamed(Shopper shopper, string selector, string text)
    {
        var link = shopper.Page.QuerySelectorAll(selector).FirstOrDefault(x => x.TextContent.Contains(text, StringComparison.Ordinal));
        Assert.That(link, Is.Not.Null, $"no link {text} on {shopper.Path}");
        return link.GetAttribute("href");
    }

    /// <summary>Nothing needs to settle, as nobody waits here.</summary>
    private async Task SaveSettingsAsync()
    {
        Step = "settings";
        await OpenAsync(_admin, SETTINGS);
        await _admin.SendAsync("#backorders-settings", ("SettleSeconds", "0"));
        await OpenAsync(_admin, SETTINGS);
        Assert.That(Value("SettleSeconds"), Is.EqualTo("0"), "it was saved");
    }

    /// <summary>By hand, on the product's page; backorders are allowed from then on, and a low number forbids nobody to buy.</summary>
    private async Task<int> SetStockAsync(string name, int quantity, int? expected = null, string method = "1")
    {
        var id = await OpenProductAsync(name);
        if (expected != null)
            Assert.That(Value("StockQuantity"), Is.EqualTo($"{expected}"));
        await _admin.SendAsync("#product-form", ("save-continue", ""), ("ManageInventoryMethodId", method), ("BackorderModeId", "1"), ("LowStockActivityId", "0"), ("StockQuantity", $"{quantity}"));
        await OpenAsync(_admin, $"/Admin/Product/Edit/{id}");
        Assert.That(Value("StockQuantity"), Is.EqualTo($"{quantity}"), "it was saved");
        return id;
    }

    /// <summary>By hand too: the store's first warehouse lacks one, which no order explains. What is reserved there is added up by the next sweep.</summary>
    private async Task<int> LackInWarehouseAsync()
    {
        var id = await OpenProductAsync(store.Products.Spread);
        var used = _admin.Page.QuerySelector<IHtmlInputElement>("input[name^=warehouse_used_]");
        Assert.That(used, Is.Not.Null, "a warehouse on the product's page");
        await _admin.SendAsync("#product-form", ("save-continue", ""), ("ManageInventoryMethodId", "1"), ("BackorderModeId", "1"), ("LowStockActivityId", "0"), ("UseMultipleWarehouses", "true"),
            (used.Name, used.Value), (used.Name.Replace("_used_", "_qty_", StringComparison.Ordinal), "-1"));
        await OpenAsync(_admin, $"/Admin/Product/Edit/{id}");
        Assert.That(Value(used.Name.Replace("_used_", "_qty_", StringComparison.Ordinal)), Is.EqualTo("-1"), "it was saved");
        return id;
    }

    private async Task<int> OpenProductAsync(string name)
    {
        await OpenAsync(_admin, "/Admin/Product/List");
        var id = (int)(await _admin.GridAsync("/Admin/Product/ProductList", ("SearchProductName", name))).Single(row => (string)row["Name"] == name)["Id"];
        await OpenAsync(_admin, $"/Admin/Product/Edit/{id}");
        return id;
    }

    /// <summary>Backorder rules of a product, on their own page.</summary>
    private async Task DecideAsync(int product)
    {
        Step = "product rules";
        await OpenAsync(_admin, $"/Admin/BackordersPolicy/Edit/{product}");
        await _admin.SendAsync("#backorders-policy-form", ("BackordersPolicy.Cap", "1000"));
        await OpenAsync(_admin, $"/Admin/BackordersPolicy/Edit/{product}");
        Assert.That(Value("'BackordersPolicy.Cap'"), Is.EqualTo("1000"), "it was saved");
    }

    private async Task BuyAsync(int product, int quantity)
    {
        Step = "product list";
        await _guest.OpenAsync("/search?q=" + Uri.EscapeDataString(store.Products.Lacking));
        Assert.That(_guest.Page.QuerySelector(".backorders-box"), Is.Not.Null, "the box's sentence");

        Step = "product page";
        var page = await OpenShopAsync(_guest, store.Products.Sold);
        var place = _guest.Page.QuerySelector(".backorders-availability");
        Assert.That(place, Is.Not.Null, "the product's sentence");
        await ReadScriptsAsync();

        Step = "availability";
        await OpenAsync(_guest, $"{place.GetAttribute("data-backorders-url")}?quantity={quantity}");
        Assert.That(_guest.Text, Does.Contain(SENTENCE));

        Step = "cart";
        await OpenAsync(_guest, page);
        await store.AddToCartAsync(_guest, product, quantity);
        await OpenAsync(_guest, "/cart");
        Assert.That(_guest.Page.QuerySelector(".backorders-cart")?.TextContent, Does.Contain(SENTENCE));

        Step = "checkout";
        _order = await store.CheckOutAsync(_guest);
        Step = "customer's order";
        await OpenAsync(_guest, $"/orderdetails/{_order}");
        Assert.That(_guest.Page.QuerySelector(".backorders-order-line"), Is.Not.Null, "the order's sentence");
    }

    private static async Task<string> OpenShopAsync(Shopper guest, string product)
    {
        await OpenAsync(guest, "/");
        await guest.OpenAsync("/search?q=" + Uri.EscapeDataString(product));
        var page = LinkNamed(guest, ".product-title a", product);
        await OpenAsync(guest, page);
        return page;
    }

    /// <summary>By another guest each time, for a store makes one and the same wait before the next order.</summary>
    private async Task<int> BuyAsync(Shopper guest, string name, int product, int quantity)
    {
        Step = "product page";
        await OpenShopAsync(guest, name);
        Step = "cart";
        await store.AddToCartAsync(guest, product, quantity);
        Step = "checkout";
        return await store.CheckOutAsync(guest);
    }

    private async Task BuyMoreAsync(int product, int quantity)
    {
        using var guest = new Shopper(store.Address);
        _order = await BuyAsync(guest, store.Products.Sold, product, quantity);
        Step = "list";
        Assert.That((int)(await LineAsync())["Waiting"], Is.EqualTo(quantity));
    }

    /// <summary>The hold is lifted and all that lacks comes in, so that one and three become ready together.</summary>
    private async Task ServeAllAsync()
    {
        Step = "decision";
        await OpenAsync(_admin, $"/Admin/BackordersDecisions/Preview?Act=GiveAgain&Id={_item}");
        await _admin.SendAsync("#backorders-decide-form");
        Step = "product edit";
        await SetStockAsync(store.Products.Sold, 0, expected: -6);
        Step = "list";
        var row = await LineAsync();
        Assert.That(((int)row["Waiting"], (int)row["Ready"]), Is.EqualTo((0, 3)));
    }

    /// <summary>One is bought of what the warehouse lacks, and its order called cancelled by hand: the platform returns nothing. The other
    /// was really cancelled and is open again: the platform counts it as free. Both are put right in the warehouse.</summary>
    private async Task PutRightInWarehousesAsync(int spread)
    {
        const string PROCESSING = "20", CANCELLED = "40";
        using var one = new Shopper(store.Address);
        using var other = new Shopper(store.Address);
        var (called, cancelled) = (await BuyAsync(one, store.Products.Spread, spread, 2), await BuyAsync(other, store.Products.Spread, spread, 1));
        Step = "order edit";
        await OpenAsync(_admin, $"/Admin/Order/Edit/{called}");
        await _admin.SendAsync("#order-form", ("btnSaveOrderStatus", ""), ("OrderStatusId", CANCELLED));
        await OpenAsync(_admin, $"/Admin/Order/Edit/{cancelled}");
        await _admin.SendAsync("#order-form", ("cancelorder", ""));
        await OpenAsync(_admin, $"/Admin/Order/Edit/{cancelled}");
        await _admin.SendAsync("#order-form", ("btnSaveOrderStatus", ""), ("OrderStatusId", PROCESSING));
        await SweepTwiceAsync();
        var item = await OpenStockItemAsync(store.Products.Spread);
        Step = "decision";
        await _admin.OpenAsync(_admin.Page.QuerySelector($"a[href*='act=Reopen'][href*='orderId={cancelled}']").GetAttribute("href"));
        await _admin.SendAsync("#backorders-decide-form");
        await SweepTwiceAsync();
        Assert.That((await PutRightAsync(item, called), await PutRightAsync(item, cancelled)), Is.EqualTo(("-3 to -1", "-1 to -2")));
    }

    /// <returns>The platform's number before and after, as the page says them.</returns>
    private async Task<string> PutRightAsync(int item, int order)
    {
        Step = "stock item";
        await OpenAsync(_admin, $"/Admin/BackordersDecisions/Item/{item}");
        Step = "put right";
        var row = _admin.Page.QuerySelectorAll("tr").FirstOrDefault(row => row.QuerySelector($"a[href$='/Order/Edit/{order}']") is not null && row.QuerySelector("a[href*=PutRight]") is not null);
        Assert.That(row, Is.Not.Null, _admin.Text);
        var confirm = row.QuerySelector("a[href*=PutRight]").GetAttribute("href");
        await _admin.OpenAsync(confirm);
        var numbers = _admin.Page.QuerySelectorAll("#backorders-putright-numbers dd").Select(cell => cell.TextContent.Trim()).ToList();
        await _admin.SendAsync("#backorders-putright-form");
        await _admin.OpenAsync(confirm);
        Assert.That(_admin.Page.QuerySelector("#backorders-putright"), Is.Null, "nothing of it is left to put right");

        return $"{numbers[1]} to {numbers[2]}";
    }

    private async Task<int> OpenStockItemAsync(string product)
    {
        Step = "decisions";
        await OpenAsync(_admin, DECISIONS);
        var item = (int)(await _admin.GridAsync("/Admin/BackordersDecisions/WorkList", ("SearchProduct", product)))[0]["StockItemId"];
        Step = "stock item";
        await OpenAsync(_admin, $"/Admin/BackordersDecisions/Item/{item}");
        return item;
    }

    private async Task SweepTwiceAsync()
    {
        Step = "schedule task";
        await RunTaskAsync(SWEEP);
        await RunTaskAsync(SWEEP);
    }

    /// <summary>Some are there and not out yet; the release moves after one was bought, and the order's history says so.</summary>
    private async Task MoveReleaseAsync(int product)
    {
        Step = "product edit";
        await SetStockAsync(store.Products.Sold, 9, expected: 0);
        await ReleaseOnAsync(product, 20);
        using var guest = new Shopper(store.Address);
        store.PassTime();
        var order = await BuyAsync(guest, store.Products.Sold, product, 1);
        store.PassTime();
        await ReleaseOnAsync(product, 25);
        Step = "customer's order";
        await OpenAsync(guest, $"/orderdetails/{order}");
        var told = guest.Page.QuerySelectorAll(".backorders-timeline li").Select(entry => entry.TextContent.Trim()).ToList();
        Assert.That(told, Has.Count.EqualTo(4).And.Some.Contains("The release was moved."), guest.Text);
    }

    private async Task ReleaseOnAsync(int product, int days)
    {
        Step = "product rules";
        await OpenAsync(_admin, $"/Admin/BackordersPolicy/Edit/{product}");
        await _admin.SendAsync("#backorders-policy-form", ("BackordersPolicy.PreOrder", "True"), ("BackordersPolicy.ReleaseDate", store.Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>A store may join the scripts of a page into one, whose address does not tell what is in it.</summary>
    private async Task ReadScriptsAsync()
    {
        var scripts = _guest.Page.QuerySelectorAll("script[src^='/']").Select(script => script.GetAttribute("src")).ToList();
        foreach (var script in scripts)
            await _guest.OpenAsync(script);
        Assert.That(_guest.Visits.TakeLast(scripts.Count).Select(visit => visit.Text), Has.Some.Contains("data-backorders-url"), "the product page's script");
    }

    private async Task FindWaitingAsync()
    {
        Step = "list";
        var row = await LineAsync();
        Assert.That(((int)row["Ordered"], (int)row["Waiting"], (int)row["Ready"]), Is.EqualTo((3, 2, 0)));
        Assert.That(_admin.Page.QuerySelector("#backorders-unexplained")?.TextContent, Does.Contain(store.Products.Lacking));
        _line = (int)row["Id"];

        Step = "list with filters";
        Assert.That(await _admin.GridAsync("/Admin/Backorders/LineList", ("SearchProduct", store.Products.Sold[..4].ToUpperInvariant()), ("SearchOrder", (string)row["OrderNumber"]),
            ("SearchCustomer", "GINA"), ("SearchAge", "0")), Has.Count.EqualTo(1));
        Assert.That(await _admin.GridAsync("/Admin/Backorders/LineList", ("SearchCustomer", "nobody")), Is.Empty);

        Step = "preview";
        await _admin.SendAsync("#backorders-release-form", ("lineIds", $"{_line}"));
        Assert.That(_admin.Page.QuerySelectorAll("#backorders-blocked tbody tr"), Has.Length.EqualTo(1), "nothing of it can go out");
    }

    /// <summary>The report names what lacks; the bought product adds up, so its new plan changes nothing. No page says a
    /// stock item's number where nothing is wrong with it, so it is looked for.</summary>
    private async Task CheckAsync(int product, int lacking)
    {
        Step = "consistency";
        await OpenAsync(_admin, CONSISTENCY);
        var findings = await _admin.GridAsync("/Admin/BackordersConsistency/FindingList");
        Assert.That(findings.Select(row => (int)row["ProductId"]), Has.Some.EqualTo(lacking));

        Step = "new plan";
        for (var item = 1; item <= MOST_ITEMS && _admin.Page.QuerySelector($".backorders-facts a[href$='/Product/Edit/{product}']") is null; item++)
            await _admin.OpenAsync($"/Admin/BackordersConsistency/Repair/{item}");
        Assert.That(_admin.Page.QuerySelectorAll("#backorders-repair-plan tbody tr"), Has.Length.EqualTo(1), _admin.Text);
        Assert.That(_admin.Page.QuerySelectorAll("#backorders-repair-plan ins"), Is.Empty, "it adds up");
        await _admin.SendAsync("#backorders-repair-form");
        Assert.That(_admin.Page.QuerySelector("#backorders-repair-form"), Is.Not.Null, _admin.Text);
    }

    /// <summary>
    /// One unit of the order is on its way to nobody, as it was never short. Goods get lost: back-fill charges it. More get
    /// lost, and nobody is left to charge, so what is on hand is held. The product that lacked all along is no longer counted.
    /// </summary>
    private async Task DecideAsync(int product, int lacking)
    {
        Step = "schedule task";
        await RunTaskAsync(SWEEP);
        Step = "product edit";
        await SetStockAsync(store.Products.Sold, -1, expected: 0);
        Step = "back-fill";
        await OpenAsync(_admin, "/Admin/BackordersBackFill/List");
        await _admin.SendAsync("#backorders-backfill-form");
        Assert.That(_admin.Page.QuerySelectorAll(".backorders-planned tbody tr"), Has.Length.EqualTo(1), _admin.Text);

        Step = "product edit";
        await SetStockAsync(store.Products.Sold, -2, expected: -1);
        Step = "decisions";
        await OpenAsync(_admin, DECISIONS);
        var work = await _admin.GridAsync("/Admin/BackordersDecisions/WorkList", ("SearchKindId", "1"), ("SearchProduct", store.Products.Sold[..4]));
        _item = (int)work.Single()["StockItemId"];
        Step = "stock item";
        await OpenAsync(_admin, $"/Admin/BackordersDecisions/Item/{_item}");
        Assert.That(_admin.Page.QuerySelector($".backorders-facts a[href$='/Product/Edit/{product}']"), Is.Not.Null);
        Step = "decision";
        await OpenAsync(_admin, $"/Admin/BackordersDecisions/Preview?Act=Charge&Id={_item}");
        Assert.That(_admin.Page.QuerySelectorAll("#backorders-candidates tbody tr"), Is.Not.Empty, _admin.Text);
        await OpenAsync(_admin, $"/Admin/BackordersDecisions/Preview?Act=Hold&Id={_item}");
        await _admin.SendAsync("#backorders-decide-form");
        Assert.That(_admin.Page.QuerySelectorAll("#backorders-item-decisions tbody tr"), Has.Length.EqualTo(2), _admin.Text);

        Step = "put right";
        await OpenAsync(_admin, "/Admin/BackordersPutRight/Confirm/4711");
        await _admin.SendAsync("#backorders-putright-form");
        Assert.That(_admin.Page.QuerySelector("[role=alert]"), Is.Not.Null, "there is no such correction");

        Step = "consistency";
        await OpenAsync(_admin, CONSISTENCY);
        await _admin.SendAsync("#backorders-seen-form", ("seen", "0"));
        Assert.That(_admin.Path, Is.EqualTo(CONSISTENCY));

        Step = "product edit";
        await SetStockAsync(store.Products.Lacking, -2, method: "0");
        Step = "schedule task";
        await RunTaskAsync(SWEEP);
        Step = "decisions";
        await OpenAsync(_admin, DECISIONS);
        var frozen = await _admin.GridAsync("/Admin/BackordersDecisions/WorkList", ("SearchKindId", "2"), ("SearchProduct", store.Products.Lacking));
        Step = "stock item";
        await OpenAsync(_admin, $"/Admin/BackordersDecisions/Item/{frozen.Single()["StockItemId"]}");
        Assert.That(_admin.Page.QuerySelector($".backorders-facts a[href$='/Product/Edit/{lacking}']"), Is.Not.Null);
    }

    private async Task RunTaskAsync(string name)
    {
        await OpenAsync(_admin, "/Admin/ScheduleTask/List");
        var task = (int)(await _admin.GridAsync("/Admin/ScheduleTask/List")).Single(row => (string)row["Name"] == name)["Id"];
        await store.RunTaskAsync(_admin, task);
        Assert.That(_admin.Page.QuerySelector(".alert-danger"), Is.Null, _admin.Text);
    }

    private async Task ReleaseAsync()
    {
        Step = "list";
        var row = await LineAsync();
        Assert.That(((int)row["Waiting"], (int)row["Ready"]), Is.EqualTo((0, 2)));
        Step = "details";
        await OpenAsync(_admin, $"/Admin/Backorders/Details/{_line}");
        Assert.That(_admin.Page.QuerySelectorAll("#backorders-history tbody tr"), Has.Length.GreaterThan(1));

        Step = "preview";
        await _admin.SendAsync("form[action$='ReleasePreview']", ("lineIds", $"{_line}"));
        Assert.That(_admin.Page.QuerySelectorAll("#backorders-plan tbody tr"), Has.Length.EqualTo(1), _admin.Text);
        Step = "release";
        await _admin.SendAsync("#backorders-apply-form");
        var shipment = LinkNamed(_admin, "#backorders-released a[href*=ShipmentDetails]", string.Empty);

        Step = "shipment";
        await OpenAsync(_admin, shipment);
        await _admin.SendAsync("form[action*=ShipmentDetails]", ("setasshipped", ""));
        await OpenAsync(_admin, shipment);
        Assert.That(_admin.Page.QuerySelector("[name=setasshipped]"), Is.Null, "it is on its way");
    }

    private async Task LookBackAsync()
    {
        Step = "order edit";
        await OpenAsync(_admin, $"/Admin/Order/Edit/{_order}");
        Assert.That(_admin.Page.QuerySelector("#backorders-order-panel tbody tr")?.Children.Select(cell => cell.TextContent.Trim()).Skip(2).Take(5), Is.EqualTo(new[] { "3", "0", "0", "0", "2" }));
        Step = "details";
        await OpenAsync(_admin, $"/Admin/Backorders/Details/{_line}");
        Assert.That(_admin.Page.QuerySelectorAll("#backorders-releases tbody tr"), Has.Length.EqualTo(1));
        Step = "customer's order";
        await OpenAsync(_guest, $"/orderdetails/{_order}");
    }

    /// <summary>The order's line, as the open lines or all of them show it.</summary>
    private async Task<JToken> LineAsync()
    {
        await OpenAsync(_admin, LIST);
        return (await _admin.GridAsync("/Admin/Backorders/LineList", ("SearchOrder", $"{_order}"))).Single(row => (int)row["OrderId"] == _order);
    }

    private string Value(string field) => _admin.Page.QuerySelector<IHtmlInputElement>($"input[name={field}]")?.Value;

    private async Task<List<string>> ErrorsAsync()
    {
        await OpenAsync(_admin, "/Admin/Log/List");
        return [.. (await _admin.GridAsync("/Admin/Log/LogList", ("LogLevelId", "40"))).Select(row => (string)row["ShortMessage"])];
    }
}
