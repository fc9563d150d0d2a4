using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>Reads arrivals for people. Writes nothing.</summary>
public interface IArrivalQueryService
{
    /// <summary>By last stated day, then id; the undated ones last. The same number of statements for any number of rows.</summary>
    /// <param name="pageIndex">From 0.</param>
    Task<IPagedList<Arrival>> SearchAsync(ArrivalFilter filter, int pageIndex, int pageSize);

    Task<Arrival?> FindAsync(int arrivalId);

    Task<IList<Arrival>> GetByIdsAsync(IReadOnlyCollection<int> arrivalIds);

    /// <summary>Every stated date, the first one first.</summary>
    Task<IList<ArrivalRevision>> GetRevisionsAsync(int arrivalId);

    /// <summary>Withdrawn ones too, the first one first.</summary>
    Task<IList<Receipt>> GetReceiptsAsync(int arrivalId);

    /// <summary>What is open, summed. By day, name or number of units is for people: in no order.</summary>
    Task<IReadOnlyList<ArrivalGroup>> GetGroupsAsync(ArrivalGrouping grouping);

    /// <summary>The first day on which an open window that ends has not been overdue: what ends earlier is.</summary>
    Task<DateOnly> GetOverdueLimitAsync();
}
