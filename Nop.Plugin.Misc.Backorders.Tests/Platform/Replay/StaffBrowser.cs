using System.Net;
using AngleSharp.Html.Parser;
using DemoStore.Seeding;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>The admin in front of a browser: signed in, gets a page, changes something in its form and sends all of it back.</summary>
internal sealed class StaffBrowser(TestStore store) : IDisposable
{
    private readonly HttpClient _client = store.Browser(followRedirects: false);

    public async Task SignInAsync()
    {
        var fields = await FormAsync("/login", "form.login-form");
        (fields["Email"], fields["Password"]) = (DemoLogins.ADMIN, DemoLogins.PASSWORD);
        using var answer = await _client.PostAsync("/login", new FormUrlEncodedContent(fields));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "the admin cannot sign in");
    }

    /// <summary>The fields of a form as the page fills them.</summary>
    public async Task<Dictionary<string, string>> FormAsync(string page, string form)
    {
        using var answer = await _client.GetAsync(page);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), page);
        var document = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return HtmlForm.Fields(document.QuerySelector(form) ?? throw new NotSupportedException($"{page} has no {form}"));
    }

    /// <summary>Status and target of the redirect.</summary>
    public async Task<(int Status, string Location)> PostAsync(string page, Dictionary<string, string> fields)
    {
        using var answer = await _client.PostAsync(page, new FormUrlEncodedContent(fields));
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString());
    }

    public void Dispose() => _client.Dispose();
}
