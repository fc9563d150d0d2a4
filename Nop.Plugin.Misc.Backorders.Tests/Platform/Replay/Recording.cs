using System.Text.Json.Nodes;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>One action and what a real store was seen to do: events, answer, exception, state.</summary>
public sealed record RecordedStep(string Action, JsonObject Arguments, string Actor, JsonObject Expected);

/// <summary>A story of the platform/recordings: what is given, then actions one after the other.</summary>
public sealed record RecordedScenario(string Group, string Name, JsonObject Given, JsonObject ProductDefaults, IReadOnlyList<RecordedStep> Steps)
{
    public static IReadOnlyList<RecordedScenario> All { get; } = [.. RecordedGroup.All.SelectMany(group => group.Scenarios)];

    /// <summary>A scenario of two writers needs a database that has two.</summary>
    public bool RunsOn(TestDatabase database) => Given["database"] is null || (string)Given["database"] == database.ToString();

    public override string ToString() => $"{Group}: {Name}";
}

/// <summary>A file of recordings. A recorded scenario that is not replayed is named with the reason.</summary>
public sealed record RecordedGroup(string Name, IReadOnlyList<RecordedScenario> Scenarios, IReadOnlyDictionary<string, string> LeftOut)
{
    private static readonly string[] ExpectedParts = ["events", "returned", "thrown", "state"];

    public static IReadOnlyList<RecordedGroup> All { get; } =
        [.. Repository.FilesUnder("Nop.Plugin.Misc.Backorders.Tests/Platform/Recordings", ".json").Order(StringComparer.Ordinal).Select(Read)];

    private static RecordedGroup Read(string file)
    {
        var root = JsonNode.Parse(Repository.Read(file)).AsObject();
        var name = (string)root["group"];
        var defaults = root["defaults"]["product"].AsObject();
        return new(name,
            [.. root["scenarios"].AsArray().Select(scenario => new RecordedScenario(name, (string)scenario["name"], scenario["given"].AsObject(), defaults,
                [.. scenario["steps"].AsArray().Select(Step)]))],
            (root["leftOut"]?.AsArray() ?? []).ToDictionary(left => (string)left["name"], left => (string)left["reason"]));
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
