using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <inheritdoc />
public class AvailabilityService : IAvailabilityService
{
    private readonly IOfferReader _offerReader;
    private readonly IProductService _productService;
    private readonly IPromiseBoard _promiseBoard;
    private readonly IStoreContext _storeContext;
    private readonly IStoreDay _storeDay;
    private readonly ITellingRules _tellingRules;

    public AvailabilityService(IOfferReader offerReader,
        IProductService productService,
        IPromiseBoard promiseBoard,
        IStoreContext storeContext,
        IStoreDay storeDay,
        ITellingRules tellingRules)
    {
        _offerReader = offerReader;
        _productService = productService;
        _promiseBoard = promiseBoard;
        _storeContext = storeContext;
        _storeDay = storeDay;
        _tellingRules = tellingRules;
    }

    public virtual async Task<AvailabilityAnswer?> AskAsync(Product product, string? attributesXml, int quantity)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (quantity < 1 || await _offerReader.ReadAsync(product, attributesXml) is not { } offer)
            return null;

        return await AnswerAsync(offer, quantity, []);
    }

    public virtual async Task<AvailabilityAnswer?> AskAsync(Product product, OfferPart part, int quantity)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(part);

        return quantity < 1 ? null : await AnswerAsync(new Offer(product, [part with { ReleasedOn = PlatformRelease.Of(product, _storeDay) }]), quantity, []);
    }

    public virtual async Task<IReadOnlyDictionary<int, AvailabilityAnswer>> AskAsync(IList<ShoppingCartItem> cart)
    {
        ArgumentNullException.ThrowIfNull(cart);
        var products = (await _productService.GetProductsByIdsAsync([.. cart.Select(item => item.ProductId).Distinct()]))
            .ToDictionary(product => product.Id);
        var shelves = new Dictionary<StockKey, CartShelf>();
        var answers = new Dictionary<int, AvailabilityAnswer>();
        foreach (var item in cart)
        {
            if (item.Quantity > 0 && products.TryGetValue(item.ProductId, out var product)
                && await _offerReader.ReadAsync(product, item.AttributesXml) is { } offer
                && await AnswerAsync(offer, item.Quantity, shelves) is { } answer)
            {
                answers[item.Id] = answer;
            }
        }

        return answers;
    }

    private async Task<AvailabilityAnswer?> AnswerAsync(Offer offer, int quantity, Dictionary<StockKey, CartShelf> shelves)
    {
        var parts = new List<ShelfPart>();
        foreach (var part in offer.Parts)
            parts.Add(new ShelfPart(await ShelfOfAsync(part, shelves), part.Units));

        var (ready, lastMissing) = CartShares.Take(quantity, parts);
        if (offer.Parts.All(part => part.Mode == SellingMode.OnlyWhatIsThere) || IsOutOfStock(offer, lastMissing))
            return null;

        var store = await _storeContext.GetCurrentStoreAsync();
        if (await _tellingRules.FindAsync(offer.Product, offer.Parts, store.Id) is not { } rule)
            return null;

        (ready, var promise) = rule.Hold(quantity, ready, await PromiseAsync(offer, lastMissing));

        return AvailabilitySentence.Of(quantity, ready, promise, rule, _storeDay.Today) is { } sentence
            ? new AvailabilityAnswer(quantity, ready, sentence, promise, _storeDay.Today)
            : null;
    }

    /// <summary>Of what is missing: what ships together ships when the last part of it does.</summary>
    private async Task<Promise> PromiseAsync(Offer offer, IReadOnlyList<int> lastMissing)
    {
        Promise? promise = null;
        for (var i = 0; i < offer.Parts.Count; i++)
        {
            if (lastMissing[i] == 0)
                continue;

            var entry = await _promiseBoard.GetAsync(offer.Parts[i].Key);
            var ofPart = (entry with { Terms = entry.Terms with { ReleasedOn = entry.Terms.ReleasedOn ?? offer.Parts[i].ReleasedOn } }).Ask(lastMissing[i]).Promise;
            promise = promise is { } others ? others.And(ofPart) : ofPart;
        }

        return promise ?? Promise.None;
    }

    /// <summary>Something is missing that does not come: the platform refuses it, and has its own words for it.</summary>
    private static bool IsOutOfStock(Offer offer, IReadOnlyList<int> lastMissing)
    {
        return offer.Parts.Where((part, i) => lastMissing[i] > 0 && part.Mode == SellingMode.OnlyWhatIsThere).Any();
    }

    /// <summary>What is sold below 0 is on hand as the ledger counts it; where the platform refuses, its own number decides.</summary>
    private async Task<CartShelf> ShelfOfAsync(OfferPart part, Dictionary<StockKey, CartShelf> shelves)
    {
        if (shelves.TryGetValue(part.Key, out var known))
            return known;

        var correction = part.Mode == SellingMode.OnlyWhatIsThere ? 0 : (await _promiseBoard.GetAsync(part.Key)).Correction;

        return shelves[part.Key] = new CartShelf(new StockNumbers(part.OnHand, correction).OnHand);
    }
}
