using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Prepares the pages of arrivals, and reads their forms.</summary>
public interface IArrivalModelFactory
{
    Task PrepareSearchModelAsync(ArrivalSearchModel searchModel);

    /// <summary>What is wrong with the filters, naming the field; null where nothing is.</summary>
    Task<string?> FindFilterErrorAsync(ArrivalSearchModel searchModel);

    /// <summary>Only after <see cref="FindFilterErrorAsync"/> found nothing.</summary>
    Task<ArrivalListModel> PrepareListModelAsync(ArrivalSearchModel searchModel);

    ArrivalFilter FilterOf(ArrivalSearchModel searchModel);

    Task<IList<ArrivalRowModel>> PrepareRowsAsync(IReadOnlyList<Arrival> arrivals);

    Task<ArrivalDetailsModel> PrepareDetailsModelAsync(Arrival arrival);

    Task<ArrivalGroupsModel> PrepareGroupsModelAsync(ArrivalGrouping grouping);
}

/// <summary>Prepares the form of an arrival, and reads it.</summary>
public interface IArrivalFormFactory
{
    /// <summary>What a new arrival would say: of the preferred supplier, the units to order, when they usually come.</summary>
    /// <param name="quantity">0: not known.</param>
    Task<ArrivalModel> PrepareNewAsync(int productId, int combinationId, int supplierId, long quantity);

    ArrivalModel Of(Arrival arrival);

    /// <summary>The lists to choose from, also after a refusal. False where the product is not there.</summary>
    Task<bool> PrepareChoicesAsync(ArrivalModel model);

    /// <summary>Null where something cannot be read; then the state has it, by field.</summary>
    Task<ArrivalDraft?> ReadAsync(ArrivalModel model, ModelStateDictionary modelState);

    Task AddRefusalsAsync(ArrivalResult result, ModelStateDictionary modelState);

    Task<ArrivalProductsModel> PrepareProductsAsync(string? text);
}
