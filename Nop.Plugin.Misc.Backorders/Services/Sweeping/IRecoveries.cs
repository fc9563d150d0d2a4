namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <summary>Calls of the platform that never came back, of whatever kind: each is finished or withdrawn.</summary>
public interface IRecoveries
{
    Task RecoverAsync();
}
