using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>What back-fill does with one stock item, or why it does nothing.</summary>
public sealed record BackFilledItem(StockItem Item, DecisionResult Result);

/// <summary>
/// Gives lines to orders from before the plugin: missing units of every stock item that nobody waits for go to its newest
/// unshipped order items. Started by a person; nobody is mailed.
/// </summary>
public interface IBackFillService
{
    /// <summary>The dry run: for each item of a page the plan that would be written, with every line and its reason.</summary>
    /// <param name="pageIndex">From 0.</param>
    Task<IPagedList<BackFilledItem>> PreviewAsync(int pageIndex = 0, int pageSize = 25);

    /// <summary>Does what the dry run showed. An item of which something else is true by now is left alone and shown anew.</summary>
    /// <param name="shown">The items' ids, each with <see cref="DecisionResult.ShownAs"/> of its dry run.</param>
    /// <param name="actorId">The customer id of the person.</param>
    Task<IReadOnlyList<BackFilledItem>> ApplyAsync(IReadOnlyDictionary<int, string> shown, int actorId);
}
