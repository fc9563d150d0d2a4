using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// Keeps what products that are not out yet promised of what is there, since such goods have no line that would: a row
/// whenever the release or what it promises is another. Level-triggered, as everything is: it compares what is kept with what is true.
/// </summary>
public interface IReleaseDates
{
    /// <summary>Somebody wrote the product, for whatever reason. Costs no statement where it says what it said before.</summary>
    Task NoteAsync(Product product);

    /// <summary>After a release was written and committed, and the board forgotten. Two statements, and one for each product that is another.</summary>
    Task NoteAsync(params IReadOnlyCollection<int> productIds);

    /// <summary>Every product that has a release to come or had one by what is kept: once a day, and after handling or a calendar changed.</summary>
    Task NoteAllAsync();

    /// <summary>All that is kept of the products, in the order in which it became so. One statement for each 900 products.</summary>
    Task<IReadOnlyList<ReleaseDateRevision>> ReadAsync(IReadOnlyCollection<int> productIds);
}
