using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// Keeps what products that are not out yet promised of what is there, since such goods have no line that would: a row
/// whenever the release or what it promises is another. Level-triggered, as everything is: it compares what is kept with what is true.
/// </summary>
public interface IReleaseDates
{
    /// <summary>
    /// Somebody wrote a pre-order product of the platform, for whatever reason. What is cached says whether to look: where it
    /// says what it said before, no statement is made.
    /// </summary>
    /// <returns>Whether the release is another, and was noted.</returns>
    Task<bool> NoteAsync(Product product);

    /// <summary>
    /// Before and after a release was written and committed. Written is what the tables say: two statements, four for the board
    /// that is read anew, and one for each product that is another.
    /// </summary>
    /// <returns>Whether the release of any of them is another.</returns>
    Task<bool> NoteAsync(IReadOnlyCollection<int> productIds);

    /// <summary>
    /// Every product that has a release to come or had one by what is kept: once a day, and after handling or a calendar changed. The first
    /// time notes that from now on a product without a row was out.
    /// </summary>
    Task NoteAllAsync();

    /// <summary>All that is kept of the products, in the order in which it became so. One statement for each 900 products.</summary>
    Task<IReadOnlyList<ReleaseDateRevision>> ReadAsync(IReadOnlyCollection<int> productIds);
}
