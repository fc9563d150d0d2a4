namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <param name="Visited">Stock items that were looked at.</param>
/// <param name="Failed">Of those, the ones that could not be brought up to date; each is in the log.</param>
public readonly record struct SweepReport(int Visited, int Failed, bool WasFull);

/// <summary>
/// Finds what no event told: releases that never came back, then what is marked, then every item with work in turn, so many
/// in a run. Once a day it looks for missing units among all products.
/// </summary>
public interface ISweeper
{
    /// <summary>Does nothing while the plugin is paused. One bad item does not stop the others.</summary>
    Task<SweepReport> SweepAsync();
}
