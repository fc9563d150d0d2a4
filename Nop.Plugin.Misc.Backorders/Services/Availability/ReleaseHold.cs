using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Planning.Promises;
using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <inheritdoc />
public class ReleaseHold : IReleaseHold
{
    private readonly IPromiseBoard _promiseBoard;
    private readonly IStoreDay _storeDay;

    public ReleaseHold(IPromiseBoard promiseBoard, IStoreDay storeDay)
    {
        _promiseBoard = promiseBoard;
        _storeDay = storeDay;
    }

    /// <remarks>Days are ordered alike before and after handling, so the latest release is the latest promise too.</remarks>
    public virtual async Task<Promise?> FindAsync(Product? product, IEnumerable<OfferPart> parts, DateOnly? since = null)
    {
        return (await FindTermsAsync(product, parts, since))?.OnceReleased();
    }

    public virtual async Task<DateOnly?> FindDayAsync(Product? product, IEnumerable<OfferPart> parts, DateOnly since)
    {
        return (await FindTermsAsync(product, parts, since))?.ReleasedOn;
    }

    private async Task<PromiseTerms?> FindTermsAsync(Product? product, IEnumerable<OfferPart> parts, DateOnly? since)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var days = parts.Select(part => (part.Key.ProductId, part.ReleasedOn)).ToList();
        if (product is not null)
            days.Add((product.Id, PlatformRelease.Of(product, _storeDay)));

        DateOnly? latest = null;
        PromiseTerms? terms = null;
        foreach (var (productId, platformDay) in days)
        {
            var ofItem = (await _promiseBoard.GetAsync(new StockKey(productId))).Terms;
            terms ??= ofItem with { Today = since ?? ofItem.Today };
            if ((ofItem.ReleasedOn ?? platformDay) is { } day && day > terms.Today && !(day <= latest))
                latest = day;
        }

        return latest is null ? null : terms! with { ReleasedOn = latest };
    }
}
