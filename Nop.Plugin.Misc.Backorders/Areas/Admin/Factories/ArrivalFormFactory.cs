using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Shipping;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ArrivalFormFactory : IArrivalFormFactory
{
    private const int MOST_PRODUCTS = 20;

    private readonly ArrivalTexts _arrivalTexts;
    private readonly IGoodsReader _goodsReader;
    private readonly ILocalizationService _localizationService;
    private readonly IProductService _productService;
    private readonly IStockReader _stockReader;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly ITermsReader _termsReader;
    private readonly IWarehouseService _warehouseService;

    public ArrivalFormFactory(ArrivalTexts arrivalTexts,
        IGoodsReader goodsReader,
        ILocalizationService localizationService,
        IProductService productService,
        IStockReader stockReader,
        IRepository<Supplier> supplierRepository,
        ITermsReader termsReader,
        IWarehouseService warehouseService)
    {
        _arrivalTexts = arrivalTexts;
        _goodsReader = goodsReader;
        _localizationService = localizationService;
        _productService = productService;
        _stockReader = stockReader;
        _supplierRepository = supplierRepository;
        _termsReader = termsReader;
        _warehouseService = warehouseService;
    }

    public virtual async Task<ArrivalModel> PrepareNewAsync(int productId, int combinationId, int supplierId, long quantity)
    {
        var model = new ArrivalModel
        {
            ProductId = productId,
            CombinationId = combinationId,
            SupplierId = supplierId,
            Ordered = quantity is > 0 and <= ArrivalRules.HIGHEST_QUANTITY ? quantity.ToString(CultureInfo.InvariantCulture) : null,
            StatusId = (int)ArrivalStatus.Planned,
        };
        var key = new StockKey(productId, combinationId);
        if ((await _stockReader.ReadAsync(key)).BookedInAs == HowCounted.NotCounted)
            return model;

        var terms = (await _termsReader.ReadAsync(key)).Promise;
        var day = terms.LeadTime?.ExpectedOn(terms.OrderDay);
        model.From = ArrivalTexts.FieldOf(day);
        model.To = model.From;

        return model;
    }

    public virtual ArrivalModel Of(Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);

        return new ArrivalModel
        {
            Id = arrival.Id,
            Version = arrival.Version,
            ProductId = arrival.ProductId,
            CombinationId = arrival.CombinationId,
            SupplierId = arrival.SupplierId,
            WarehouseId = arrival.WarehouseId,
            Reference = arrival.Reference,
            Ordered = arrival.Ordered.ToString(CultureInfo.InvariantCulture),
            From = ArrivalTexts.FieldOf(StoredDay.Read(arrival.WindowFrom)),
            To = ArrivalTexts.FieldOf(StoredDay.Read(arrival.WindowTo)),
            StatusId = arrival.StatusId,
            Note = arrival.Note,
        };
    }

    public virtual async Task<bool> PrepareChoicesAsync(ArrivalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var goods = await _goodsReader.ReadAsync([new StockKey(model.ProductId), new StockKey(model.ProductId, model.CombinationId)]);
        if (!goods.TryGetValue(new StockKey(model.ProductId), out var product))
            return false;

        model.HasCombinations = product.ByCombinations;
        model.HasWarehouses = product.HowCounted == HowCounted.SeveralWarehouses || model.WarehouseId > 0;
        model.ProductName = model.Id > 0 && goods.TryGetValue(new StockKey(model.ProductId, model.CombinationId), out var exact) ? exact.Name : product.Name;
        var choose = new SelectListItem(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.Choose"), "0");
        if (model.HasCombinations)
        {
            var combinations = await _goodsReader.GetCombinationsAsync(model.ProductId);
            model.AvailableCombinations = [choose, .. combinations.Select(item => Choice(item.Name, item.Key.CombinationId))];
        }

        if (model.HasWarehouses)
            model.AvailableWarehouses = [choose, .. (await _warehouseService.GetAllWarehousesAsync()).Select(warehouse => Choice(warehouse.Name, warehouse.Id))];

        var suppliers = await _supplierRepository.Table.Select(row => new { row.Id, row.Name, row.Active }).ToListAsync();
        model.AvailableSuppliers =
        [
            new SelectListItem(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.NoSupplier"), "0"),
            .. suppliers.Where(row => row.Active || row.Id == model.SupplierId).OrderBy(row => row.Name, StringComparer.CurrentCulture).Select(row => Choice(row.Name, row.Id)),
        ];
        foreach (var status in new[] { ArrivalStatus.Planned, ArrivalStatus.Confirmed, ArrivalStatus.InTransit })
            model.AvailableStatuses.Add(Choice(await _arrivalTexts.StatusAsync(status), (int)status));

        return true;
    }

    public virtual async Task<ArrivalDraft?> ReadAsync(ArrivalModel model, ModelStateDictionary modelState)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(modelState);
        if (!int.TryParse(model.Ordered?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var ordered))
            await AddAsync(modelState, new RefusedArrival(ArrivalRefusal.Quantity, nameof(model.Ordered), model.Id, ArrivalRules.HIGHEST_QUANTITY));
        if (!ArrivalTexts.TryReadDay(model.From, out var from))
            modelState.AddModelError(nameof(model.From), await DayErrorAsync(nameof(model.From)));
        if (!ArrivalTexts.TryReadDay(model.To, out var to))
            modelState.AddModelError(nameof(model.To), await DayErrorAsync(nameof(model.To)));
        if (!modelState.IsValid)
            return null;

        return new ArrivalDraft
        {
            Key = new StockKey(model.ProductId, model.CombinationId),
            SupplierId = model.SupplierId,
            WarehouseId = model.WarehouseId,
            Reference = model.Reference?.Trim(),
            Ordered = ordered,
            From = from,
            To = to,
            Status = (ArrivalStatus)model.StatusId,
            Note = model.Note?.Trim(),
        };
    }

    public virtual async Task AddRefusalsAsync(ArrivalResult result, ModelStateDictionary modelState)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(modelState);
        foreach (var refusal in result.Refusals)
            await AddAsync(modelState, refusal);
    }

    public virtual async Task<ArrivalProductsModel> PrepareProductsAsync(string? text)
    {
        var model = new ArrivalProductsModel { ProductText = text?.Trim() };
        if (string.IsNullOrWhiteSpace(text))
            return model;

        var found = await _productService.SearchProductsAsync(pageSize: MOST_PRODUCTS, keywords: model.ProductText, showHidden: true);
        model.Products = [.. found.Select(product => new ArrivalProduct(product.Id, product.Name, product.Sku))];
        model.HasMore = found.TotalCount > found.Count;

        return model;
    }

    private async Task AddAsync(ModelStateDictionary modelState, RefusedArrival refusal)
    {
        var field = refusal.Field switch
        {
            nameof(ArrivalDraft.Key) => nameof(ArrivalModel.CombinationId),
            nameof(ArrivalDraft.Status) => nameof(ArrivalModel.StatusId),
            _ => refusal.Field,
        };
        modelState.AddModelError(field, await _arrivalTexts.RefusalAsync(refusal));
    }

    private async Task<string> DayErrorAsync(string field)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.DayError");
        var label = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.{field}");

        return string.Format(CultureInfo.CurrentCulture, text, label);
    }

    private static SelectListItem Choice(string text, int id)
    {
        return new SelectListItem(text, id.ToString(CultureInfo.InvariantCulture));
    }
}
