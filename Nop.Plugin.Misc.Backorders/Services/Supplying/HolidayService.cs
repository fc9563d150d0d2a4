using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class HolidayService : IHolidayService
{
    private readonly IRepository<Holiday> _holidayRepository;
    private readonly ITermsChanged _termsChanged;

    public HolidayService(IRepository<Holiday> holidayRepository, ITermsChanged termsChanged)
    {
        _holidayRepository = holidayRepository;
        _termsChanged = termsChanged;
    }

    public virtual async Task<IList<Holiday>> GetAsync(int supplierId)
    {
        return await _holidayRepository.Table.Where(holiday => holiday.SupplierId == supplierId).OrderBy(holiday => holiday.Day).ThenBy(holiday => holiday.Id).ToListAsync();
    }

    public virtual async Task<int> AddAsync(int supplierId, IReadOnlyCollection<HolidayEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var known = (await GetAsync(supplierId)).ToLookup(holiday => StoredDay.Read(holiday.Day));
        var changed = entries.Where(entry => known[entry.Day].All(holiday => !string.Equals(holiday.Name, entry.Name, StringComparison.Ordinal))).ToList();
        if (changed.Count == 0)
            return 0;

        using (var scope = AmbientTransaction.Begin())
        {
            foreach (var entry in changed)
                await WriteAsync(supplierId, entry, known[entry.Day].FirstOrDefault());

            scope.Complete();
        }

        await TellAsync(supplierId);

        return changed.Count;
    }

    public virtual async Task DeleteAsync(int supplierId, int holidayId)
    {
        var deleted = await _holidayRepository.Table.Where(holiday => holiday.Id == holidayId && holiday.SupplierId == supplierId).DeleteAsync();
        if (deleted > 0)
            await TellAsync(supplierId);
    }

    private async Task WriteAsync(int supplierId, HolidayEntry entry, Holiday? known)
    {
        if (known is null)
            await _holidayRepository.InsertAsync(new Holiday { SupplierId = supplierId, Day = StoredDay.Of(entry.Day), Name = entry.Name }, publishEvent: false);
        else
            await _holidayRepository.Table.Where(holiday => holiday.Id == known.Id).Set(holiday => holiday.Name, entry.Name).UpdateAsync();
    }

    private Task TellAsync(int supplierId)
    {
        return supplierId == 0 ? _termsChanged.OfShopAsync() : _termsChanged.OfSuppliersAsync(supplierId);
    }
}
