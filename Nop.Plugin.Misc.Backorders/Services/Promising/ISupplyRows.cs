using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>Who is preferred: the active suppliers with rank 1, joined with their terms.</summary>
public interface ISupplyRows
{
    /// <summary>For the product and all its combinations; null: for all products.</summary>
    Task<List<SupplyRow>> GetPreferredAsync(int? productId);

    /// <summary>The shop's holidays and those of one supplier; null: of all suppliers.</summary>
    Task<List<Holiday>> GetHolidaysAsync(int? supplierId);
}
