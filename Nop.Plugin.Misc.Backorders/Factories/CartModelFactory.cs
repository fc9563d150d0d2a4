using System.Net;
using System.Text.RegularExpressions;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Models;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <inheritdoc />
public class CartModelFactory : ICartModelFactory
{
    private readonly IAvailabilityService _availabilityService;
    private readonly ILocalizationService _localizationService;
    private readonly IProductAttributeFormatter _productAttributeFormatter;
    private readonly IProductService _productService;
    private readonly IPromiseTextService _promiseTextService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IShownPromises _shownPromises;
    private readonly CurrentVisit _visit;

    public CartModelFactory(IAvailabilityService availabilityService,
        ILocalizationService localizationService,
        IProductAttributeFormatter productAttributeFormatter,
        IProductService productService,
        IPromiseTextService promiseTextService,
        IShoppingCartService shoppingCartService,
        IShownPromises shownPromises,
        CurrentVisit visit)
    {
        _availabilityService = availabilityService;
        _localizationService = localizationService;
        _productAttributeFormatter = productAttributeFormatter;
        _productService = productService;
        _promiseTextService = promiseTextService;
        _shoppingCartService = shoppingCartService;
        _shownPromises = shownPromises;
        _visit = visit;
    }

    public virtual async Task<CartAvailabilityModel?> PrepareAsync()
    {
        var cart = await CartAsync();
        if (cart.Count == 0)
            return null;

        var answers = await _availabilityService.AskAsync(cart);
        var model = new CartAvailabilityModel();
        var shown = new List<ShownPromise>();
        foreach (var item in cart)
        {
            if (!answers.TryGetValue(item.Id, out var answer) || answer.Sentence.IsAllReady)
                continue;

            var told = await _promiseTextService.SayAsync(answer.Sentence);
            shown.Add(ShownOf(item, answer, told));
            model.Lines.Add(await LineAsync(item, cart, told));
        }

        await _shownPromises.KeepAsync([.. cart.Select(item => item.Id)], shown);

        return model.Lines.Count > 0 ? model : null;
    }

    private async Task<IList<ShoppingCartItem>> CartAsync()
    {
        var (customer, storeId) = await _visit.FindAsync();

        return await _shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
    }

    private async Task<CartLineAvailabilityModel> LineAsync(ShoppingCartItem item, IList<ShoppingCartItem> cart, ToldText told)
    {
        var product = await _productService.GetProductByIdAsync(item.ProductId);
        var isOneOfSeveral = cart.Any(other => other.ProductId == item.ProductId && other.Id != item.Id);
        var choice = isOneOfSeveral && !string.IsNullOrEmpty(item.AttributesXml)
            ? WithoutMarkup(await _productAttributeFormatter.FormatAttributesAsync(product, item.AttributesXml))
            : string.Empty;

        return new CartLineAvailabilityModel(item.Id, await _localizationService.GetLocalizedAsync(product, x => x.Name), choice, told.Markup);
    }

    private static string WithoutMarkup(string html)
    {
        return WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", ", ", RegexOptions.None, TimeSpan.FromSeconds(1))).Trim(',', ' ');
    }

    /// <summary>A date that was not told was not promised.</summary>
    private static ShownPromise ShownOf(ShoppingCartItem item, AvailabilityAnswer answer, ToldText told)
    {
        var isTold = answer.Sentence.When is not null;
        var window = isTold && answer.Sentence.When != PromiseSentence.NoDateYet ? answer.Promise.Window : null;

        return new ShownPromise
        {
            CartItemId = item.Id,
            Quantity = item.Quantity,
            Sentence = told.Text,
            ShipsFrom = StoredDay.Of(window?.From),
            ShipsTo = StoredDay.Of(window?.To),
            BasisId = !isTold ? 0 : (int)(window is null ? PromiseBasis.None : answer.Promise.Basis),
            Day = StoredDay.Of(answer.Today),
        };
    }
}
