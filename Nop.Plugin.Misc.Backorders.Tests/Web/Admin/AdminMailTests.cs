using DemoStore.Seeding;
using Nop.Core.Domain.Messages;
using Nop.Data;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Admin;

public class AdminMailTests : AdminTest
{
    [Test]
    public async Task ShouldShowQueuedMailWithoutRunningWhatItContains()
    {
        var id = await QueueAsync("Hello <b>Ann</b>", "<p>Good day</p><script>alert(1)</script>");
        await LogInAsync();

        var rows = (await GridAsync("/Admin/QueuedEmail/List", "/Admin/QueuedEmail/QueuedEmailList"))["Data"];
        Assert.That((string)rows.Single(row => (int)row["Id"] == id)["To"], Is.EqualTo("Ann <ann@example.com>"));

        using var answer = await Browser.GetAsync($"/Admin/QueuedEmail/Edit/{id}");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.That(html, Does.Not.Contain("<b>Ann</b>").And.Not.Contain("<script>alert(1)"), "encoded");

        var page = await PageAsync($"/Admin/QueuedEmail/Edit/{id}");
        Assert.That(page.QuerySelector("#mail-subject").TextContent, Is.EqualTo("Hello <b>Ann</b>"));
        Assert.That(page.QuerySelector("#mail-to").TextContent, Is.EqualTo("Ann <ann@example.com>"));
        Assert.That(page.QuerySelector("#mail-source").TextContent, Is.EqualTo("<p>Good day</p><script>alert(1)</script>"));
        Assert.That(page.QuerySelector("iframe#mail-body").GetAttribute("sandbox"), Is.EqualTo(string.Empty), "nothing in it may run");
        Assert.That(page.QuerySelector("iframe#mail-body").GetAttribute("srcdoc"), Does.StartWith("<p>Good day</p>"));
    }

    [Test]
    public async Task ShouldChangeTheWordsOfATemplate()
    {
        await LogInAsync();
        var template = (await Store.RunAsync<IRepository<MessageTemplate>, List<MessageTemplate>>(rows => rows.Table.Where(row => row.IsActive).OrderBy(row => row.Id).ToListAsync()))[0];

        await SubmitAsync($"/Admin/MessageTemplate/Edit/{template.Id}", "#messagetemplate-form", new() { ["Subject"] = "Other words", ["IsActive"] = "false", ["save"] = "" });

        var saved = await Store.RunAsync<IRepository<MessageTemplate>, MessageTemplate>(rows => rows.Table.SingleAsync(row => row.Id == template.Id));
        Assert.That((saved.Subject, saved.Body, saved.IsActive), Is.EqualTo(("Other words", template.Body, false)));

        var refused = await SubmitAsync($"/Admin/MessageTemplate/Edit/{template.Id}", "#messagetemplate-form", new() { ["Subject"] = " ", ["save"] = "" });
        Assert.That(refused.QuerySelector(".validation-summary-errors, .validation-summary-errors li"), Is.Not.Null);
    }

    [TestCase("/Admin/QueuedEmail/List")]
    [TestCase("/Admin/MessageTemplate/List")]
    public async Task ShouldSendShopperToLogin(string address)
    {
        await LogInAsync(DemoLogins.ANN);
        using var answer = await Browser.GetAsync(address);
        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/login").IgnoreCase);
    }

    [Test]
    public async Task ShouldWriteToAShopperOnceTheProductIsBack()
    {
        await Store.RunAsync<IRepository<Nop.Core.Domain.Catalog.Product>>(async products =>
        {
            var lantern = await products.Table.SingleAsync(row => row.Id == LANTERN);
            (lantern.StockQuantity, lantern.BackorderMode, lantern.AllowBackInStockSubscriptions) = (0, Nop.Core.Domain.Catalog.BackorderMode.NoBackorders, true);
            await products.UpdateAsync(lantern);
        });
        await LogInAsync(DemoLogins.ANN);
        var page = await PageAsync($"/product/{LANTERN}");
        var token = page.QuerySelector($"#product-details-form input[name='{TOKEN}']").GetAttribute("value");
        using (var answer = await Browser.PostAsync(page.QuerySelector(".back-in-stock-button").GetAttribute("formaction"),
            new FormUrlEncodedContent(new Dictionary<string, string> { [TOKEN] = token })))
            answer.EnsureSuccessStatusCode();

        await LogInAsync();
        await SubmitAsync($"/Admin/Product/Edit/{LANTERN}", "#product-form", new() { ["StockQuantity"] = "5", ["save"] = "" });

        var mails = await Store.RunAsync<IRepository<QueuedEmail>, List<QueuedEmail>>(rows => rows.Table.ToListAsync());
        Assert.That(mails.Select(mail => mail.To), Does.Contain(DemoLogins.ANN));
        Assert.That(await Store.RunAsync<IRepository<Nop.Core.Domain.Catalog.BackInStockSubscription>, int>(rows => rows.Table.CountAsync()), Is.Zero);
    }

    private Task<int> QueueAsync(string subject, string body) => Store.RunAsync<IRepository<QueuedEmail>, int>(async mails =>
    {
        var mail = new QueuedEmail
        {
            Subject = subject, Body = body, To = "ann@example.com", ToName = "Ann", From = "shop@example.com",
            EmailAccountId = await AccountAsync(), CreatedOnUtc = new(2050, 3, 1, 9, 0, 0, DateTimeKind.Utc),
        };
        await mails.InsertAsync(mail);
        return mail.Id;
    });

    private Task<int> AccountAsync() => Store.RunAsync<IRepository<EmailAccount>, int>(rows => rows.Table.Select(row => row.Id).FirstAsync());
}
