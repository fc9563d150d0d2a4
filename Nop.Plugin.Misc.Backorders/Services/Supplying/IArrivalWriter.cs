using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>An arrival as it shall be.</summary>
/// <param name="After">Its <see cref="Arrival.Version"/> is the one that was seen; 0 as its id adds it.</param>
public sealed record ArrivalWrite(Arrival After, ArrivalChange Change);

/// <summary>
/// Writes arrivals with their revisions: all in one transaction, or none. Their stock items begin before it, so that the sweep
/// plans them where the process ends after it.
/// </summary>
public interface IArrivalWriter
{
    /// <summary>New ids are set on the arrivals that were added. Not inside a transaction.</summary>
    /// <param name="alongside">Written in the same transaction, last; false takes everything back.</param>
    /// <returns>Arrivals that somebody wrote since; where there is one, nothing was written.</returns>
    /// <exception cref="Reconciling.LedgerException">The database took it back without a word.</exception>
    Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<ArrivalWrite> writes, int actorId, Func<Task<bool>>? alongside = null);
}
