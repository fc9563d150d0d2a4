using LinqToDB;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Availability;
using Nop.Plugin.Misc.Backorders.Services.Reconciling;
using Nop.Plugin.Misc.Backorders.Services.Stock;
using Nop.Services.Catalog;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <inheritdoc />
public class ShownPromises : IShownPromises
{
    private const int IDS_AT_ONCE = 900;

    private readonly ILogger _logger;
    private readonly IOfferReader _offerReader;
    private readonly IProductService _productService;
    private readonly IReleaseHold _releaseHold;
    private readonly IRepository<ShownPromise> _shownPromiseRepository;
    private readonly IStockItemMap _stockItemMap;
    private readonly IStockUseReader _stockUseReader;
    private readonly TimeProvider _timeProvider;

    public ShownPromises(ILogger logger,
        IOfferReader offerReader,
        IProductService productService,
        IReleaseHold releaseHold,
        IRepository<ShownPromise> shownPromiseRepository,
        IStockItemMap stockItemMap,
        IStockUseReader stockUseReader,
        TimeProvider timeProvider)
    {
        _logger = logger;
        _offerReader = offerReader;
        _productService = productService;
        _releaseHold = releaseHold;
        _shownPromiseRepository = shownPromiseRepository;
        _stockItemMap = stockItemMap;
        _stockUseReader = stockUseReader;
        _timeProvider = timeProvider;
    }

    public virtual async Task KeepAsync(IReadOnlyCollection<int> cartItemIds, IReadOnlyCollection<ShownPromise> shown)
    {
        ArgumentNullException.ThrowIfNull(cartItemIds);
        ArgumentNullException.ThrowIfNull(shown);
        try
        {
            using var scope = AmbientTransaction.Suppress();
            var known = await KnownAsync(cartItemIds);
            foreach (var promise in shown)
            {
                if (!known.Remove(promise.CartItemId, out var row))
                    await InsertAsync(promise);
                else if (!IsSame(row, promise))
                    await UpdateAsync(row.Id, promise);
            }

            await ForgetAsync([.. known.Values.Select(row => row.Id)]);
            scope.Complete();
        }
        catch (Exception exception)
        {
            await LogAsync(exception);
        }
    }

    public virtual async Task BoughtAsync(int cartItemId, OrderItem orderItem)
    {
        ArgumentNullException.ThrowIfNull(orderItem);
        if (!await MayBeShortAsync(orderItem) && !await IsHeldAsync(orderItem))
            return;

        var orderItemId = orderItem.Id;
        await _shownPromiseRepository.Table
            .Where(row => row.CartItemId == cartItemId && row.OrderItemId == 0)
            .Set(row => row.OrderItemId, orderItemId)
            .UpdateAsync();
    }

    public virtual async Task ForgetAbandonedAsync(DateTime beforeUtc)
    {
        await _shownPromiseRepository.DeleteAsync(row => row.OrderItemId == 0 && row.ShownOnUtc < beforeUtc);
    }

    public virtual async Task<IReadOnlyDictionary<int, ShownPromise>> FindAsync(IReadOnlyCollection<int> orderItemIds)
    {
        ArgumentNullException.ThrowIfNull(orderItemIds);
        var found = new Dictionary<int, ShownPromise>();
        foreach (var chunk in orderItemIds.Where(id => id > 0).Distinct().Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            foreach (var row in await _shownPromiseRepository.Table.Where(row => some.Contains(row.OrderItemId)).OrderBy(row => row.Id).ToListAsync())
                found[row.OrderItemId] = row;
        }

        return found;
    }

    /// <summary>
    /// The stock is taken by now, so an item that ran short has work. Where somebody's transaction is open the ledger looks later,
    /// and nobody knows yet.
    /// </summary>
    private async Task<bool> MayBeShortAsync(OrderItem orderItem)
    {
        if (AmbientTransaction.IsPresent())
            return true;

        foreach (var use in await _stockUseReader.ReadAsync(orderItem.ProductId, orderItem.AttributesXml))
        {
            if (await _stockItemMap.HasWorkAsync(use.Key))
                return true;
        }

        return false;
    }

    /// <summary>All of it is there, and a page has told when it is out. The caches of the page know it.</summary>
    private async Task<bool> IsHeldAsync(OrderItem orderItem)
    {
        return await _productService.GetProductByIdAsync(orderItem.ProductId) is { } product
            && await _offerReader.ReadAsync(product, orderItem.AttributesXml, withStock: false) is { } offer
            && await _releaseHold.FindAsync(product, offer.Parts) is not null;
    }

    private async Task<Dictionary<int, ShownPromise>> KnownAsync(IReadOnlyCollection<int> cartItemIds)
    {
        var known = new Dictionary<int, ShownPromise>();
        foreach (var chunk in cartItemIds.Distinct().Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            foreach (var row in await _shownPromiseRepository.Table.Where(row => some.Contains(row.CartItemId) && row.OrderItemId == 0).ToListAsync())
                known[row.CartItemId] = row;
        }

        return known;
    }

    private async Task InsertAsync(ShownPromise promise)
    {
        promise.ShownOnUtc = _timeProvider.GetUtcNow().UtcDateTime;
        await _shownPromiseRepository.InsertAsync(promise, publishEvent: false);
    }

    private async Task UpdateAsync(int id, ShownPromise promise)
    {
        await _shownPromiseRepository.Table
            .Where(row => row.Id == id)
            .Set(row => row.Quantity, promise.Quantity)
            .Set(row => row.Sentence, promise.Sentence)
            .Set(row => row.ShipsFrom, promise.ShipsFrom)
            .Set(row => row.ShipsTo, promise.ShipsTo)
            .Set(row => row.BasisId, promise.BasisId)
            .Set(row => row.Day, promise.Day)
            .Set(row => row.ShownOnUtc, _timeProvider.GetUtcNow().UtcDateTime)
            .UpdateAsync();
    }

    private async Task ForgetAsync(List<int> ids)
    {
        foreach (var chunk in ids.Chunk(IDS_AT_ONCE))
        {
            var some = chunk.ToList();
            await _shownPromiseRepository.DeleteAsync(row => some.Contains(row.Id));
        }
    }

    private static bool IsSame(ShownPromise one, ShownPromise other)
    {
        return (one.Quantity, one.Sentence, one.ShipsFrom, one.ShipsTo, one.BasisId, one.Day)
            == (other.Quantity, other.Sentence, other.ShipsFrom, other.ShipsTo, other.BasisId, other.Day);
    }

    private async Task LogAsync(Exception exception)
    {
        try
        {
            await _logger.ErrorAsync("Backorders: what a page said of a cart could not be kept.", exception);
        }
        catch (Exception)
        {
            // The log is in the database that has just failed us.
        }
    }
}
