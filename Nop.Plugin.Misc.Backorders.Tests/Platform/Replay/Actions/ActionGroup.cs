using System.Text.Json.Nodes;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>
/// Actions of one topic by the names that the recordings use. Groups are found by their type: a new topic is a new
/// class. An action of the admin area is the service that its controller calls.
/// </summary>
internal abstract class ActionGroup
{
    private readonly Dictionary<string, Func<ReplayStep, Task<JsonNode>>> _handlers = [];

    public IReadOnlyDictionary<string, Func<ReplayStep, Task<JsonNode>>> Handlers => _handlers;

    /// <summary>The handler answers what the caller got; null for nothing.</summary>
    protected void On(string action, Func<ReplayStep, Task<JsonNode>> handler) => _handlers.Add(action, handler);

    /// <summary>For an action that answers nothing.</summary>
    protected void On(string action, Func<ReplayStep, Task> handler) => On(action, async step =>
    {
        await handler(step);
        return (JsonNode)null;
    });
}
