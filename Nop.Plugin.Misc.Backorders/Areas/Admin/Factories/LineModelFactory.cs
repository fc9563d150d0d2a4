using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Querying;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class LineModelFactory : ILineModelFactory
{
    private const LineStates ALL_STATES = LineStates.Waiting | LineStates.Ready | LineStates.Released | LineStates.Shipped | LineStates.Cancelled;
    private const int LONGEST_TEXT = 400;
    private const int HIGHEST_AGE = 36_500;
    private const int UNEXPLAINED_AT_MOST = 20;

    private readonly ILineQueryService _lineQueryService;
    private readonly LineTexts _lineTexts;
    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly IProductService _productService;
    private readonly ISettingService _settingService;
    private readonly IStoreService _storeService;
    private readonly TimeProvider _timeProvider;

    public LineModelFactory(ILineQueryService lineQueryService,
        LineTexts lineTexts,
        ILocalizationService localizationService,
        IPermissionService permissionService,
        IProductService productService,
        ISettingService settingService,
        IStoreService storeService,
        TimeProvider timeProvider)
    {
        _lineQueryService = lineQueryService;
        _lineTexts = lineTexts;
        _localizationService = localizationService;
        _permissionService = permissionService;
        _productService = productService;
        _settingService = settingService;
        _storeService = storeService;
        _timeProvider = timeProvider;
    }

    public virtual async Task PrepareSearchModelAsync(LineSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        searchModel.SearchStateIds ??= [(int)LineStates.Waiting, (int)LineStates.Ready];
        foreach (var state in Enum.GetValues<LineStates>().Where(state => state != LineStates.None))
        {
            var id = (int)state;
            searchModel.AvailableStates.Add(new SelectListItem(await _lineTexts.StateAsync(state),
                id.ToString(CultureInfo.InvariantCulture), searchModel.SearchStateIds.Contains(id)));
        }

        var stores = await _storeService.GetAllStoresAsync();
        searchModel.HideStores = stores.Count < 2;
        searchModel.AvailableStores.Add(new SelectListItem(await _localizationService.GetResourceAsync("Admin.Common.All"), "0"));
        foreach (var store in stores)
            searchModel.AvailableStores.Add(new SelectListItem(store.Name, store.Id.ToString(CultureInfo.InvariantCulture)));

        searchModel.CanRelease = await _permissionService.AuthorizeAsync(BackordersPermissions.RELEASE);
        searchModel.CanManage = await _permissionService.AuthorizeAsync(BackordersPermissions.MANAGE);
        searchModel.IsPaused = !(await _settingService.LoadSettingAsync<BackordersSettings>()).Enabled;
        searchModel.Unexplained = await PrepareUnexplainedAsync();
        searchModel.SetGridPageSize();
    }

    public virtual async Task<LineListModel> PrepareListModelAsync(LineSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var lines = await _lineQueryService.SearchAsync(FilterOf(searchModel), searchModel.Page - 1, searchModel.PageSize);
        var models = await PrepareLinesAsync([.. lines]);

        return new LineListModel().PrepareToGrid(searchModel, lines, () => models);
    }

    public virtual async Task<string?> FindFilterErrorAsync(LineSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        if (!string.IsNullOrWhiteSpace(searchModel.SearchAge) && ReadAge(searchModel.SearchAge) is null)
            return await ErrorAsync("AgeError", "SearchAge", HIGHEST_AGE);

        if (searchModel.SearchProduct?.Length > LONGEST_TEXT)
            return await ErrorAsync("TextError", "SearchProduct", LONGEST_TEXT);

        if (searchModel.SearchOrder?.Length > LONGEST_TEXT)
            return await ErrorAsync("TextError", "SearchOrder", LONGEST_TEXT);

        if (searchModel.SearchCustomer?.Length > LONGEST_TEXT)
            return await ErrorAsync("TextError", "SearchCustomer", LONGEST_TEXT);

        return null;
    }

    public virtual async Task<LineDetailsModel> PrepareDetailsModelAsync(Line line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var items = await _lineQueryService.GetStockItemsAsync([line.StockItemId]);
        var item = items.GetValueOrDefault(line.StockItemId);
        var model = new LineDetailsModel
        {
            Id = line.Id,
            Line = (await PrepareLinesAsync([line]))[0],
            QueuedOn = await _lineTexts.LocalAsync(line.QueuedOnUtc),
            Cancelled = line.Cancelled,
            SentAlthoughShort = line.SentAlthoughShort,
            Stock = item?.Stock ?? 0,
            IsSettled = item is not null && await _lineQueryService.IsSettledAsync(item),
            CanRelease = line.Ready > 0 && await _permissionService.AuthorizeAsync(BackordersPermissions.RELEASE),
        };
        await _lineTexts.TellAsync([model.Line]);
        foreach (var move in await _lineQueryService.GetHistoryAsync(line.Id))
        {
            model.Moves.Add(new MoveModel(await _lineTexts.LocalAsync(move.CreatedOnUtc), await _lineTexts.KindAsync(move.Kind),
                move.Quantity, await _lineTexts.ActorAsync(move.ActorId), await _lineTexts.CauseAsync(move.Cause)));
        }

        foreach (var intent in await _lineQueryService.GetReleasesAsync(line.Id))
        {
            model.Releases.Add(new LineReleaseModel(await _lineTexts.LocalAsync(intent.CreatedOnUtc), intent.Quantity,
                await _lineTexts.ReleaseStatusAsync(intent.Status), intent.ShipmentId, await _lineTexts.ActorAsync(intent.ActorId)));
        }

        return model;
    }

    public virtual async Task<OrderPanelModel?> PrepareOrderPanelModelAsync(int orderId)
    {
        var lines = await _lineQueryService.GetByOrderAsync(orderId);
        if (lines.Count == 0)
            return null;

        var models = await PrepareLinesAsync(lines);
        await _lineTexts.TellAsync(models);

        return new OrderPanelModel
        {
            Id = orderId,
            CanRelease = await _permissionService.AuthorizeAsync(BackordersPermissions.RELEASE),
            Lines = models,
        };
    }

    public virtual async Task<IList<LineModel>> PrepareLinesAsync(IList<Line> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var items = await _lineQueryService.GetStockItemsAsync([.. lines.Select(line => line.StockItemId)]);
        var ordered = await _lineQueryService.GetOrderedAsync([.. lines.Select(line => line.OrderItemId)]);
        var stores = (await _storeService.GetAllStoresAsync()).ToDictionary(store => store.Id, store => store.Name);
        var models = new List<LineModel>();
        foreach (var line in lines)
        {
            var status = LineStatuses.Of(line, items.TryGetValue(line.StockItemId, out var item) && item.Frozen);
            models.Add(new LineModel
            {
                Id = line.Id,
                OrderId = line.OrderId,
                OrderItemId = line.OrderItemId,
                OrderNumber = NumberOf(line),
                ProductId = line.ProductId,
                ProductName = line.ProductName,
                Sku = line.Sku,
                Ordered = ordered.GetValueOrDefault(line.OrderItemId, line.QuantityNoted),
                Waiting = line.Waiting,
                Ready = line.Ready,
                Released = line.Released,
                Shipped = line.Shipped,
                Customer = $"{line.CustomerFirstName} {line.CustomerLastName}".Trim(),
                CustomerEmail = line.CustomerEmail,
                StoreName = stores.GetValueOrDefault(line.StoreId),
                Age = (int)Math.Max(0, (_timeProvider.GetUtcNow().UtcDateTime - line.QueuedOnUtc).TotalDays),
                Status = await _lineTexts.StatusAsync(status),
                StatusCode = status.ToString().ToLowerInvariant(),
            });
        }

        return models;
    }

    private async Task<List<UnexplainedModel>> PrepareUnexplainedAsync()
    {
        var items = await _lineQueryService.GetUnexplainedAsync(0, UNEXPLAINED_AT_MOST);
        var names = (await _productService.GetProductsByIdsAsync([.. items.Select(item => item.ProductId).Distinct()]))
            .ToDictionary(product => product.Id, product => product.Name);

        return [.. items.Select(item => new UnexplainedModel(item.Id, item.ProductId,
            names.GetValueOrDefault(item.ProductId) ?? item.ProductId.ToString(CultureInfo.CurrentCulture), item.Stock, item.Waiting, item.Unexplained))];
    }

    private static string NumberOf(Line line)
    {
        return string.IsNullOrEmpty(line.OrderNumber) ? line.OrderId.ToString(CultureInfo.InvariantCulture) : line.OrderNumber;
    }

    private static LineFilter FilterOf(LineSearchModel searchModel)
    {
        return new LineFilter
        {
            States = (searchModel.SearchStateIds ?? []).Aggregate(LineStates.None, (states, id) => states | ((LineStates)id & ALL_STATES)),
            Product = searchModel.SearchProduct?.Trim(),
            Order = searchModel.SearchOrder?.Trim(),
            Customer = searchModel.SearchCustomer?.Trim(),
            StoreId = searchModel.SearchStoreId,
            OlderThanDays = ReadAge(searchModel.SearchAge) ?? 0,
        };
    }

    /// <summary>Whole days, or null.</summary>
    private static int? ReadAge(string? text)
    {
        return int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= HIGHEST_AGE ? days : null;
    }

    private async Task<string> ErrorAsync(string error, string field, int limit)
    {
        var text = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.List.{error}");
        var label = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.List.{field}");

        return string.Format(CultureInfo.CurrentCulture, text, label, limit);
    }
}
