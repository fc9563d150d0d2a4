using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
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

    public virtual async Task<string?> FindWarningAsync(Customer customer, Product product, int storeId, string? attributesXml, int quantity, int cartItemId)
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

        return most < quantity ? await WarningAsync(most.Value) : null;
    }

    private async Task<long> MayBeAskedAsync(StockKey key, ProductPolicy policy)
    {
        var reading = await _stockReader.ReadAsync(key);
        var item = await _stockItemMap.FindAsync(key);
        long? dated = policy.CapByArrivals ? DatedOf(item, (await _promiseBoard.GetAsync(key)).Terms.Today) : null;

        return WaitingCap.MayBeAsked(reading.Stock, policy.Cap, item?.Waiting ?? 0, dated);
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

    private async Task<string> WarningAsync(long most)
    {
        var text = await _localizationService.GetResourceAsync(most > 0
            ? $"{BackordersDefaults.ResourcePrefix}.Cap.AtMost"
            : $"{BackordersDefaults.ResourcePrefix}.Cap.NoMore");
        var field = await _localizationService.GetResourceAsync("Products.Qty");

        return string.Format(CultureInfo.CurrentCulture, text, most, field.TrimEnd(':', ' '));
    }
}
