using System.Net;
using DemoStore.Seeding;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Admin;

public class AdminAccessTests : AdminTest
{
    /// <summary>Whatever is tried here changes nothing, or the test fails.</summary>
    protected override bool SharesStore => true;

    [Test]
    public async Task ShouldLetStaffInAfterLogin()
    {
        await LogInAsync();

        var page = await PageAsync("/Admin");

        Assert.That(page.QuerySelector("h1").TextContent, Is.EqualTo("Overview"));
        Assert.That(page.QuerySelectorAll("#admin-menu a").Select(link => link.GetAttribute("href")),
            Is.SupersetOf(new[] { "/Admin/Order/List", "/Admin/Product/List", "/Admin/Plugin/List", "/Admin/Log/List", "/Admin/ScheduleTask/List" }));
        Assert.That(page.QuerySelector(".main-footer").TextContent, Does.Contain("stand-in"));
    }

    [TestCase("/Admin")]
    [TestCase("/Admin/Order/List")]
    [TestCase("/Admin/Order/Edit/1")]
    [TestCase("/Admin/Product/Edit/1")]
    [TestCase("/Admin/Plugin/List")]
    public async Task ShouldSendShopperToLogin(string address)
    {
        await LogInAsync(DemoLogins.ANN);

        using var answer = await Browser.GetAsync(address);

        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/login").IgnoreCase);
        Assert.That(answer.RequestMessage.RequestUri.Query, Does.Contain("ReturnUrl").IgnoreCase);
    }

    [Test]
    public async Task ShouldRefuseWrongPassword()
    {
        var page = await SubmitAsync("/login", "form.login-form", new() { ["Email"] = DemoLogins.ADMIN, ["Password"] = "guess" });

        Assert.That(page.QuerySelector("[role=alert]").TextContent, Does.Contain("do not belong together"));
        Assert.That(page.QuerySelector("#Password").GetAttribute("value"), Is.Null.Or.Empty);
    }

    [TestCase("/Admin/Order/Edit/1")]
    [TestCase("/Admin/Order/OrderList")]
    [TestCase("/Admin/Order/DeleteShipment/1")]
    [TestCase("/Admin/Product/Edit/1")]
    [TestCase("/Admin/Product/Delete/1")]
    [TestCase("/Admin/Plugin/List")]
    [TestCase("/Admin/ScheduleTask/RunNow")]
    public async Task ShouldRefusePostWithoutToken(string address)
    {
        await LogInAsync();
        await OrderAsync(1);

        using var answer = await Browser.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["save"] = "", ["cancelorder"] = "", ["plugin-apply-changes"] = "", ["id"] = "1",
        }));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task ShouldNotFollowForeignReturnAddress()
    {
        var page = await PageAsync("/login?returnUrl=https%3A%2F%2Felsewhere.example%2F");
        Assert.That(page.QuerySelector("form.login-form"), Is.Not.Null);

        await SubmitAsync("/login?returnUrl=https%3A%2F%2Felsewhere.example%2F", "form.login-form",
            new() { ["Email"] = DemoLogins.ADMIN, ["Password"] = DemoLogins.PASSWORD });

        Assert.That((await PageAsync("/Admin")).QuerySelector("h1").TextContent, Is.EqualTo("Overview"));
    }
}
