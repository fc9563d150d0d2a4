namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>
/// Finds out what became of releases that never came back. It only ever adopts what is there or gives units back: it makes
/// no shipment, so a process that was merely slow cannot be doubled.
/// </summary>
public interface IReleaseRecovery
{
    /// <summary>Called by the sweep. Releases younger than a few minutes are left alone.</summary>
    Task RecoverAsync();
}
