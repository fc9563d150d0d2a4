using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Models;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <inheritdoc />
public class AvailabilityModelFactory : IAvailabilityModelFactory
{
    private const int HIGHEST_QUANTITY = 1_000_000;

    private readonly IAvailabilityService _availabilityService;
    private readonly ILocalizationService _localizationService;
    private readonly IOpenUnitsReader _openUnitsReader;
    private readonly IProductService _productService;
    private readonly ISettingService _settingService;
    private readonly IShoppingCartService _shoppingCartService;
    private readonly IStoreContext _storeContext;
    private readonly IWorkContext _workContext;

    public AvailabilityModelFactory(IAvailabilityService availabilityService,
        ILocalizationService localizationService,
        IOpenUnitsReader openUnitsReader,
        IProductService productService,
        ISettingService settingService,
        IShoppingCartService shoppingCartService,
        IStoreContext storeContext,
        IWorkContext workContext)
    {
        _availabilityService = availabilityService;
        _localizationService = localizationService;
        _openUnitsReader = openUnitsReader;
        _productService = productService;
        _settingService = settingService;
        _shoppingCartService = shoppingCartService;
        _storeContext = storeContext;
        _workContext = workContext;
    }

    public virtual async Task<ProductAvailabilityModel?> PrepareProductAsync(int productId)
    {
        var sentence = await PrepareSentenceAsync(productId, 1);

        return sentence.Length > 0 ? new ProductAvailabilityModel { Id = productId, Sentence = sentence } : null;
    }

    public virtual async Task<string> PrepareSentenceAsync(int productId, int quantity)
    {
        if (quantity is < 1 or > HIGHEST_QUANTITY || !await IsShownAsync())
            return string.Empty;

        if (await _productService.GetProductByIdAsync(productId) is not { Published: true, Deleted: false } product)
            return string.Empty;

        return _availabilityService.Answer(product, quantity) is { } answer ? await _availabilityService.FormatAsync(answer) : string.Empty;
    }

    public virtual async Task<CartAvailabilityModel?> PrepareCartAsync()
    {
        if (!await IsShownAsync())
            return null;

        var store = await _storeContext.GetCurrentStoreAsync();
        var cart = await _shoppingCartService.GetShoppingCartAsync(await _workContext.GetCurrentCustomerAsync(), ShoppingCartType.ShoppingCart, store.Id);
        var answers = cart.Count > 0 ? await _availabilityService.AnswerAsync(cart) : null;
        if (answers is null || answers.Values.All(answer => answer.OnBackorder <= 0))
            return null;

        var model = new CartAvailabilityModel();
        foreach (var item in cart)
        {
            if (!answers.TryGetValue(item.Id, out var answer) || answer.OnBackorder <= 0)
                continue;

            var product = await _productService.GetProductByIdAsync(item.ProductId);
            model.Lines.Add(new CartLineAvailabilityModel(item.Id,
                await _localizationService.GetLocalizedAsync(product, x => x.Name),
                await _availabilityService.FormatAsync(answer)));
        }

        return model;
    }

    public virtual async Task<string> PrepareOrderLineAsync(int orderItemId)
    {
        if (!await IsShownAsync())
            return string.Empty;

        var units = await _openUnitsReader.ReadAsync(orderItemId);
        return units.Asked > 0 ? await _availabilityService.FormatAsync(units) : string.Empty;
    }

    private async Task<bool> IsShownAsync()
    {
        var store = await _storeContext.GetCurrentStoreAsync();
        return (await _settingService.LoadSettingAsync<BackordersSettings>(store.Id)).ShowAvailability;
    }
}
