using System.Globalization;
using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// Holds what it got from the cache for the request. Filling the cache takes four statements and grows with the stock items
/// that wait, are expected or are counted wrongly, the products that active suppliers have, and the policies.
/// </summary>
public class PromiseBoard : IPromiseBoard
{
    private static readonly AvailableToPromise _nothing = new([], 0, null, null);

    private readonly IRepository<ProductPolicy> _productPolicyRepository;
    private readonly ISettingService _settingService;
    private readonly IStaticCacheManager _staticCacheManager;
    private readonly IRepository<StockItem> _stockItemRepository;
    private readonly IStoreDay _storeDay;
    private readonly ISupplyRows _supplyRows;
    private readonly TimeProvider _timeProvider;
    private BoardData? _data;
    private ILookup<int, DateOnly>? _holidays;

    public PromiseBoard(IRepository<ProductPolicy> productPolicyRepository,
        ISettingService settingService,
        IStaticCacheManager staticCacheManager,
        IRepository<StockItem> stockItemRepository,
        IStoreDay storeDay,
        ISupplyRows supplyRows,
        TimeProvider timeProvider)
    {
        _productPolicyRepository = productPolicyRepository;
        _settingService = settingService;
        _staticCacheManager = staticCacheManager;
        _stockItemRepository = stockItemRepository;
        _storeDay = storeDay;
        _supplyRows = supplyRows;
        _timeProvider = timeProvider;
    }

    public virtual async Task<BoardEntry> GetAsync(StockKey key)
    {
        var data = await LoadAsync();
        _holidays ??= data.Holidays
            .SelectMany(pair => pair.Value, (pair, day) => (pair.Key, Day: StoredDay.Read(day)))
            .ToLookup(pair => pair.Key, pair => pair.Day);
        var supply = data.Supplies.GetValueOrDefault(NameOf(key)) ?? data.Supplies.GetValueOrDefault(NameOf(new StockKey(key.ProductId)));
        var release = data.Policies.TryGetValue(key.ProductId, out var policy) && policy.PreOrder ? policy.ReleaseDate : null;
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        var terms = SupplyTerms.Of(settings, _storeDay.LocalOf(_timeProvider.GetUtcNow().UtcDateTime), supply, _holidays, StoredDay.Read(release));
        if (!data.Items.TryGetValue(NameOf(key), out var item))
            return new BoardEntry(_nothing, terms, 0, IsFrozen: false, Stock: null, Correction: 0);

        var available = item.Available is null ? _nothing : AvailabilityCode.Read(item.Available);

        return new BoardEntry(available ?? _nothing, terms, item.Waiting, item.IsFrozen || available is null, item.Stock, item.IsFrozen ? 0 : item.Correction);
    }

    public virtual async Task<ProductPolicy?> GetPolicyAsync(int productId)
    {
        return (await LoadAsync()).Policies.TryGetValue(productId, out var policy)
            ? new ProductPolicy
            {
                ProductId = productId,
                Cap = policy.Cap,
                CapByArrivals = policy.CapByArrivals,
                DatesId = policy.DatesId,
                DontMentionBelowDays = policy.DontMentionBelowDays,
                PreOrder = policy.PreOrder,
                ReleaseDate = policy.ReleaseDate,
            }
            : null;
    }

    public virtual async Task ForgetAsync()
    {
        _data = null;
        _holidays = null;
        await _staticCacheManager.RemoveAsync(BackordersDefaults.PromiseBoardKey);
    }

    private async Task<BoardData> LoadAsync()
    {
        return _data ??= await _staticCacheManager.GetAsync(BackordersDefaults.PromiseBoardKey, ReadAsync);
    }

    private async Task<BoardData> ReadAsync()
    {
        var items = await _stockItemRepository.Table
            .Where(item => item.Available != null || item.Waiting > 0 || item.Frozen || item.Correction != 0)
            .Select(item => new { item.ProductId, item.CombinationId, item.Available, item.Waiting, item.Frozen, item.Stock, item.Correction })
            .ToListAsync();
        var supplies = await _supplyRows.GetSourcesAsync(null);
        var holidays = await _supplyRows.GetHolidaysAsync(null);
        var policies = await _productPolicyRepository.Table.ToListAsync();

        return new BoardData
        {
            Items = items.ToDictionary(row => NameOf(new StockKey(row.ProductId, row.CombinationId)), row => new BoardItem(row.Available, row.Waiting, row.Frozen, row.Stock, row.Correction), StringComparer.Ordinal),
            Supplies = supplies
                .GroupBy(row => NameOf(new StockKey(row.ProductId, row.CombinationId)), StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => SupplyTerms.Preferred(group)!, StringComparer.Ordinal),
            Holidays = holidays.GroupBy(row => row.SupplierId).ToDictionary(group => group.Key, group => group.Select(row => row.Day).ToList()),
            Policies = policies.ToDictionary(row => row.ProductId, row => new BoardPolicy(row.Cap, row.CapByArrivals, row.DatesId, row.DontMentionBelowDays, row.PreOrder, row.ReleaseDate)),
        };
    }

    private static string NameOf(StockKey key)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{key.ProductId}:{key.CombinationId}");
    }
}
