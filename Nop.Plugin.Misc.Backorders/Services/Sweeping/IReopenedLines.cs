namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <summary>Finds closed lines whose sent parcel was deleted, where nobody said so.</summary>
public interface IReopenedLines
{
    /// <summary>
    /// Opens the lines again and gives back the ids of their stock items. A line is opened where less was sent of its order
    /// item than it has shipped, or than is ordered: which of the units are the line's is for the plan to say.
    /// </summary>
    /// <param name="sinceUtc">Lines that were not written since then are left alone.</param>
    Task<IReadOnlyCollection<int>> OpenAsync(DateTime sinceUtc);
}
