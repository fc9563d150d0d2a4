namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <summary>
/// Looks at all products and all closed lines with a few set-based statements, and leaves what it finds to the sweep: products
/// below zero that have no row yet or none with work, and lines that are closed although what they had shipped is back.
/// </summary>
public interface IFullSweep
{
    /// <summary>Once in 24 hours. True where it ran.</summary>
    /// <param name="highestOrderItemId">The highest order item id there was before this run read anything.</param>
    Task<bool> RunIfDueAsync(int highestOrderItemId);

    /// <summary>Called where the plugin is paused or goes on: what happens in between is heard by nobody, so the first run after it is a full one.</summary>
    Task MakeDueAsync();
}
