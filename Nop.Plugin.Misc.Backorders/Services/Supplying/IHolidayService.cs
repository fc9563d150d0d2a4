using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>Days on which a supplier, or the shop itself (supplier 0), does not work. After a change the dates are planned anew.</summary>
public interface IHolidayService
{
    /// <summary>The first day first.</summary>
    Task<IList<Holiday>> GetAsync(int supplierId);

    /// <summary>A day that is there already gets the new name.</summary>
    /// <returns>How many days are new, or have another name now.</returns>
    Task<int> AddAsync(int supplierId, IReadOnlyCollection<HolidayEntry> entries);

    Task DeleteAsync(int supplierId, int holidayId);
}
