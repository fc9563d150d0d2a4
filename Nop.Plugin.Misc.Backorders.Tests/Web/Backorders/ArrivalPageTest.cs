using AngleSharp.Dom;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>Base of tests of the pages of arrivals. The day is 1 March 2050; of the lantern one unit is left.</summary>
public abstract class ArrivalPageTest : BackordersPageTest
{
    protected const string ARRIVALS = "/Admin/BackordersArrivals/List";

    protected static string Details(int id) => $"/Admin/BackordersArrivals/Details/{id}";

    protected static DateOnly March(int day) => new(2050, 3, day);

    protected async Task<Arrival> ArriveAsync(int quantity = 10, int? day = 10, string reference = "PO-1", int supplierId = 0, int product = LANTERN)
    {
        var draft = new ArrivalDraft { Key = new StockKey(product), Ordered = quantity, Reference = reference, SupplierId = supplierId, From = day is { } first ? March(first) : null, To = day is { } last ? March(last) : null };
        var result = await Store.RunAsync<IArrivalService, ArrivalResult>(service => service.AddAsync(draft, 1));
        Assert.That(result.Refusals, Is.Empty);

        return await ArrivalAsync(result.ArrivalIds[0]);
    }

    protected async Task<Arrival> ArrivalAsync(int id) => (await RowsAsync<Arrival>()).Single(arrival => arrival.Id == id);

    protected async Task<int> SupplierAsync(string name = "Nordwind")
    {
        var supplier = new Supplier { Name = name, WorkingDays = 31, Active = true, ProductionDays = 14 };
        await Store.RunAsync<IRepository<Supplier>>(rows => rows.InsertAsync(supplier, publishEvent: false));

        return supplier.Id;
    }

    /// <summary>Sends a form of a page that was opened before.</summary>
    protected async Task<IDocument> SendAsync(IDocument page, string form, string address, params (string Name, string Value)[] given)
    {
        var element = page.QuerySelector(form);
        Assert.That(element, Is.Not.Null, $"no {form}: {page.Body.TextContent}");
        var fields = Fields(element);
        foreach (var (name, value) in given)
            fields[name] = value;

        using var answer = await Browser.PostAsync(address ?? element.GetAttribute("action"), new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        return await ParseAsync(answer);
    }

    protected static string Said(IDocument page) => Words(page.QuerySelector("[data-valmsg-summary], .validation-summary-errors, [role=alert]"));
}
