using AngleSharp.Dom;
using Newtonsoft.Json.Linq;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Tests.Services;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Nop.Plugin.Misc.Backorders.Tests.Web.Admin;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>Base of tests of the plugin's pages: over HTTP, in a store where the lantern has one unit left.</summary>
public abstract class BackordersPageTest : AdminTest
{
    protected const string LIST = "/Admin/Backorders/List";
    protected const string PREVIEW = "/Admin/Backorders/ReleasePreview";
    protected const string RELEASE = "/Admin/Backorders/Release";

    protected Shop Shop { get; private set; }

    protected override void Configure(TestStoreOptions options) => options.WithPlugin = true;

    [SetUp]
    public async Task OpenShop()
    {
        Shop = new Shop(Store);
        await Shop.OpenAsync();
    }

    /// <summary>Orders lanterns, of which one is left, and finds the line.</summary>
    protected async Task<Line> BackorderAsync(int quantity = 3, int product = LANTERN)
    {
        var orderId = await Shop.OrderAsync(product, quantity);

        return (await RowsAsync<Line>()).Single(line => line.OrderId == orderId);
    }

    protected Task BookInAsync(int quantity, int productId = LANTERN)
        => ChangeAsync(productId, product => product.StockQuantity += quantity);

    protected Task ChangeAsync(int productId, Action<Product> change)
        => Store.RunAsync<Nop.Services.Catalog.IProductService>(async products =>
        {
            var product = await products.GetProductByIdAsync(productId);
            change(product);
            await products.UpdateProductAsync(product);
        });

    /// <summary>The rows that the list finds.</summary>
    protected async Task<IList<JToken>> SearchAsync(params (string Field, string Value)[] filters)
    {
        var answer = await GridAsync(LIST, "/Admin/Backorders/LineList", filters.ToDictionary(filter => filter.Field, filter => filter.Value));

        Assert.That(answer["Data"], Is.Not.Null, answer.ToString());
        return [.. answer["Data"]];
    }

    /// <summary>Posts fields with the token of the list page.</summary>
    protected async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        var token = (await PageAsync(LIST)).QuerySelector($"input[name={TOKEN}]").GetAttribute("value");
        var given = fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)).Append(new(TOKEN, token));

        return await Browser.PostAsync(address, new FormUrlEncodedContent(given));
    }

    protected async Task<IDocument> PreviewAsync(params int[] lineIds)
    {
        using var answer = await PostAsync(PREVIEW, [.. lineIds.Select(id => ("lineIds", id.ToString()))]);
        answer.EnsureSuccessStatusCode();

        return await ParseAsync(answer);
    }

    /// <summary>Sends the preview's form as it stands.</summary>
    protected async Task<IDocument> ApplyAsync(IDocument preview, params (string Name, string Value)[] changes)
    {
        var fields = Fields(preview.QuerySelector("#backorders-apply-form"));
        foreach (var (name, value) in changes)
            fields[name] = value;

        using var answer = await Browser.PostAsync(RELEASE, new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();

        return await ParseAsync(answer);
    }

    /// <summary>The cells of a table's body, row by row.</summary>
    protected static string[][] Rows(IDocument page, string table)
        => [.. page.QuerySelectorAll($"{table} tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => Words(cell)).ToArray())];

    protected static string Words(INode node)
        => string.Join(' ', (node?.TextContent ?? string.Empty).Split((char[])null, StringSplitOptions.RemoveEmptyEntries));
}
