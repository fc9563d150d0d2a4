using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Models of the pages about suppliers.</summary>
public interface ISupplierModelFactory
{
    Task PrepareSearchModelAsync(SupplierSearchModel searchModel);

    Task<SupplierListModel> PrepareListModelAsync(SupplierSearchModel searchModel);

    /// <param name="supplier">Null: one that is being added.</param>
    Task<SupplierModel> PrepareModelAsync(Supplier? supplier);

    /// <summary>What the form does not bring: holidays and products of a supplier that is there.</summary>
    Task CompleteAsync(SupplierModel model);

    Task<CsvImportModel> PrepareImportModelAsync();
}
