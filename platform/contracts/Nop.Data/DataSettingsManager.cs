namespace Nop.Data;

public class DataSettingsManager
{
    /// <summary>Set by the host once the database has its tables.</summary>
    internal static bool Installed { get; set; }

    public static bool IsDatabaseInstalled() => Installed;
}
