using System.Reflection;
using System.Text.Json;

namespace DemoStore.Seeding;

/// <summary>The shop's own texts: every Resources/*.json, a flat object of key and English text, one file for each part.</summary>
public static class ResourceFiles
{
    private static readonly Assembly _assembly = typeof(ResourceFiles).Assembly;

    /// <exception cref="InvalidOperationException">Two files give one key two different texts.</exception>
    public static Dictionary<string, string> ReadAll()
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in _assembly.GetManifestResourceNames().Where(name => name.StartsWith("Resources/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = _assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                if (all.TryGetValue(key, out var known) && known != text)
                    throw new InvalidOperationException($"'{key}' has two texts: '{known}' and '{text}' ({name}).");
                all[key] = text;
            }
        }
        return all;
    }
}
