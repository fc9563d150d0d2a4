using System.Text.Json.Nodes;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>One action and what a real store was seen to do: events, answer, exception, state.</summary>
public sealed record RecordedStep(string Action, JsonObject Arguments, string Actor, JsonObject Expected);

/// <summary>A story of the platform/recordings: what is given, then actions one after the other.</summary>
public sealed record RecordedScenario(string Group, string Name, JsonObject Given, JsonObject ProductDefaults, IReadOnlyList<RecordedStep> Steps)
{
    private static readonly string[] ExpectedParts = ["events", "returned", "thrown", "state"];

    public static IReadOnlyList<RecordedScenario> All { get; } =
        [.. Repository.FilesUnder("Nop.Plugin.Misc.Backorders.Tests/Platform/Recordings", ".json").Order(StringComparer.Ordinal).SelectMany(Read)];

    public override string ToString() => $"{Group}: {Name}";

    private static IEnumerable<RecordedScenario> Read(string file)
    {
        var root = JsonNode.Parse(Repository.Read(file)).AsObject();
        foreach (var scenario in root["scenarios"].AsArray())
            yield return new RecordedScenario((string)root["group"], (string)scenario["name"], scenario["given"].AsObject(),
                root["defaults"]["product"].AsObject(), [.. scenario["steps"].AsArray().Select(Step)]);
    }

    private static RecordedStep Step(JsonNode step)
    {
        var expected = new JsonObject();
        foreach (var part in ExpectedParts)
            if (step[part] is { } value)
                expected[part] = value.DeepClone();
        return new RecordedStep((string)step["action"], step["arguments"]?.AsObject() ?? [], (string)step["actor"], expected);
    }
}
