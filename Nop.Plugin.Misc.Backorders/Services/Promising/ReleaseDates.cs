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
    /// <summary>Whose row says since when all releases are noted.</summary>
    public const int EVERY_PRODUCT = 0;

    private const int IDS_AT_ONCE = 900;

    private readonly IRepository<ProductPolicy> _productPolicyRepository;
    private readonly IRepository<Product> _productRepository;
    private readonly IPromiseBoard _promiseBoard;
    private readonly IRepository<ReleaseDateRevision> _releaseDateRevisionRepository;
    private readonly IReleaseHold _releaseHold;
    private readonly IStaticCacheManager _staticCacheManager;
    private readonly IStoreDay _storeDay;
    private readonly TimeProvider _timeProvider;

    public ReleaseDates(IRepository<ProductPolicy> productPolicyRepository,
        IRepository<Product> productRepository,
        IPromiseBoard promiseBoard,
        IRepository<ReleaseDateRevision> releaseDateRevisionRepository,
        IReleaseHold releaseHold,
        IStaticCacheManager staticCacheManager,
        IStoreDay storeDay,
        TimeProvider timeProvider)
    {
        _productPolicyRepository = productPolicyRepository;
        _productRepository = productRepository;
        _promiseBoard = promiseBoard;
        _releaseDateRevisionRepository = releaseDateRevisionRepository;
        _releaseHold = releaseHold;
        _staticCacheManager = staticCacheManager;
        _storeDay = storeDay;
        _timeProvider = timeProvider;
    }

    public virtual async Task<bool> NoteAsync(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var known = await _staticCacheManager.GetAsync(BackordersDefaults.ReleaseDatesKey, ReadLastAsync);

        return IsNews(known.GetValueOrDefault(product.Id), await FindAsync(product)) && await NoteAsync([product.Id]);
    }

    public virtual async Task<bool> NoteAsync(IReadOnlyCollection<int> productIds)
    {
        ArgumentNullException.ThrowIfNull(productIds);
        await _promiseBoard.ForgetAsync();
        var known = LastOf(await ReadAsync(productIds));
        var isMoved = false;
        foreach (var product in await ProductsAsync(productIds))
        {
            var (last, now) = (known.GetValueOrDefault(product.Id), await FindAsync(product));
            if (!IsNews(last, now))
                continue;

            await InsertAsync(product.Id, now);
            isMoved |= last?.ReleasedOn != now?.ReleasedOn;
        }

        await _staticCacheManager.RemoveAsync(BackordersDefaults.ReleaseDatesKey);

        return isMoved;
    }

    public virtual async Task NoteAllAsync()
    {
        var (today, now) = (StoredDay.Of(_storeDay.Today), _timeProvider.GetUtcNow().UtcDateTime);
        var ofPolicies = await _productPolicyRepository.Table.Where(policy => policy.PreOrder && policy.ReleaseDate > today).Select(policy => policy.ProductId).ToListAsync();
        var ofPlatform = await _productRepository.Table.Where(product => product.AvailableForPreOrder && product.PreOrderAvailabilityStartDateTimeUtc > now).Select(product => product.Id).ToListAsync();
        var kept = await _releaseDateRevisionRepository.Table.Where(revision => revision.ReleasedOn > today).Select(revision => revision.ProductId).ToListAsync();
        await NoteAsync([.. ofPolicies.Concat(ofPlatform).Concat(kept).Distinct()]);

        if ((await ReadAsync([EVERY_PRODUCT])).Count == 0)
            await InsertAsync(EVERY_PRODUCT, null);
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

    /// <summary>Of products that are held by what is kept last; one that has passed is nothing to compare with, and neither is what it took the place of.</summary>
    private async Task<Dictionary<int, LastRelease>> ReadLastAsync()
    {
        var today = StoredDay.Of(_storeDay.Today);
        var all = _releaseDateRevisionRepository.Table;
        var rows = await all.Where(revision => revision.ReleasedOn > today && !all.Any(later => later.ProductId == revision.ProductId && later.Id > revision.Id)).ToListAsync();

        return LastOf(rows);
    }

    private static Dictionary<int, LastRelease> LastOf(IEnumerable<ReleaseDateRevision> inOrder)
    {
        var last = new Dictionary<int, LastRelease>();
        foreach (var row in inOrder)
            last[row.ProductId] = new LastRelease(row.ReleasedOn, row.ShipsFrom, row.ShipsTo, row.BasisId);

        return last;
    }

    /// <summary>Only what says when they are out.</summary>
    private async Task<List<Product>> ProductsAsync(IReadOnlyCollection<int> ids)
    {
        var found = new List<Product>();
        foreach (var chunk in ids.Distinct().Order().Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            var rows = await _productRepository.Table
                .Where(product => some.Contains(product.Id))
                .Select(product => new { product.Id, product.AvailableForPreOrder, product.PreOrderAvailabilityStartDateTimeUtc })
                .ToListAsync();
            found.AddRange(rows.Select(row => new Product
            {
                Id = row.Id,
                AvailableForPreOrder = row.AvailableForPreOrder,
                PreOrderAvailabilityStartDateTimeUtc = row.PreOrderAvailabilityStartDateTimeUtc,
            }));
        }

        return found;
    }

    /// <summary>Null: it is out.</summary>
    private async Task<LastRelease?> FindAsync(Product product)
    {
        if (await _releaseHold.FindDayAsync(product, [], _storeDay.Today) is not { } releasedOn)
            return null;

        var promise = await _releaseHold.FindAsync(product, []) ?? Promise.None;

        return new LastRelease(StoredDay.Of(releasedOn), StoredDay.Of(promise.Window?.From), StoredDay.Of(promise.Window?.To), (int)promise.Basis);
    }

    private bool IsNews(LastRelease? last, LastRelease? now) => now is null ? last?.ReleasedOn > StoredDay.Of(_storeDay.Today) : now != last;

    private Task InsertAsync(int productId, LastRelease? release)
    {
        return _releaseDateRevisionRepository.InsertAsync(new ReleaseDateRevision
        {
            ProductId = productId,
            ReleasedOn = release?.ReleasedOn,
            ShipsFrom = release?.ShipsFrom,
            ShipsTo = release?.ShipsTo,
            BasisId = release?.BasisId ?? 0,
            Day = StoredDay.Of(_storeDay.Today),
            CreatedOnUtc = _timeProvider.GetUtcNow().UtcDateTime,
        }, publishEvent: false);
    }
}
