using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>
/// What is not out yet holds up what it is a part of, although it is there. One answer for every surface, before the order
/// and after it. Costs what the board costs: one cached lookup.
/// </summary>
public interface IReleaseHold
{
    /// <summary>What the goods promise, were all of them there: when they ship after the latest release among them. Null: all are out.</summary>
    /// <param name="product">What is offered or ordered, whether or not it is counted itself; null: only its parts are asked about.</param>
    /// <param name="parts">The stock items that it takes.</param>
    /// <param name="since">A release after this day counts; left out: one after today.</param>
    Task<Promise?> FindAsync(Product? product, IEnumerable<OfferPart> parts, DateOnly? since = null);

    /// <summary>The latest release itself.</summary>
    /// <inheritdoc cref="FindAsync" path="/param"/>
    Task<DateOnly?> FindDayAsync(Product? product, IEnumerable<OfferPart> parts, DateOnly since);
}
