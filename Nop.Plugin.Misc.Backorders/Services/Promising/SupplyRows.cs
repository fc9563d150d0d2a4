using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class SupplyRows : ISupplyRows
{
    private readonly IRepository<Holiday> _holidayRepository;
    private readonly IRepository<Supplier> _supplierRepository;
    private readonly IRepository<SupplierProduct> _supplierProductRepository;

    public SupplyRows(IRepository<Holiday> holidayRepository, IRepository<Supplier> supplierRepository, IRepository<SupplierProduct> supplierProductRepository)
    {
        _holidayRepository = holidayRepository;
        _supplierRepository = supplierRepository;
        _supplierProductRepository = supplierProductRepository;
    }

    public virtual Task<List<SupplyRow>> GetSourcesAsync(int? productId)
    {
        var products = _supplierProductRepository.Table;
        if (productId is { } id)
            products = products.Where(row => row.ProductId == id);

        return products
            .Join(_supplierRepository.Table.Where(supplier => supplier.Active), row => row.SupplierId, supplier => supplier.Id, (row, supplier) => new SupplyRow
            {
                ProductId = row.ProductId,
                CombinationId = row.CombinationId,
                SupplierId = supplier.Id,
                SourceRank = row.SourceRank,
                WorkingDays = supplier.WorkingDays,
                SupplierProductionDays = supplier.ProductionDays,
                SupplierTransportDays = supplier.TransportDays,
                SupplierCustomsDays = supplier.CustomsDays,
                ProductionDays = row.ProductionDays,
                TransportDays = row.TransportDays,
                CustomsDays = row.CustomsDays,
            })
            .ToListAsync();
    }

    public virtual Task<List<Holiday>> GetHolidaysAsync(int? supplierId)
    {
        var holidays = _holidayRepository.Table;
        if (supplierId is { } id)
            holidays = holidays.Where(holiday => holiday.SupplierId == 0 || holiday.SupplierId == id);

        return holidays.ToListAsync();
    }
}
