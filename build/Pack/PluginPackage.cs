using System.IO.Compression;
using System.Text.Json;

namespace Pack;

/// <summary>
/// A plugin's build output as the zip that a store's "Upload plugin or theme" takes: one root folder, named after the
/// plugin, since its views are asked for by that path. The bytes depend on the files alone: entries are sorted, carry one
/// fixed time and the same rights, and are stored as they are, for compressors differ between machines.
/// </summary>
public static class PluginPackage
{
    private const int REGULAR_FILE_READABLE_BY_ALL = 0x81A4; // 0100644, as Unix notes it

    private static readonly DateTimeOffset _time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What the compiler leaves for debuggers and hosts; a store needs neither.</summary>
    private static readonly string[] _leftOut = [".pdb", ".deps.json"];

    /// <summary>Writes the package into a folder, over one of the same name.</summary>
    /// <returns>The zip's path; its name says plugin, version and nopCommerce's version.</returns>
    public static string Write(string build, string folder)
    {
        var (assembly, systemName, version, supported) = Describe(Path.Combine(build, "plugin.json"));
        var target = Path.Combine(folder, $"{assembly}-{version}-nop{supported}.zip");
        Directory.CreateDirectory(folder);
        using var zip = new ZipArchive(File.Create(target), ZipArchiveMode.Create);
        foreach (var file in Files(build))
        {
            var entry = zip.CreateEntry($"{systemName}/{file}", CompressionLevel.NoCompression);
            entry.LastWriteTime = _time;
            entry.ExternalAttributes = REGULAR_FILE_READABLE_BY_ALL << 16;
            using var content = entry.Open();
            using var source = File.OpenRead(Path.Combine(build, file));
            source.CopyTo(content);
        }

        return target;
    }

    private static IEnumerable<string> Files(string build) => Directory.EnumerateFiles(build, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(build, file).Replace('\\', '/'))
        .Where(file => !_leftOut.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
        .Order(StringComparer.Ordinal);

    private static (string Assembly, string SystemName, string Version, string Supported) Describe(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var plugin = json.RootElement;
        return (Path.GetFileNameWithoutExtension(Text("FileName")), Text("SystemName"), Text("Version"), plugin.GetProperty("SupportedVersions")[0].GetString()!);

        string Text(string name) => plugin.GetProperty(name).GetString()!;
    }
}
