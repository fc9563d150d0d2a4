using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;

/// <summary>
/// nopCommerce with its sample data and the checkout in steps (the one of a single page works by scripts only). Each step
/// is a form with a button named nextstep; which steps there are is the store's affair.
/// </summary>
internal sealed class WalkedRealStore(string address, string email, string password) : WalkedStore(address)
{
    private const string NEXT = "form:has([name=nextstep])";
    private const int MOST_STEPS = 8;

    public override (string Email, string Password) Admin => (email, password);

    public override (string Sold, string Lacking, string Spread) Products => ("HTC smartphone", "Nokia Lumia 1020", "Portable Sound Speakers");

    public override async Task AddToCartAsync(Shopper guest, int productId, int quantity)
    {
        var form = guest.Page.QuerySelector<IHtmlFormElement>("#product-details-form");
        using var answer = await guest.PostAsync($"/addproducttocart/details/{productId}/1", Shopper.FieldsOf(form, Quantity(productId, quantity)));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((bool?)JObject.Parse(text)["success"], Is.True, text);
    }

    public override async Task<int> CheckOutAsync(Shopper guest)
    {
        // The cart keeps what its form says of gift wrapping and the like, and offers to log in; a guest goes on.
        await guest.OpenAsync("/cart");
        await guest.SendAsync("#shopping-cart-form", ("checkout", "checkout"));
        await guest.OpenAsync("/checkout");
        for (var step = 0; step < MOST_STEPS && !IsCompleted(guest); step++)
            await guest.SendAsync(NEXT, [("nextstep", ""), .. Choices(guest.Page.QuerySelector(NEXT)), .. AddressIn(guest.Page)]);
        Assert.That(IsCompleted(guest), guest.Text);

        return int.Parse(guest.Path.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    public override async Task RunTaskAsync(Shopper admin, int taskId) => await admin.OpenAsync($"/Admin/ScheduleTask/RunNow/{taskId}");

    private static bool IsCompleted(Shopper guest) => guest.Path.StartsWith("/checkout/completed/", StringComparison.Ordinal);

    /// <summary>Of each group of which nothing is chosen, the first; of the payment methods one that asks for no card.</summary>
    private static IEnumerable<(string Name, string Value)> Choices(IElement form)
    {
        foreach (var group in form?.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(choice => choice.Name, StringComparer.Ordinal) ?? [])
        {
            if (group.FirstOrDefault(choice => choice.Value.EndsWith("CheckMoneyOrder", StringComparison.Ordinal)) is { } cheque)
                yield return (group.Key, cheque.Value);
            else if (!group.Any(choice => choice.IsChecked))
                yield return (group.Key, group.First().Value);
        }
    }

    /// <summary>In a country that has no states to choose from.</summary>
    private static IEnumerable<(string Name, string Value)> AddressIn(IHtmlDocument page)
    {
        if (page.QuerySelector("input[name$='NewAddress.Email']")?.GetAttribute("name") is not { } name)
            yield break;

        var prefix = name[..name.LastIndexOf('.')];
        var country = page.QuerySelectorAll<IHtmlOptionElement>($"select[name='{prefix}.CountryId'] option").Single(option => option.Text.Trim() == "Monaco");
        yield return (prefix + ".FirstName", "Gina");
        yield return (prefix + ".LastName", "Guest");
        yield return (prefix + ".Email", "gina@example.com");
        yield return (prefix + ".CountryId", country.Value);
        yield return (prefix + ".City", "Anywhere");
        yield return (prefix + ".Address1", "1 Main Street");
        yield return (prefix + ".ZipPostalCode", "10001");
        yield return (prefix + ".PhoneNumber", "5550100");
    }
}
