using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Plugin.Misc.Backorders.Services.Supplying;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ArrivalModelFactory : IArrivalModelFactory
{
    private const int LONGEST_TEXT = 400;

    private readonly IArrivalQueryService _arrivalQueryService;
    private readonly ArrivalTexts _arrivalTexts;
    private readonly IGoodsReader _goodsReader;
    private readonly LineTexts _lineTexts;
    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly IRepository<Warehouse> _warehouseRepository;

    public ArrivalModelFactory(IArrivalQueryService arrivalQueryService,
        ArrivalTexts arrivalTexts,
        IGoodsReader goodsReader,
        LineTexts lineTexts,
        ILocalizationService localizationService,
        IPermissionService permissionService,
        IRepository<Supplier> supplierRepository,
        IRepository<Warehouse> warehouseRepository)
    {
        _arrivalQueryService = arrivalQueryService;
        _arrivalTexts = arrivalTexts;
        _goodsReader = goodsReader;
        _lineTexts = lineTexts;
        _localizationService = localizationService;
        _permissionService = permissionService;
        _supplierRepository = supplierRepository;
        _warehouseRepository = warehouseRepository;
    }

    public virtual async Task PrepareSearchModelAsync(ArrivalSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        searchModel.SearchStatusIds ??= [(int)ArrivalStatus.Planned, (int)ArrivalStatus.Confirmed, (int)ArrivalStatus.InTransit, ArrivalSearchModel.OVERDUE];
        searchModel.AvailableStatuses.Add(Choice(await _arrivalTexts.OverdueAsync(), ArrivalSearchModel.OVERDUE, searchModel.SearchStatusIds));
        foreach (var status in Enum.GetValues<ArrivalStatus>())
            searchModel.AvailableStatuses.Add(Choice(await _arrivalTexts.StatusAsync(status), (int)status, searchModel.SearchStatusIds));

        searchModel.AvailableSuppliers.Add(new SelectListItem(await _localizationService.GetResourceAsync("Admin.Common.All"), "0"));
        foreach (var (id, name) in (await ReadSuppliersAsync()).OrderBy(supplier => supplier.Value, StringComparer.CurrentCulture))
            searchModel.AvailableSuppliers.Add(Choice(name, id, [searchModel.SearchSupplierId]));

        if (searchModel.SearchProductId > 0)
        {
            var key = new StockKey(searchModel.SearchProductId);
            searchModel.ProductName = (await _goodsReader.ReadAsync([key])).GetValueOrDefault(key)?.ProductName ?? $"#{searchModel.SearchProductId.ToString(CultureInfo.InvariantCulture)}";
        }

        searchModel.CanSupply = await _permissionService.AuthorizeAsync(BackordersPermissions.SUPPLY);
        searchModel.SetGridPageSize();
    }

    public virtual async Task<string?> FindFilterErrorAsync(ArrivalSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        if (searchModel.SearchProduct?.Length > LONGEST_TEXT)
            return await ErrorAsync($"{BackordersDefaults.ResourcePrefix}.List.TextError", "SearchProduct", LONGEST_TEXT);
        if (searchModel.SearchReference?.Length > LONGEST_TEXT)
            return await ErrorAsync($"{BackordersDefaults.ResourcePrefix}.List.TextError", "SearchReference", LONGEST_TEXT);
        if (!ArrivalTexts.TryReadDay(searchModel.SearchFrom, out _))
            return await ErrorAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.DayError", "SearchFrom", 0);
        if (!ArrivalTexts.TryReadDay(searchModel.SearchTo, out _))
            return await ErrorAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.DayError", "SearchTo", 0);

        return null;
    }

    public virtual async Task<ArrivalListModel> PrepareListModelAsync(ArrivalSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var arrivals = await _arrivalQueryService.SearchAsync(FilterOf(searchModel), searchModel.Page - 1, searchModel.PageSize);
        var models = await PrepareRowsAsync([.. arrivals]);

        return new ArrivalListModel().PrepareToGrid(searchModel, arrivals, () => models);
    }

    public virtual ArrivalFilter FilterOf(ArrivalSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        ArrivalTexts.TryReadDay(searchModel.SearchFrom, out var from);
        ArrivalTexts.TryReadDay(searchModel.SearchTo, out var to);
        var ids = searchModel.SearchStatusIds ?? [];

        return new ArrivalFilter
        {
            StatusIds = [.. ids.Where(id => Enum.IsDefined((ArrivalStatus)id)).Distinct()],
            Overdue = ids.Contains(ArrivalSearchModel.OVERDUE),
            Product = searchModel.SearchProduct,
            ProductId = searchModel.SearchProductId,
            SupplierId = searchModel.SearchSupplierId,
            Reference = searchModel.SearchReference,
            From = from,
            To = to,
        };
    }

    public virtual async Task<IList<ArrivalRowModel>> PrepareRowsAsync(IReadOnlyList<Arrival> arrivals)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        var goods = await _goodsReader.ReadAsync([.. arrivals.Select(KeyOf)]);
        var suppliers = await ReadSuppliersAsync();
        var warehouses = (await _warehouseRepository.Table.Select(row => new { row.Id, row.Name }).ToListAsync()).ToDictionary(row => row.Id, row => row.Name);
        var limit = await _arrivalQueryService.GetOverdueLimitAsync();
        var models = new List<ArrivalRowModel>();
        foreach (var arrival in arrivals)
        {
            var known = goods.GetValueOrDefault(KeyOf(arrival));
            models.Add(new ArrivalRowModel
            {
                Id = arrival.Id,
                Version = arrival.Version,
                ProductId = arrival.ProductId,
                ProductName = known?.Name ?? $"#{arrival.ProductId.ToString(CultureInfo.InvariantCulture)}",
                Sku = known?.Sku,
                SupplierName = suppliers.GetValueOrDefault(arrival.SupplierId),
                WarehouseName = warehouses.GetValueOrDefault(arrival.WarehouseId),
                Reference = arrival.Reference,
                Ordered = arrival.Ordered,
                Received = arrival.Received,
                Days = await _arrivalTexts.DaysAsync(StoredDay.Read(arrival.WindowFrom), StoredDay.Read(arrival.WindowTo)),
                Status = ArrivalTexts.IsOverdue(arrival, limit) ? await _arrivalTexts.OverdueAsync() : await _arrivalTexts.StatusAsync(arrival.Status),
                StatusCode = ArrivalTexts.CodeOf(arrival, limit),
                IsOpen = arrival.IsOpen(),
            });
        }

        return models;
    }

    public virtual async Task<ArrivalDetailsModel> PrepareDetailsModelAsync(Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        var model = new ArrivalDetailsModel
        {
            Id = arrival.Id,
            Arrival = (await PrepareRowsAsync([arrival]))[0],
            Note = arrival.Note,
            Expected = arrival.Expected(),
            CanSupply = await _permissionService.AuthorizeAsync(BackordersPermissions.SUPPLY),
            CanReopen = !arrival.IsOpen() && arrival.Expected() > 0,
        };
        foreach (var status in new[] { ArrivalStatus.Planned, ArrivalStatus.Confirmed, ArrivalStatus.InTransit }.Where(status => arrival.IsOpen() && status != arrival.Status))
            model.Statuses.Add(((int)status, await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.Set.{status}")));
        foreach (var row in await _arrivalQueryService.GetRevisionsAsync(arrival.Id))
        {
            model.Revisions.Add(new ArrivalRevisionModel(await _lineTexts.LocalAsync(row.CreatedOnUtc), await _arrivalTexts.ChangeAsync(row.Change),
                await _arrivalTexts.DaysAsync(StoredDay.Read(row.WindowFrom), StoredDay.Read(row.WindowTo)), row.Ordered, row.Received,
                await _arrivalTexts.StatusAsync((ArrivalStatus)row.StatusId), row.Note, await _lineTexts.ActorAsync(row.ActorId)));
        }

        foreach (var row in await _arrivalQueryService.GetReceiptsAsync(arrival.Id))
        {
            model.Receipts.Add(new ReceiptRowModel(await _lineTexts.LocalAsync(row.CreatedOnUtc), row.Quantity, row.Expected,
                await _arrivalTexts.DifferenceAsync(row.Quantity, row.Expected, row.Closes), await _arrivalTexts.ReceiptStatusAsync(row.Status), row.Note, await _lineTexts.ActorAsync(row.ActorId)));
        }

        return model;
    }

    public virtual async Task<ArrivalGroupsModel> PrepareGroupsModelAsync(ArrivalGrouping grouping)
    {
        var groups = await _arrivalQueryService.GetGroupsAsync(grouping);
        var goods = grouping == ArrivalGrouping.Product ? await _goodsReader.ReadAsync([.. groups.Select(group => group.Key)]) : new Dictionary<StockKey, Goods>();
        var suppliers = await ReadSuppliersAsync();
        var none = grouping == ArrivalGrouping.Week
            ? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.NoDays")
            : await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrival.NoSupplier");
        var rows = new List<ArrivalGroupModel>();
        foreach (var group in groups.OrderBy(group => group.Week ?? DateOnly.MaxValue))
        {
            var (name, address) = grouping switch
            {
                ArrivalGrouping.Supplier => (suppliers.GetValueOrDefault(group.SupplierId) ?? none, group.SupplierId == 0 ? null : $"SearchSupplierId={group.SupplierId.ToString(CultureInfo.InvariantCulture)}"),
                ArrivalGrouping.Product => (goods.GetValueOrDefault(group.Key)?.Name ?? $"#{group.Key.ProductId.ToString(CultureInfo.InvariantCulture)}", $"SearchProductId={group.Key.ProductId.ToString(CultureInfo.InvariantCulture)}"),
                _ when group.Week is { } monday => (await _arrivalTexts.DaysAsync(monday, monday.AddDays(6)), $"SearchFrom={ArrivalTexts.FieldOf(monday)}&SearchTo={ArrivalTexts.FieldOf(monday.AddDays(6))}"),
                _ => (none, null),
            };
            rows.Add(new ArrivalGroupModel(name, group.Arrivals, group.Units, group.OverdueUnits, await _arrivalTexts.DaysAsync(group.First, group.Last), address));
        }

        return new ArrivalGroupsModel
        {
            By = grouping.ToString(),
            Groups = grouping == ArrivalGrouping.Week ? rows : [.. rows.OrderBy(row => row.Name, StringComparer.CurrentCulture)],
        };
    }

    private async Task<Dictionary<int, string>> ReadSuppliersAsync()
    {
        return (await _supplierRepository.Table.Select(row => new { row.Id, row.Name }).ToListAsync()).ToDictionary(row => row.Id, row => row.Name);
    }

    private static StockKey KeyOf(Arrival arrival)
    {
        return new StockKey(arrival.ProductId, arrival.CombinationId);
    }

    private static SelectListItem Choice(string text, int id, IEnumerable<int> chosen)
    {
        return new SelectListItem(text, id.ToString(CultureInfo.InvariantCulture), chosen.Contains(id));
    }

    private async Task<string> ErrorAsync(string error, string field, int limit)
    {
        var text = await _localizationService.GetResourceAsync(error);
        var label = await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.{field}");

        return string.Format(CultureInfo.CurrentCulture, text, label, limit);
    }
}
