using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>Base of tests of the pages about suppliers.</summary>
public abstract class SuppliersPageTest : BackordersPageTest
{
    protected const string SUPPLIERS = "/Admin/BackordersSuppliers/List";
    protected const string CREATE = "/Admin/BackordersSuppliers/Create";
    protected const string FORM = "#backorders-supplier";
    protected const string DENIED = "/Admin/Security/AccessDenied";

    protected async Task<int> SupplierAsync(string name, Action<Supplier> set = null)
    {
        var supplier = new Supplier { Name = name, Active = true, WorkingDays = (int)Weekdays.MondayToFriday };
        set?.Invoke(supplier);
        await Store.RunAsync<ISupplierService>(suppliers => suppliers.SaveAsync(supplier));

        return supplier.Id;
    }

    protected Task<bool> SupplyAsync(int supplierId, int productId, int combinationId = 0, int rank = 1)
        => Store.RunAsync<ISupplierProductService, bool>(products => products.SaveAsync(new SupplierProduct { SupplierId = supplierId, ProductId = productId, CombinationId = combinationId, PackSize = 1, SourceRank = rank }));

    protected static string EditPage(int supplierId) => $"/Admin/BackordersSuppliers/Edit/{supplierId}";

    /// <summary>Sends a text as a file by the form of an import page.</summary>
    protected async Task<IDocument> UploadAsync(string page, string text)
    {
        var form = (await PageAsync(page)).QuerySelector("#backorders-import");
        using var content = new MultipartFormDataContent { { new StringContent(Fields(form)[TOKEN]), TOKEN } };
        if (text != null)
        {
            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            content.Add(file, "file", "rows.csv");
        }

        using var answer = await Browser.PostAsync(form.GetAttribute("action"), content);
        answer.EnsureSuccessStatusCode();

        return await ParseAsync(answer);
    }

    protected static string Alert(IDocument page) => Words(page.QuerySelector("[role=alert]"));

    protected static string Notice(IDocument page) => Words(page.QuerySelector("#notifications"));
}
