using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Services.Carting;

/// <inheritdoc />
/// <remarks>Numbers come from the tables: what a minute old page says is near enough for a sentence, not for a refusal.</remarks>
public class CartCap : ICartCap
{
    private readonly ICartReader _cartReader;
    private readonly ILocalizationService _localizationService;
    private readonly IOfferReader _offerReader;
    private readonly IProductService _productService;
    private readonly IPromiseBoard _promiseBoard;
    private readonly ISettingService _settingService;
    private readonly IStockItemMap _stockItemMap;
    private readonly IStockReader _stockReader;

    public CartCap(ICartReader cartReader,
        ILocalizationService localizationService,
        IOfferReader offerReader,
        IProductService productService,
        IPromiseBoard promiseBoard,
        ISettingService settingService,
        IStockItemMap stockItemMap,
        IStockReader stockReader)
    {
        _cartReader = cartReader;
        _localizationService = localizationService;
        _offerReader = offerReader;
        _productService = productService;
        _promiseBoard = promiseBoard;
        _settingService = settingService;
        _stockItemMap = stockItemMap;
        _stockReader = stockReader;
    }

    public virtual async Task<string?> FindWarningAsync(Customer customer, Product product, int storeId, string? attributesXml, int quantity, int cartItemId, int adding = 0)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (quantity <= 0 || !(await _settingService.LoadSettingAsync<BackordersSettings>()).Enabled
            || await _offerReader.ReadAsync(product, attributesXml, withStock: false) is not { } offer)
        {
            return null;
        }

        long? most = null;
        foreach (var part in offer.Parts.Where(part => part.Mode != SellingMode.OnlyWhatIsThere))
        {
            if (await _promiseBoard.GetPolicyAsync(part.Key.ProductId) is not { } policy || policy is { Cap: null, CapByArrivals: false })
                continue;

            var units = await MayBeAskedAsync(part.Key, policy) - await TakenByOthersAsync(part.Key, customer, storeId, cartItemId);
            var whole = Math.Max(0, units) / Math.Max(1, part.Units);
            most = most < whole ? most : whole;
        }

        if (most is not { } allowed || allowed >= quantity)
            return null;

        return adding > 0 ? await OfAddingAsync(Math.Max(0, allowed - (quantity - (long)adding)), quantity - adding) : await OfCartAsync(allowed);
    }

    private async Task<long> MayBeAskedAsync(StockKey key, ProductPolicy policy)
    {
        var reading = await _stockReader.ReadAsync(key);
        var item = await _stockItemMap.FindAsync(key);
        long? dated = policy.CapByArrivals ? DatedOf(item, (await _promiseBoard.GetAsync(key)).Terms.Today) : null;

        var numbers = new StockNumbers(reading.Stock, item is { Frozen: false } ? item.Correction : 0);

        return WaitingCap.MayBeAsked(numbers.OnHand, policy.Cap, item?.Waiting ?? 0, dated);
    }

    /// <summary>What is not planned, or frozen, or whose plan is over has nothing that comes for sure.</summary>
    private static long DatedOf(StockItem? item, DateOnly today)
    {
        return item is { Frozen: false } ? AvailabilityCode.Read(item.Available)?.DatedOn(today) ?? 0 : 0;
    }

    private async Task<long> TakenByOthersAsync(StockKey key, Customer customer, int storeId, int cartItemId)
    {
        var taken = 0L;
        foreach (var other in (await _cartReader.ReadAsync(customer, storeId)).Where(item => item.Id != cartItemId))
        {
            if (await _productService.GetProductByIdAsync(other.ProductId) is { } product && await _offerReader.ReadAsync(product, other.AttributesXml, withStock: false) is { } offer)
                taken += offer.Parts.Where(part => part.Key == key).Sum(part => (long)part.Units * other.Quantity);
        }

        return taken;
    }

    /// <summary>The field is the cart's, with the whole quantity in it.</summary>
    private Task<string> OfCartAsync(long most)
    {
        return SayAsync(most > 0 ? "AtMost" : "NoMore", most);
    }

    /// <summary>The field is the product page's, with what comes to what is in the cart.</summary>
    private Task<string> OfAddingAsync(long more, int inCart)
    {
        return (more, inCart) switch
        {
            (0, 0) => SayAsync("None", more),
            (0, _) => SayAsync("AllInCart", inCart),
            (_, 0) => SayAsync("AtMost", more),
            _ => SayAsync("MoreAtMost", more),
        };
    }

    private async Task<string> SayAsync(string key, long number)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Cap.{key}");
        var field = await _localizationService.GetResourceAsync("Products.Qty");

        return string.Format(CultureInfo.CurrentCulture, text, number, field.TrimEnd(':', ' '));
    }
}
