using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Availability;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class ReleaseDates : IReleaseDates
{
    private const int IDS_AT_ONCE = 900;

    private readonly IRepository<ProductPolicy> _productPolicyRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IRepository<ReleaseDateRevision> _releaseDateRevisionRepository;
    private readonly IReleaseHold _releaseHold;
    private readonly IStaticCacheManager _staticCacheManager;
    private readonly IStoreDay _storeDay;
    private readonly TimeProvider _timeProvider;

    public ReleaseDates(IRepository<ProductPolicy> productPolicyRepository,
        IRepository<Product> productRepository,
        IRepository<ReleaseDateRevision> releaseDateRevisionRepository,
        IReleaseHold releaseHold,
        IStaticCacheManager staticCacheManager,
        IStoreDay storeDay,
        TimeProvider timeProvider)
    {
        _productPolicyRepository = productPolicyRepository;
        _productRepository = productRepository;
        _releaseDateRevisionRepository = releaseDateRevisionRepository;
        _releaseHold = releaseHold;
        _staticCacheManager = staticCacheManager;
        _storeDay = storeDay;
        _timeProvider = timeProvider;
    }

    public virtual async Task NoteAsync(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var known = await _staticCacheManager.GetAsync(BackordersDefaults.ReleaseDatesKey, ReadLastAsync);
        if (await FindAsync(product) is { } now && now != known.GetValueOrDefault(product.Id))
            await NoteAsync([product.Id]);
    }

    public virtual async Task NoteAsync(params IReadOnlyCollection<int> productIds)
    {
        ArgumentNullException.ThrowIfNull(productIds);
        var known = LastOf(await ReadAsync(productIds));
        foreach (var chunk in productIds.Distinct().Order().Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            var products = await _productRepository.Table
                .Where(product => some.Contains(product.Id))
                .Select(product => new { product.Id, product.AvailableForPreOrder, product.PreOrderAvailabilityStartDateTimeUtc })
                .ToListAsync();
            foreach (var product in products)
            {
                await NoteAsync(new Product
                {
                    Id = product.Id,
                    AvailableForPreOrder = product.AvailableForPreOrder,
                    PreOrderAvailabilityStartDateTimeUtc = product.PreOrderAvailabilityStartDateTimeUtc,
                }, known.GetValueOrDefault(product.Id));
            }
        }
    }

    public virtual async Task NoteAllAsync()
    {
        var (today, now) = (StoredDay.Of(_storeDay.Today), _timeProvider.GetUtcNow().UtcDateTime);
        var ofPolicies = await _productPolicyRepository.Table.Where(policy => policy.PreOrder && policy.ReleaseDate > today).Select(policy => policy.ProductId).ToListAsync();
        var ofPlatform = await _productRepository.Table.Where(product => product.AvailableForPreOrder && product.PreOrderAvailabilityStartDateTimeUtc > now).Select(product => product.Id).ToListAsync();
        var kept = await _releaseDateRevisionRepository.Table.Where(revision => revision.ReleasedOn > today).Select(revision => revision.ProductId).ToListAsync();

        await NoteAsync([.. ofPolicies.Concat(ofPlatform).Concat(kept).Distinct()]);
    }

    public virtual async Task<IReadOnlyList<ReleaseDateRevision>> ReadAsync(IReadOnlyCollection<int> productIds)
    {
        ArgumentNullException.ThrowIfNull(productIds);
        var found = new List<ReleaseDateRevision>();
        foreach (var chunk in productIds.Distinct().Order().Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            found.AddRange(await _releaseDateRevisionRepository.Table.Where(revision => some.Contains(revision.ProductId)).OrderBy(revision => revision.Id).ToListAsync());
        }

        return found;
    }

    private async Task<Dictionary<int, LastRelease>> ReadLastAsync()
    {
        var rows = await _releaseDateRevisionRepository.Table.OrderBy(revision => revision.Id).ToListAsync();

        return LastOf(rows).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private static Dictionary<int, LastRelease> LastOf(IEnumerable<ReleaseDateRevision> inOrder)
    {
        var last = new Dictionary<int, LastRelease>();
        foreach (var row in inOrder)
            last[row.ProductId] = new LastRelease(row.ReleasedOn, row.ShipsFrom, row.ShipsTo, row.BasisId);

        return last;
    }

    /// <summary>Null: it is out.</summary>
    private async Task<LastRelease?> FindAsync(Product product)
    {
        if (await _releaseHold.FindDayAsync(product, [], _storeDay.Today) is not { } releasedOn)
            return null;

        var promise = await _releaseHold.FindAsync(product, []) ?? Promise.None;

        return new LastRelease(StoredDay.Of(releasedOn), StoredDay.Of(promise.Window?.From), StoredDay.Of(promise.Window?.To), (int)promise.Basis);
    }

    private async Task NoteAsync(Product product, LastRelease? last)
    {
        var today = StoredDay.Of(_storeDay.Today);
        var now = await FindAsync(product);
        if (now is null ? !(last?.ReleasedOn > today) : now == last)
            return;

        await _releaseDateRevisionRepository.InsertAsync(new ReleaseDateRevision
        {
            ProductId = product.Id,
            ReleasedOn = now?.ReleasedOn,
            ShipsFrom = now?.ShipsFrom,
            ShipsTo = now?.ShipsTo,
            BasisId = now?.BasisId ?? 0,
            Day = today,
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        }, publishEvent: false);
        await _staticCacheManager.RemoveAsync(BackordersDefaults.ReleaseDatesKey);
    }
}
