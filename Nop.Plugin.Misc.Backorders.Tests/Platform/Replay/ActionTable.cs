using System.Text.Json.Nodes;
using Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>Every action of every group. A name that nobody handles is an error, as is one with two handlers.</summary>
internal static class ActionTable
{
    private static readonly Lazy<Dictionary<string, Func<ReplayStep, Task<JsonNode>>>> Handlers = new(() => typeof(ActionGroup).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ActionGroup)) && !type.IsAbstract)
        .SelectMany(type => ((ActionGroup)Activator.CreateInstance(type)).Handlers)
        .ToDictionary(pair => pair.Key, pair => pair.Value));

    public static bool Knows(string action) => Handlers.Value.ContainsKey(action);

    public static Task<JsonNode> RunAsync(string action, ReplayStep step)
        => Handlers.Value.TryGetValue(action, out var handler) ? handler(step) : throw new NotSupportedException($"no handler for '{action}'");
}
