using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Models;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.PlatformPages;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Catalog;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <inheritdoc />
public class ProductPageModelFactory : IProductPageModelFactory
{
    private const int HIGHEST_QUANTITY = 1_000_000;

    private readonly Dictionary<(int ProductId, string AttributesXml, int Quantity), AvailabilityAnswer?> _answers = [];
    private readonly HashSet<int> _said = [];
    private readonly IAvailabilityService _availabilityService;
    private readonly IDateTimeHelper _dateTimeHelper;
    private readonly ILocalizationService _localizationService;
    private readonly IPageChoices _pageChoices;
    private readonly IProductService _productService;
    private readonly IPromiseTextService _promiseTextService;
    private readonly IShortProducts _shortProducts;
    private readonly ITellingSwitch _tellingSwitch;

    public ProductPageModelFactory(IAvailabilityService availabilityService,
        IDateTimeHelper dateTimeHelper,
        ILocalizationService localizationService,
        IPageChoices pageChoices,
        IProductService productService,
        IPromiseTextService promiseTextService,
        IShortProducts shortProducts,
        ITellingSwitch tellingSwitch)
    {
        _availabilityService = availabilityService;
        _dateTimeHelper = dateTimeHelper;
        _localizationService = localizationService;
        _pageChoices = pageChoices;
        _productService = productService;
        _promiseTextService = promiseTextService;
        _shortProducts = shortProducts;
        _tellingSwitch = tellingSwitch;
    }

    public virtual async Task<ProductAvailabilityModel?> PrepareAsync(object page)
    {
        if (await FindAsync(IdOf(page)) is not { } product || !MayHaveToSay(product, page) || !_said.Add(product.Id))
            return null;

        var choice = await _pageChoices.OfPageAsync(product, page);
        var answer = await AskAsync(product, choice);

        return new ProductAvailabilityModel
        {
            Id = product.Id,
            Quantity = choice.Quantity,
            Html = answer is null ? HtmlString.Empty : (await _promiseTextService.SayAsync(answer.Sentence)).Markup,
        };
    }

    public virtual async Task<ToldText> PrepareAnswerAsync(int productId, IFormCollection form)
    {
        if (await FindAsync(productId) is not { } product)
            return ToldText.Nothing;

        var answer = await AskAsync(product, await _pageChoices.OfFormAsync(product, form));

        return answer is null ? ToldText.Nothing : await _promiseTextService.SayAsync(answer.Sentence);
    }

    public virtual async Task<ProductBoxModel?> PrepareBoxAsync(int productId)
    {
        if (!await _tellingSwitch.IsOnAsync() || await _shortProducts.FindAsync(productId) is not { } known)
            return null;

        var product = known.ToProduct();
        var mode = product.BackorderMode == BackorderMode.AllowQtyBelow0 ? SellingMode.BelowZero : SellingMode.BelowZeroWithNotice;
        var part = new OfferPart(new StockKey(productId), 1, known.Stock, mode);

        return await _availabilityService.AskAsync(product, part, known.LeastQuantity) is { OnBackorder: > 0 } answer
            ? new ProductBoxModel { Id = productId, Html = (await _promiseTextService.SayAsync(answer.Sentence)).Markup }
            : null;
    }

    public virtual async Task AdaptAsync(object page)
    {
        if (await FindAsync(IdOf(page)) is not { } product
            || await AskAsync(product, await _pageChoices.OfPageAsync(product, page)) is not { } answer)
        {
            return;
        }

        if (await StockMessageAsync(answer) is { } message && !string.IsNullOrEmpty(PlatformPage.Read<string>(page, PlatformPage.STOCK_AVAILABILITY)))
            PlatformPage.Write(page, PlatformPage.STOCK_AVAILABILITY, message);

        if (answer.Sentence.StructuredDay(answer.Today) is { } day
            && StructuredData.WithStart(PlatformPage.Read<string>(page, PlatformPage.JSON_LD), answer.Sentence.IsPreOrder,
                StructuredData.StartOf(day, _dateTimeHelper.DefaultStoreTimeZone)) is { } json)
        {
            PlatformPage.Write(page, PlatformPage.JSON_LD, json);
        }
    }

    public virtual async Task<string?> PrepareStockMessageAsync(int productId, IFormCollection form)
    {
        if (await FindAsync(productId) is not { } product)
            return null;

        var choice = await _pageChoices.OfFormAsync(product, form);

        return await AskAsync(product, choice with { Quantity = Math.Max(1, choice.Quantity) }) is { } answer ? await StockMessageAsync(answer) : null;
    }

    /// <summary>While something is there the platform's words are true. Where nothing is, it says "in stock" of what is sold below 0.</summary>
    private async Task<string?> StockMessageAsync(AvailabilityAnswer answer)
    {
        if (answer.OnHand > 0)
            return null;

        return await _localizationService.GetResourceAsync(answer.Sentence.IsPreOrder
            ? $"{BackordersDefaults.ResourcePrefix}.StockMessage.PreOrder"
            : $"{BackordersDefaults.ResourcePrefix}.StockMessage.Backorder");
    }

    private async Task<AvailabilityAnswer?> AskAsync(Product product, PageChoice choice)
    {
        if (choice.Quantity is < 1 or > HIGHEST_QUANTITY)
            return null;

        var key = (product.Id, choice.AttributesXml, choice.Quantity);
        if (!_answers.TryGetValue(key, out var answer))
            _answers[key] = answer = await _availabilityService.AskAsync(product, choice.AttributesXml, choice.Quantity);

        return answer;
    }

    private async Task<Product?> FindAsync(int productId)
    {
        return productId > 0 && await _tellingSwitch.IsOnAsync()
            && await _productService.GetProductByIdAsync(productId) is { Published: true, Deleted: false } product ? product : null;
    }

    /// <summary>A product with attributes may have something to say once others are chosen: they name combinations and parts.</summary>
    private static bool MayHaveToSay(Product product, object page)
    {
        return product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, BackorderMode: not BackorderMode.NoBackorders }
            || PlatformPage.ReadMany(page, PlatformPage.ATTRIBUTES).Any();
    }

    private static int IdOf(object page)
    {
        return PlatformPage.Read<int>(page, PlatformPage.ID) is > 0 and var id ? id : PlatformPage.Read<int>(page, PlatformPage.PRODUCT_ID);
    }
}
