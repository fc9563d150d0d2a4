namespace Nop.Plugin.Misc.Backorders.Services.Installing;

/// <summary>What an uninstall would leave open.</summary>
public readonly record struct OpenWork(int Lines, int Units, int Orders)
{
    public bool IsNone => Lines == 0;
}

/// <summary>The one row about the plugin itself. Called by the plugin class and the sweep only.</summary>
public interface IInstallationService
{
    /// <summary>
    /// Writes the row at the first install; a row that an earlier uninstall kept stays as it is, with its mark.
    /// </summary>
    /// <exception cref="Nop.Core.NopException">A newer version of the plugin left its tables here; nothing is written. The text has both numbers, in English: none of our texts are there yet.</exception>
    Task InstallAsync();

    /// <summary>Notes that the tables are those of this version; the next sweep looks at everything, as they may hold what only such a sweep fills. Called after their migrations.</summary>
    Task NoteSchemaAsync();

    /// <summary>Says whether the down-migration that follows may drop the tables.</summary>
    Task DecideDataAsync(bool drop);

    /// <summary>Lines that are not closed. Nothing, where our tables do not exist.</summary>
    Task<OpenWork> CountOpenWorkAsync();
}
