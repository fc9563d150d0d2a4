using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <inheritdoc />
public class AvailabilityService : IAvailabilityService
{
    private readonly ILocalizationService _localizationService;
    private readonly IProductService _productService;
    private readonly IStockReader _stockReader;

    public AvailabilityService(ILocalizationService localizationService, IProductService productService, IStockReader stockReader)
    {
        _localizationService = localizationService;
        _productService = productService;
        _stockReader = stockReader;
    }

    public virtual AvailabilityAnswer? Answer(Product product, int quantity)
    {
        ArgumentNullException.ThrowIfNull(product);

        return IsAnswered(product) && quantity > 0 ? AnswerOf(product, quantity, Math.Max(0, product.StockQuantity)) : null;
    }

    public virtual async Task<IReadOnlyDictionary<int, AvailabilityAnswer>> AnswerAsync(IList<ShoppingCartItem> cart)
    {
        ArgumentNullException.ThrowIfNull(cart);
        var products = (await _productService.GetProductsByIdsAsync([.. cart.Select(item => item.ProductId).Distinct()]))
            .ToDictionary(product => product.Id);
        var left = products.Values.ToDictionary(product => product.Id, product => Math.Max(0, product.StockQuantity));
        var answers = new Dictionary<int, AvailabilityAnswer>();
        foreach (var item in cart)
        {
            if (item.Quantity <= 0 || !products.TryGetValue(item.ProductId, out var product) || !IsAnswered(product))
                continue;

            var answer = AnswerOf(product, item.Quantity, left[product.Id]);
            left[product.Id] -= answer.OnHand;
            answers[item.Id] = answer;
        }

        return answers;
    }

    public virtual async Task<string> FormatAsync(AvailabilityAnswer answer)
    {
        if (answer.OnBackorder <= 0)
            return await TextAsync("AllReady", answer.OnHand);

        if (answer.OnHand <= 0)
            return await TextAsync("AllOnBackorder", answer.OnBackorder);

        return answer.ShowNumbers
            ? await TextAsync("Split", answer.OnHand, answer.OnBackorder)
            : await TextAsync("SomeReady");
    }

    private static AvailabilityAnswer AnswerOf(Product product, int quantity, int onHand)
    {
        var showNumbers = product.DisplayStockQuantity || quantity - onHand <= BackordersDefaults.ExactAnswerDistance;
        return new AvailabilityAnswer(quantity, Math.Min(quantity, onHand), showNumbers);
    }

    /// <summary>Without backorders the platform refuses what is not there, and has its own words for it.</summary>
    private bool IsAnswered(Product product)
    {
        return product.BackorderModeId != (int)BackorderMode.NoBackorders && _stockReader.KeyOf(product) is not null;
    }

    private async Task<string> TextAsync(string key, params object[] values)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Availability.{key}");
        return string.Format(CultureInfo.CurrentCulture, text, values);
    }
}
