using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Where the lines of a frozen item can go: what the platform counts of the same product, or anything by its SKU.</summary>
public class MoveTargets
{
    private readonly IProductAttributeService _productAttributeService;
    private readonly IProductService _productService;
    private readonly StockItemNames _stockItemNames;
    private readonly IStockReader _stockReader;

    public MoveTargets(IProductAttributeService productAttributeService, IProductService productService, StockItemNames stockItemNames, IStockReader stockReader)
    {
        _productAttributeService = productAttributeService;
        _productService = productService;
        _stockItemNames = stockItemNames;
        _stockReader = stockReader;
    }

    /// <summary>The product itself or its combinations, as the product is counted now; nothing where it is gone or not counted.</summary>
    public virtual async Task<IReadOnlyList<SelectListItem>> OfAsync(int productId)
    {
        var product = await _productService.GetProductByIdAsync(productId);
        if (product is null || product.Deleted || product.ManageInventoryMethod == ManageInventoryMethod.DontManageStock)
            return [];

        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
            return [new SelectListItem(product.Name, ValueOf(new StockKey(productId)))];

        var targets = new List<SelectListItem>();
        foreach (var combination in await _productAttributeService.GetAllProductAttributeCombinationsAsync(productId))
            targets.Add(new SelectListItem(await _stockItemNames.OfAsync(product, combination, combination.Id), ValueOf(new StockKey(productId, combination.Id))));

        return targets;
    }

    /// <summary>What the SKU names, or else what was chosen from the list; null where that is nothing the platform counts.</summary>
    public virtual async Task<StockKey?> FindAsync(string? chosen, string? sku)
    {
        var key = string.IsNullOrWhiteSpace(sku) ? Read(chosen) : await BySkuAsync(sku.Trim());
        return key is { } found && (await _stockReader.ReadAsync(found)).IsCounted ? found : null;
    }

    private async Task<StockKey?> BySkuAsync(string sku)
    {
        if (await _productAttributeService.GetProductAttributeCombinationBySkuAsync(sku) is { } combination)
            return new StockKey(combination.ProductId, combination.Id);

        return await _productService.GetProductBySkuAsync(sku) is { } product ? new StockKey(product.Id) : null;
    }

    private static StockKey? Read(string? chosen)
    {
        return chosen?.Split('-') is [var product, var combination]
            && int.TryParse(product, NumberStyles.None, CultureInfo.InvariantCulture, out var productId)
            && int.TryParse(combination, NumberStyles.None, CultureInfo.InvariantCulture, out var combinationId)
                ? new StockKey(productId, combinationId)
                : null;
    }

    private static string ValueOf(StockKey key)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{key.ProductId}-{key.CombinationId}");
    }
}
