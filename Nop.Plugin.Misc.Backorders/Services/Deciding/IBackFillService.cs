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
    /// <summary>The dry run: for each item the plan that would be written, with every line and its reason.</summary>
    Task<IReadOnlyList<BackFilledItem>> PreviewAsync();

    /// <param name="actorId">The customer id of the person.</param>
    Task<IReadOnlyList<BackFilledItem>> ApplyAsync(int actorId);
}
