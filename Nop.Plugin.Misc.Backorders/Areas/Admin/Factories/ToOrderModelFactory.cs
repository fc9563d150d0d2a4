using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Purchasing;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <inheritdoc />
public class ToOrderModelFactory : IToOrderModelFactory
{
    private static readonly IReadOnlyList<string> _columns = ["Product", "SKU", "Waiting", "Unexplained", "ComingDated", "ComingUndated", "ToOrder", "OldestPromise", "Supplier", "SupplierSKU", "PackSize", "MinimumQuantity"];

    private readonly ILocalizationService _localizationService;
    private readonly IPermissionService _permissionService;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly IToOrderList _toOrderList;

    public ToOrderModelFactory(ILocalizationService localizationService, IPermissionService permissionService, IRepository<Supplier> supplierRepository, IToOrderList toOrderList)
    {
        _localizationService = localizationService;
        _permissionService = permissionService;
        _supplierRepository = supplierRepository;
        _toOrderList = toOrderList;
    }

    public virtual async Task PrepareSearchModelAsync(ToOrderSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var suppliers = await _supplierRepository.Table.Select(row => new { row.Id, row.Name }).ToListAsync();
        searchModel.AvailableSuppliers.Add(new SelectListItem(await _localizationService.GetResourceAsync("Admin.Common.All"), "0"));
        searchModel.AvailableSuppliers.Add(new SelectListItem(await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.ToOrder.NoSupplier"), "-1"));
        foreach (var supplier in suppliers.OrderBy(row => row.Name, StringComparer.CurrentCulture))
            searchModel.AvailableSuppliers.Add(new SelectListItem(supplier.Name, supplier.Id.ToString(CultureInfo.InvariantCulture)));

        searchModel.CanSupply = await _permissionService.AuthorizeAsync(BackordersPermissions.SUPPLY);
        searchModel.SetGridPageSize();
    }

    public virtual async Task<ToOrderListModel> PrepareListModelAsync(ToOrderSearchModel searchModel)
    {
        ArgumentNullException.ThrowIfNull(searchModel);
        var items = await _toOrderList.ReadAsync(searchModel.SearchSupplierId);
        var page = new PagedList<ToOrderItem>([.. items], Math.Max(0, searchModel.Page - 1), Math.Max(1, searchModel.PageSize));
        var add = await _permissionService.AuthorizeAsync(BackordersPermissions.SUPPLY)
            ? await _localizationService.GetResourceAsync($"{BackordersDefaults.ResourcePrefix}.Arrivals.Add")
            : null;
        var models = page.Select(item => new ToOrderRowModel
        {
            ProductId = item.Goods.Key.ProductId,
            CombinationId = item.Goods.Key.CombinationId,
            ProductName = item.Goods.Name,
            Sku = item.Goods.Sku,
            Waiting = item.Waiting,
            Unexplained = item.Unexplained,
            Dated = item.Dated,
            Undated = item.Undated,
            ToOrder = item.ToOrder,
            OldestPromise = item.OldestPromise?.ToString("d", CultureInfo.CurrentCulture) ?? string.Empty,
            SupplierName = item.SupplierName,
            SupplierId = item.Preferred?.SupplierId ?? 0,
            AddText = add,
        }).ToList();

        return new ToOrderListModel().PrepareToGrid(searchModel, page, () => models);
    }

    public virtual async Task<byte[]> ExportAsync(int supplierId)
    {
        var items = await _toOrderList.ReadAsync(supplierId);

        return CsvFileWriter.Write(_columns, items.Select(item => (IReadOnlyList<string?>)
        [
            item.Goods.Name,
            item.Goods.Sku,
            Of(item.Waiting),
            Of(item.Unexplained),
            Of(item.Dated),
            Of(item.Undated),
            Of(item.ToOrder),
            CsvFileWriter.Of(item.OldestPromise),
            item.SupplierName,
            item.Preferred?.SupplierSku,
            CsvFileWriter.Of(item.Preferred?.PackSize),
            CsvFileWriter.Of(item.Preferred?.MinimumQuantity),
        ]));
    }

    private static string Of(long units)
    {
        return units.ToString(CultureInfo.InvariantCulture);
    }
}
