using System.IO.Compression;
using System.Runtime.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Nop.Core;
using Nop.Services.Plugins;

namespace DemoStore.Services.Plugins;

/// <summary>
/// A zip as the plugin list takes it. With uploadedItems.json in its root it may hold several plugins, of which those
/// for this version are taken; without, it is one plugin: a single root folder with plugin.json in it.
/// </summary>
/// <exception cref="NopException">The archive is not of this form; the text names what is wrong with it.</exception>
internal sealed class PluginArchive : IDisposable
{
    public const int MOST_FILES = 5_000;
    public const long LARGEST_UNPACKED = 200L << 20;

    private const string DESCRIPTION = "plugin.json";
    private const string LIST = "uploadedItems.json";

    private readonly ZipArchive _zip;

    public PluginArchive(Stream stream)
    {
        _zip = new(stream, ZipArchiveMode.Read);
        if (_zip.Entries.Count > MOST_FILES || _zip.Entries.Sum(entry => entry.Length) > LARGEST_UNPACKED)
            throw new NopException($"The archive is too large: at most {MOST_FILES} files and {LARGEST_UNPACKED >> 20} MB unpacked.");
    }

    /// <summary>Unpacks what fits, each plugin into its folder below the given one, over what lies there.</summary>
    public IList<PluginDescriptor> UnpackInto(string directory)
    {
        var parts = (Listed() ?? [Single()]).ToList();
        foreach (var (folder, _) in parts)
            RefuseOutside(folder, Path.Combine(directory, NameOf(folder)));
        foreach (var (folder, _) in parts)
            Unpack(folder, Path.Combine(directory, NameOf(folder)));
        return [.. parts.Select(part => part.Plugin)];
    }

    public void Dispose() => _zip.Dispose();

    private (string Folder, PluginDescriptor Plugin) Single()
    {
        var roots = _zip.Entries.Select(entry => entry.FullName.Split('/')[0]).Distinct().ToList();
        if (roots.Count != 1)
            throw new NopException($"The archive must have one root folder, it has {roots.Count}. Several plugins need a {LIST} in the root.");

        var plugin = Read(roots[0] + "/") ?? throw new NopException($"The archive has no {DESCRIPTION} in its root folder '{roots[0]}'.");
        return Fits(plugin)
            ? (roots[0] + "/", plugin)
            : throw new NopException($"'{plugin.FriendlyName}' is for nopCommerce {string.Join(", ", plugin.SupportedVersions)}, this is {NopVersion.CURRENT_VERSION}.");
    }

    /// <summary>Null where the archive has no list. Items for other versions, and what is no plugin, are passed over.</summary>
    private IEnumerable<(string Folder, PluginDescriptor Plugin)> Listed()
    {
        var list = _zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(LIST, StringComparison.OrdinalIgnoreCase));
        var items = list is null ? null : JsonConvert.DeserializeObject<List<Item>>(TextOf(list));
        return items is not { Count: > 0 }
            ? null
            : items.Where(item => item.Type == ItemType.Plugin && item.SupportedVersion?.Contains(NopVersion.CURRENT_VERSION, StringComparison.Ordinal) == true)
                .Select(item => item.DirectoryPath?.TrimEnd('/') + "/")
                .Select(folder => (folder, Plugin: Read(folder)))
                .Where(part => part.Plugin is not null && Fits(part.Plugin)).ToList();
    }

    private PluginDescriptor Read(string folder)
        => _zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(folder + DESCRIPTION, StringComparison.OrdinalIgnoreCase)) is { } entry
            ? JsonConvert.DeserializeObject<PluginDescriptor>(TextOf(entry))
            : null;

    private static bool Fits(PluginDescriptor plugin) => plugin.SupportedVersions?.Contains(NopVersion.CURRENT_VERSION) == true;

    private static string NameOf(string folder) => folder.TrimEnd('/').Split('/')[^1];

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Nothing is written before every name is known to stay inside.</summary>
    private void RefuseOutside(string folder, string target)
    {
        if (NameOf(folder) is "" or "." or ".." || NameOf(folder).Equals(Path.GetFileName(Path.GetDirectoryName(target)), StringComparison.OrdinalIgnoreCase))
            throw new NopException($"The archive is refused: '{folder}' is no folder for a plugin.");
        var inside = Path.GetFullPath(target) + Path.DirectorySeparatorChar;
        foreach (var entry in Entries(folder))
            if (!Path.GetFullPath(Path.Combine(target, entry.FullName[folder.Length..].Replace('\\', '/'))).StartsWith(inside, StringComparison.Ordinal))
                throw new NopException($"The archive is refused: '{entry.FullName}' would be written outside of the plugin's folder.");
    }

    private void Unpack(string folder, string target)
    {
        if (System.IO.Directory.Exists(target))
            System.IO.Directory.Delete(target, recursive: true);
        foreach (var entry in Entries(folder))
        {
            var file = Path.Combine(target, entry.FullName[folder.Length..].Replace('\\', '/'));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            entry.ExtractToFile(file);
        }
    }

    /// <summary>The files of a folder, without the entries that stand for folders.</summary>
    private IEnumerable<ZipArchiveEntry> Entries(string folder) => _zip.Entries
        .Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal) && entry.FullName is not [.., '/']);

    private enum ItemType
    {
        [EnumMember(Value = "Plugin")]
        Plugin,

        [EnumMember(Value = "Theme")]
        Theme
    }

    private sealed class Item
    {
        [JsonConverter(typeof(StringEnumConverter))]
        public ItemType? Type { get; set; }

        public string SupportedVersion { get; set; }

        public string DirectoryPath { get; set; }
    }
}
