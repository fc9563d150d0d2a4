using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>Every place in which two notes differ: order counts in lists and not in objects, 50 is 50.0.</summary>
internal static class Differences
{
    public static IEnumerable<string> Between(string path, JsonNode expected, JsonNode actual) => (expected, actual) switch
    {
        (JsonObject one, JsonObject other) => one.Select(pair => pair.Key).Union(other.Select(pair => pair.Key))
            .SelectMany(key => one.ContainsKey(key) == other.ContainsKey(key) ? Between($"{path}.{key}", one[key], other[key]) : [Line($"{path}.{key}", one, other, key)]),
        (JsonArray one, JsonArray other) => Enumerable.Range(0, Math.Max(one.Count, other.Count))
            .SelectMany(i => Between($"{path}[{i}]", i < one.Count ? one[i] : "nothing", i < other.Count ? other[i] : "nothing")),
        _ => Same(expected, actual) ? [] : [$"{path}: recorded {Text(expected)}, replayed {Text(actual)}"],
    };

    private static string Line(string path, JsonObject expected, JsonObject actual, string key)
        => $"{path}: recorded {(expected.ContainsKey(key) ? Text(expected[key]) : "nothing")}, replayed {(actual.ContainsKey(key) ? Text(actual[key]) : "nothing")}";

    private static bool Same(JsonNode expected, JsonNode actual)
    {
        if (expected is null || actual is null)
            return expected is null && actual is null;
        return expected.GetValueKind() == JsonValueKind.Number && actual.GetValueKind() == JsonValueKind.Number
            ? decimal.Parse(expected.ToJsonString()) == decimal.Parse(actual.ToJsonString())
            : expected.GetValueKind() == actual.GetValueKind() && Text(expected) == Text(actual);
    }

    private static string Text(JsonNode node) => node?.ToJsonString() ?? "null";
}
