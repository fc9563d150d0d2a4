using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Models of the pages about what suppliers have.</summary>
public interface ISupplierProductModelFactory
{
    Task<SupplierProductListModel> PrepareListModelAsync(SupplierProductSearchModel searchModel);

    /// <summary>The products that match; published or not.</summary>
    Task<ProductChoiceModel> PrepareChoiceModelAsync(Supplier supplier, string? search);

    Task<SupplierProductModel> PrepareModelAsync(SupplierProduct row, bool toProduct);

    /// <summary>Names and choices, which the form does not bring.</summary>
    Task CompleteAsync(SupplierProductModel model);

    Task<ProductSuppliersModel> PrepareProductModelAsync(int productId);

    Task<CsvImportModel> PrepareImportModelAsync();
}
