namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// Scenarios in which the demo store differs from a real one, with the reason. A listed scenario that agrees fails its
/// test, so the list cannot outlive its reasons.
/// </summary>
internal static class KnownDifferences
{
    /// <summary>Key: "group: name".</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>();
}
