namespace Nop.Data;

public class DataSettingsManager
{
    /// <summary>Set by the host once the database has its tables.</summary>
    internal static bool Installed { get; set; }

    /// <summary>Which of the platform's databases types are chosen for; the hosts of ours run on none of those that have their own.</summary>
    internal static DataProviderType Provider { get; set; }

    public static bool IsDatabaseInstalled() => Installed;
}
