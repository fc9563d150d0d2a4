using System.Globalization;
using LinqToDB;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class SupplierService : ISupplierService
{
    private readonly IRepository<Arrival> _arrivalRepository;
    private readonly IRepository<Holiday> _holidayRepository;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly IRepository<SupplierProduct> _supplierProductRepository;
    private readonly ITermsChanged _termsChanged;
    private readonly TimeProvider _timeProvider;

    public SupplierService(IRepository<Arrival> arrivalRepository,
        IRepository<Holiday> holidayRepository,
        IRepository<Supplier> supplierRepository,
        IRepository<SupplierProduct> supplierProductRepository,
        ITermsChanged termsChanged,
        TimeProvider timeProvider)
    {
        _arrivalRepository = arrivalRepository;
        _holidayRepository = holidayRepository;
        _supplierRepository = supplierRepository;
        _supplierProductRepository = supplierProductRepository;
        _termsChanged = termsChanged;
        _timeProvider = timeProvider;
    }

    public virtual async Task<IPagedList<Supplier>> SearchAsync(string? name, bool? active, int pageIndex, int pageSize)
    {
        var suppliers = _supplierRepository.Table;
        if (active is { } wanted)
            suppliers = suppliers.Where(supplier => supplier.Active == wanted);
        if (Lower(name) is { Length: > 0 } part)
        {
#pragma warning disable MA0011, CA1304, CA1311, CA1862 // said in SQL, where no culture can be named
            suppliers = suppliers.Where(supplier => supplier.Name.ToLower().Contains(part));
#pragma warning restore MA0011, CA1304, CA1311, CA1862
        }

        return await suppliers.OrderBy(supplier => supplier.Name).ThenBy(supplier => supplier.Id)
            .ToPagedListAsync(Math.Max(0, pageIndex), Math.Max(1, pageSize));
    }

    public virtual async Task<IList<Supplier>> GetAllAsync()
    {
        return await _supplierRepository.Table.OrderBy(supplier => supplier.Name).ThenBy(supplier => supplier.Id).ToListAsync();
    }

    public virtual async Task<Supplier?> FindAsync(int supplierId)
    {
        return await _supplierRepository.Table.FirstOrDefaultAsync(supplier => supplier.Id == supplierId);
    }

    public virtual async Task<Supplier?> FindByNameAsync(string name)
    {
        var (written, wanted) = (name?.Trim(), Lower(name));
#pragma warning disable MA0011, CA1304, CA1311, CA1862 // said in SQL, where no culture can be named
        return await _supplierRepository.Table.Where(supplier => supplier.Name == written || supplier.Name.ToLower() == wanted).OrderBy(supplier => supplier.Id).FirstOrDefaultAsync();
#pragma warning restore MA0011, CA1304, CA1311, CA1862
    }

    public virtual async Task SaveAsync(params IReadOnlyCollection<Supplier> suppliers)
    {
        ArgumentNullException.ThrowIfNull(suppliers);
        var before = await ReadTermsAsync([.. suppliers.Where(supplier => supplier.Id > 0).Select(supplier => supplier.Id)]);
        using (var scope = AmbientTransaction.Begin())
        {
            foreach (var supplier in suppliers)
                await WriteAsync(supplier);

            scope.Complete();
        }

        var changed = suppliers.Where(supplier => before.TryGetValue(supplier.Id, out var terms) && terms != TermsOf(supplier)).Select(supplier => supplier.Id).ToList();
        if (changed.Count > 0)
            await _termsChanged.OfSuppliersAsync(changed);
    }

    public virtual async Task<SupplierUse> DeleteAsync(int supplierId)
    {
        var use = new SupplierUse(await _arrivalRepository.Table.Where(arrival => arrival.SupplierId == supplierId).CountAsync(),
            await _supplierProductRepository.Table.Where(row => row.SupplierId == supplierId).CountAsync());
        if (!use.IsNone)
            return use;

        using var scope = AmbientTransaction.Begin();
        await _holidayRepository.Table.Where(holiday => holiday.SupplierId == supplierId).DeleteAsync();
        await _supplierRepository.Table.Where(supplier => supplier.Id == supplierId).DeleteAsync();
        scope.Complete();

        return use;
    }

    private async Task WriteAsync(Supplier supplier)
    {
        supplier.UpdatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime;
        if (supplier.Id > 0)
        {
            await _supplierRepository.UpdateAsync(supplier, publishEvent: false);
            return;
        }

        supplier.CreatedOnUtc = supplier.UpdatedOnUtc;
        await _supplierRepository.InsertAsync(supplier, publishEvent: false);
    }

    private async Task<Dictionary<int, SupplierTerms>> ReadTermsAsync(IReadOnlyCollection<int> supplierIds)
    {
        var found = new Dictionary<int, SupplierTerms>();
        foreach (var chunk in supplierIds.Chunk(900))
        {
            var some = chunk.ToList();
            var rows = await _supplierRepository.Table.Where(row => some.Contains(row.Id))
                .Select(row => new { row.Id, row.WorkingDays, row.ProductionDays, row.TransportDays, row.CustomsDays, row.Active }).ToListAsync();
            foreach (var row in rows)
                found[row.Id] = new SupplierTerms(row.WorkingDays, row.ProductionDays, row.TransportDays, row.CustomsDays, row.Active);
        }

        return found;
    }

    private static SupplierTerms TermsOf(Supplier supplier)
    {
        return new SupplierTerms(supplier.WorkingDays, supplier.ProductionDays, supplier.TransportDays, supplier.CustomsDays, supplier.Active);
    }

    /// <summary>Databases differ in whether a search minds capitals, and in how long a text they look for.</summary>
    private static string? Lower(string? text)
    {
        var trimmed = text?.Trim() is { Length: > ISupplierService.LONGEST_NAME } longer ? longer[..ISupplierService.LONGEST_NAME] : text?.Trim();

        return trimmed?.ToLower(CultureInfo.InvariantCulture);
    }

    /// <summary>What dates rest on.</summary>
    private sealed record SupplierTerms(int WorkingDays, int? ProductionDays, int? TransportDays, int? CustomsDays, bool IsActive);
}
