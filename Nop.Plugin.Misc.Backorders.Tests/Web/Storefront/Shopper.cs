using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

/// <summary>One browser without scripts: it keeps its cookies, follows redirects and sends forms as they stand on the page.</summary>
internal sealed class Shopper : IDisposable
{
    private readonly HttpClient _client;
    private readonly List<Visit> _visits = [];

    public Shopper(string address)
    {
        _client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
    }

    public IHtmlDocument Page { get; private set; }

    /// <summary>Where the last request ended after its redirects.</summary>
    public string Path { get; private set; }

    public HttpStatusCode Status { get; private set; }

    /// <summary>Everything that was asked for so far.</summary>
    public IReadOnlyList<Visit> Visits => _visits;

    public string Text => string.Join(' ', Page.Body.TextContent.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));

    public async Task<Shopper> OpenAsync(string path)
    {
        await TakeAsync(await KeepAsync("GET", path, _client.GetAsync(path)));
        return this;
    }

    /// <summary>Sends the form with the given fields changed or added.</summary>
    public async Task<Shopper> SendAsync(string formSelector, params (string Name, string Value)[] changes)
    {
        var form = Page.QuerySelector<IHtmlFormElement>(formSelector);
        Assert.That(form, Is.Not.Null, $"{formSelector} is not on {Path}");

        await TakeAsync(await PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : Path, FieldsOf(form, changes)));
        return this;
    }

    /// <summary>Chooses a file in the form and sends it.</summary>
    public async Task<Shopper> UploadAsync(string formSelector, string fileName, byte[] file)
    {
        var form = Page.QuerySelector<IHtmlFormElement>(formSelector);
        Assert.That(form, Is.Not.Null, $"{formSelector} is not on {Path}");

        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(form).Where(field => form.QuerySelector($"input[type=file][name='{field.Key}']") is null))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), form.QuerySelector("input[type=file]").GetAttribute("name"), fileName);
        await TakeAsync(await PostAsync(form.GetAttribute("action"), content));
        return this;
    }

    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        return PostAsync(path, new FormUrlEncodedContent(fields));
    }

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content)
    {
        return KeepAsync("POST", path, _client.PostAsync(path, content));
    }

    /// <summary>Asks as a grid of the open page does.</summary>
    public async Task<JArray> GridAsync(string path, params (string Name, string Value)[] filters)
    {
        var token = Page.QuerySelector("input[name=__RequestVerificationToken]").GetAttribute("value");
        using var answer = await PostAsync(path, [new("draw", "1"), new("start", "0"), new("length", "100"), new("__RequestVerificationToken", token),
            .. filters.Select(filter => new KeyValuePair<string, string>(filter.Name, filter.Value))]);
        answer.EnsureSuccessStatusCode();
        return (JArray)JObject.Parse(await answer.Content.ReadAsStringAsync())["Data"];
    }

    /// <summary>As one of the shop's sample customers.</summary>
    public async Task<Shopper> LogInAsync(string email)
    {
        await OpenAsync("/login");
        return await SendAsync("form.login-form", ("Email", email), ("Password", DemoStore.Seeding.DemoLogins.PASSWORD));
    }

    public static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, params (string Name, string Value)[] changes)
    {
        var fields = new List<KeyValuePair<string, string>>();

        foreach (var element in form.Elements.Where(element => element.HasAttribute("name") && !element.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name");
            if (element is IHtmlSelectElement { IsMultiple: true } several)
            {
                if (changes.All(change => change.Name != name))
                    fields.AddRange(several.Options.Where(option => option.IsSelected).Select(option => new KeyValuePair<string, string>(name, option.Value)));
                continue;
            }

            var value = element switch
            {
                IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => null,
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null
            };
            if (value != null && changes.All(change => change.Name != name))
                fields.Add(new KeyValuePair<string, string>(name, value));
        }

        fields.AddRange(changes.Select(change => new KeyValuePair<string, string>(change.Name, change.Value)));
        return fields;
    }

    public async Task<Shopper> AddToCartAsync(int productId, int quantity, params (string Name, string Value)[] changes)
    {
        await OpenAsync($"/product/{productId}");
        return await SendAsync("#product-details-form", [($"addtocart_{productId}.EnteredQuantity", quantity.ToString()), .. changes]);
    }

    /// <summary>Orders what is in the cart, as a guest named after the email address.</summary>
    /// <returns>The order's number.</returns>
    public async Task<int> CheckOutAsync(string email)
    {
        await OpenAsync("/checkout");
        await SendAsync("#checkout-form", ("BillingAddress.Email", email), ("BillingAddress.FirstName", "Gina"), ("BillingAddress.LastName", "Guest"),
            ("BillingAddress.Address1", "1 Main Street"), ("BillingAddress.ZipPostalCode", "10001"), ("BillingAddress.City", "Anywhere"));
        Assert.That(Path, Does.StartWith("/checkout/completed/"), Text);

        return int.Parse(Path.Split('/')[^1]);
    }

    public async Task<Shopper> RegisterAsync(string email)
    {
        await OpenAsync("/register");
        await SendAsync("form.form-narrow", ("FirstName", "Rita"), ("LastName", "Regular"), ("Email", email), ("Password", "secret-1"), ("ConfirmPassword", "secret-1"));
        Assert.That(Path, Is.EqualTo("/"), Text);
        return this;
    }

    public void Dispose()
    {
        _client.Dispose();
    }

    private async Task<HttpResponseMessage> KeepAsync(string method, string path, Task<HttpResponseMessage> asked)
    {
        var response = await asked;
        _visits.Add(new(method, path, response.RequestMessage.RequestUri.PathAndQuery, response.StatusCode, await response.Content.ReadAsStringAsync()));
        return response;
    }

    private async Task TakeAsync(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        Path = response.RequestMessage.RequestUri.PathAndQuery;
        Page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(await response.Content.ReadAsStringAsync());
    }
}

/// <summary>One request and its answer.</summary>
/// <param name="Path">What was asked for.</param>
/// <param name="End">Where its redirects led.</param>
internal sealed record Visit(string Method, string Path, string End, HttpStatusCode Status, string Text);
