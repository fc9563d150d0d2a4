using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Supplying;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Catalog;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class SupplierProductModelFactory : ISupplierProductModelFactory
{
    private const int PRODUCTS_AT_MOST = 50;
    private const int LONGEST_SEARCH = 200;
    private const int RANKS = 5;

    private readonly ICombinationTexts _combinationTexts;
    private readonly IProductAttributeService _productAttributeService;
    private readonly IProductService _productService;
    private readonly ISupplierProductService _supplierProductService;
    private readonly ISupplierService _supplierService;
    private readonly SupplyTexts _supplyTexts;

    public SupplierProductModelFactory(ICombinationTexts combinationTexts,
        IProductAttributeService productAttributeService,
        IProductService productService,
        ISupplierProductService supplierProductService,
        ISupplierService supplierService,
        SupplyTexts supplyTexts)
    {
        _combinationTexts = combinationTexts;
        _productAttributeService = productAttributeService;
        _productService = productService;
        _supplierProductService = supplierProductService;
        _supplierService = supplierService;
        _supplyTexts = supplyTexts;
    }

    public virtual async Task<SupplierProductListModel> PrepareListModelAsync(SupplierProductSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var page = await _supplierProductService.SearchAsync(searchModel.SupplierId, searchModel.Page - 1, searchModel.PageSize);
        var rows = await PrepareRowsAsync([.. page]);

        return new SupplierProductListModel().PrepareToGrid(searchModel, page, () => rows);
    }

    public virtual async Task<ProductChoiceModel> PrepareChoiceModelAsync(Supplier supplier, string? search)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        var model = new ProductChoiceModel { SupplierId = supplier.Id, SupplierName = supplier.Name, Search = search };
        var words = search?.Trim() is { Length: > LONGEST_SEARCH } longer ? longer[..LONGEST_SEARCH] : search?.Trim();
        if (string.IsNullOrEmpty(words))
            return model;

        var found = await _productService.SearchProductsAsync(pageSize: PRODUCTS_AT_MOST, keywords: words, showHidden: true);
        model.Products = [.. found.Select(product => new FoundProductModel(product.Id, product.Name, product.Sku))];
        model.HasMore = found.TotalCount > PRODUCTS_AT_MOST;

        return model;
    }

    public virtual async Task<SupplierProductModel> PrepareModelAsync(SupplierProduct row, bool toProduct)
    {
        ArgumentNullException.ThrowIfNull(row);
        var model = new SupplierProductModel
        {
            Id = row.Id,
            SupplierId = row.SupplierId,
            ProductId = row.ProductId,
            CombinationId = row.CombinationId,
            SupplierSku = row.SupplierSku,
            Cost = row.Cost,
            PackSize = row.PackSize,
            MinimumQuantity = row.MinimumQuantity,
            ProductionDays = row.ProductionDays,
            TransportDays = row.TransportDays,
            CustomsDays = row.CustomsDays,
            Rank = row.SourceRank,
            ToProduct = toProduct,
        };
        await CompleteAsync(model);

        return model;
    }

    public virtual async Task CompleteAsync(SupplierProductModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var product = await _productService.GetProductByIdAsync(model.ProductId);
        model.ProductName = NameOf(product, model.ProductId);
        foreach (var supplier in await _supplierService.GetAllAsync())
        {
            if (supplier.Id == model.SupplierId)
                model.SupplierName = supplier.Name;
            if (supplier.Active || supplier.Id == model.SupplierId)
                model.AvailableSuppliers.Add(Item(supplier.Name, supplier.Id));
        }

        model.AvailableCombinations.Add(Item(await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.EveryCombination"), 0));
        foreach (var combination in await _productAttributeService.GetAllProductAttributeCombinationsAsync(model.ProductId))
            model.AvailableCombinations.Add(Item(await _combinationTexts.OfAsync(product, combination), combination.Id));

        model.CombinationName = model.AvailableCombinations.FirstOrDefault(item => string.Equals(item.Value, Number(model.CombinationId), StringComparison.Ordinal))?.Text ?? Number(model.CombinationId);
        for (var rank = SourceOrder.PREFERRED; rank <= Math.Max(RANKS, model.Rank); rank++)
            model.AvailableRanks.Add(Item(await _supplyTexts.SourceAsync(rank), rank));
    }

    public virtual async Task<ProductSuppliersModel> PrepareProductModelAsync(int productId)
    {
        return new ProductSuppliersModel(productId, await PrepareRowsAsync(await _supplierProductService.GetByProductsAsync([productId])));
    }

    public virtual async Task<CsvImportModel> PrepareImportModelAsync()
    {
        return new CsvImportModel
        {
            Title = await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.Import.Title"),
            Description = await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.Import.Description"),
            BackText = await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.Suppliers.BackToList"),
        };
    }

    private async Task<List<SupplierProductRowModel>> PrepareRowsAsync(IList<SupplierProduct> rows)
    {
        var products = (await _productService.GetProductsByIdsAsync([.. rows.Select(row => row.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var suppliers = (await _supplierService.GetAllAsync()).ToDictionary(supplier => supplier.Id, supplier => supplier.Name);
        var models = new List<SupplierProductRowModel>();
        foreach (var row in rows)
        {
            var product = products.GetValueOrDefault(row.ProductId);
            models.Add(new SupplierProductRowModel
            {
                Id = row.Id,
                SupplierId = row.SupplierId,
                SupplierName = suppliers.GetValueOrDefault(row.SupplierId),
                ProductId = row.ProductId,
                ProductName = NameOf(product, row.ProductId),
                Combination = row.CombinationId == 0
                    ? await _supplyTexts.TextAsync($"{BackordersDefaults.ResourcePrefix}.SupplierProducts.EveryCombination")
                    : await _combinationTexts.OfAsync(product, await _productAttributeService.GetProductAttributeCombinationByIdAsync(row.CombinationId)),
                SupplierSku = row.SupplierSku,
                Cost = _supplyTexts.Cost(row.Cost),
                PackSize = row.PackSize,
                MinimumQuantity = row.MinimumQuantity,
                LeadTime = await _supplyTexts.LeadTimeAsync(row.ProductionDays, row.TransportDays, row.CustomsDays),
                Source = await _supplyTexts.SourceAsync(row.SourceRank),
            });
        }

        return models;
    }

    private static string NameOf(Product? product, int productId) => product?.Name ?? Number(productId);

    private static SelectListItem Item(string text, int value) => new(text, Number(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
