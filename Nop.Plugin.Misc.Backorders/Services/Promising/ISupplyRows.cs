using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>Who may be asked: the active suppliers of products, joined with their terms. The lowest rank, then the lowest supplier, is preferred.</summary>
public interface ISupplyRows
{
    /// <summary>For the product and all its combinations; null: for all products.</summary>
    Task<List<SupplyRow>> GetSourcesAsync(int? productId);

    /// <summary>The shop's holidays and those of one supplier; null: of all suppliers.</summary>
    Task<List<Holiday>> GetHolidaysAsync(int? supplierId);
}
