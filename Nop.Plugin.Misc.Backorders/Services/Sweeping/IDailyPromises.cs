namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <summary>What is done once a day about what shoppers were promised, beside the ledger.</summary>
public interface IDailyPromises
{
    /// <summary>Notes releases of which no event told, and forgets what was read by people who never bought. A failure is logged: the next day does it again.</summary>
    Task LookAsync();
}
