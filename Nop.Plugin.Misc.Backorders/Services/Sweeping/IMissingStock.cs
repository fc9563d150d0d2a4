namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <summary>
/// Looks at the stock of everything that the platform counts, in each way that it counts, with a few set-based statements,
/// and leaves what is below zero to the sweep.
/// </summary>
public interface IMissingStock
{
    /// <summary>Begins stock items for what is below zero and has none, and wakes those that have no work.</summary>
    /// <param name="claimsAbove">The mark of the new items: the one of the look before, since order items may have been missed.</param>
    Task FindAsync(int claimsAbove);
}
