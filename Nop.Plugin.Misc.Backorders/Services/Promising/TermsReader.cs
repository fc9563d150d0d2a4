using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class TermsReader : ITermsReader
{
    private readonly IRepository<ProductPolicy> _productPolicyRepository;
    private readonly IProductService _productService;
    private readonly ISettingService _settingService;
    private readonly IStoreDay _storeDay;
    private readonly ISupplyRows _supplyRows;
    private readonly TimeProvider _timeProvider;

    public TermsReader(IRepository<ProductPolicy> productPolicyRepository,
        IProductService productService,
        ISettingService settingService,
        IStoreDay storeDay,
        ISupplyRows supplyRows,
        TimeProvider timeProvider)
    {
        _productPolicyRepository = productPolicyRepository;
        _productService = productService;
        _settingService = settingService;
        _storeDay = storeDay;
        _supplyRows = supplyRows;
        _timeProvider = timeProvider;
    }

    public virtual async Task<ItemTerms> ReadAsync(StockKey key)
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        var rows = await _supplyRows.GetSourcesAsync(key.ProductId);
        var row = SupplyTerms.Preferred(rows.Where(row => row.CombinationId == key.CombinationId)) ?? SupplyTerms.Preferred(rows.Where(row => row.CombinationId == 0));
        var holidays = await _supplyRows.GetHolidaysAsync(row?.SupplierId ?? 0);
        var releases = await _productPolicyRepository.Table
            .Where(policy => policy.ProductId == key.ProductId && policy.PreOrder)
            .Select(policy => policy.ReleaseDate)
            .ToListAsync();

        var released = releases.Count > 0 && releases[0] is { } day
            ? StoredDay.Read(day)
            : PlatformRelease.Of(await _productService.GetProductByIdAsync(key.ProductId), _storeDay);
        var now = _storeDay.LocalOf(_timeProvider.GetUtcNow().UtcDateTime);
        var terms = SupplyTerms.Of(settings, now, row, holidays.ToLookup(holiday => holiday.SupplierId, holiday => StoredDay.Read(holiday.Day)), released);

        return new ItemTerms(terms, _storeDay.Zone, settings.EffectiveCutOff());
    }
}
