using Nop.Plugin.Misc.Backorders.Domain;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Backorders;

/// <summary>The page with a product's backorder rules.</summary>
public class BackordersPolicyTests : BackordersPageTest
{
    private const string PAGE = "/Admin/BackordersPolicy/Edit/1";

    [SetUp]
    public Task LogInAsStaff() => LogInAsync();

    [Test]
    public async Task Form_IsSavedAndShownAgain()
    {
        using var answer = await SaveAsync(("Cap", "12"), ("CapByArrivals", "true"), ("DatesId", "2"), ("DontMentionBelowDays", ""), ("PreOrder", "true"), ("ReleaseDate", "2050-04-01"));
        Assert.That(answer.RequestMessage.RequestUri.AbsolutePath, Is.EqualTo("/Admin/Product/Edit/1"));

        var policy = (await RowsAsync<ProductPolicy>()).Single();
        Assert.That((policy.ProductId, policy.Cap, policy.CapByArrivals, policy.DatesId, policy.DontMentionBelowDays, policy.PreOrder, policy.ReleaseDate),
            Is.EqualTo((1, (int?)12, true, 2, (int?)null, true, (DateTime?)new DateTime(2050, 4, 1))));

        var page = await PageAsync(PAGE);
        Assert.That(page.QuerySelector("#BackordersPolicy_Cap").GetAttribute("value"), Is.EqualTo("12"));
        Assert.That(page.QuerySelector("#BackordersPolicy_ReleaseDate").GetAttribute("value"), Is.EqualTo("2050-04-01"));
        Assert.That(page.QuerySelector("#BackordersPolicy_PreOrder").HasAttribute("checked"), Is.True);

        (await SaveAsync(("Cap", ""), ("DatesId", "0"), ("ReleaseDate", ""))).Dispose();
        policy = (await RowsAsync<ProductPolicy>()).Single();
        Assert.That((policy.Cap, policy.CapByArrivals, policy.PreOrder, policy.ReleaseDate), Is.EqualTo(((int?)null, false, false, (DateTime?)null)), "empty is empty");
    }

    [TestCase("Cap", "-1", "\"Most units on backorder\" must be a whole number from 0 to 1000000000. Correct it, or leave it empty.")]
    [TestCase("Cap", "many", "\"Most units on backorder\" must be a whole number from 0 to 1000000000. Correct it, or leave it empty.")]
    [TestCase("DontMentionBelowDays", "1.5", "\"Mention no wait below (days)\" must be a whole number from 0 to 3650. Correct it, or leave it empty.")]
    [TestCase("ReleaseDate", "24.12.2050", "\"Release date\" must be a day such as 2026-12-24. Correct it, or leave it empty.")]
    public async Task BadInput_IsNamedAndNothingIsSaved(string field, string value, string message)
    {
        using var answer = await SaveAsync((field, value));
        var page = await ParseAsync(answer);

        Assert.That(Words(page.QuerySelector("[role=alert]")), Does.Contain(message));
        Assert.That(page.QuerySelector($"#BackordersPolicy_{field}").GetAttribute("value"), Is.EqualTo(value), "what was typed stays");
        Assert.That(page.QuerySelector($"#BackordersPolicy_{field}").GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(await RowsAsync<ProductPolicy>(), Is.Empty);
    }

    private async Task<HttpResponseMessage> SaveAsync(params (string Field, string Value)[] fields)
    {
        var token = (await PageAsync(PAGE)).QuerySelector($"#backorders-policy-form input[name={TOKEN}]").GetAttribute("value");
        var given = fields.Select(field => new KeyValuePair<string, string>("BackordersPolicy." + field.Field, field.Value)).Append(new("BackordersPolicy.ProductId", "1")).Append(new(TOKEN, token));

        return await Browser.PostAsync("/Admin/BackordersPolicy/Save", new FormUrlEncodedContent(given));
    }
}
