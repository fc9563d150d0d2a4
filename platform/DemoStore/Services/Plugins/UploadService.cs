using DemoStore.Infrastructure;
using Newtonsoft.Json;
using Nop.Core;
using Nop.Services.Plugins;

namespace DemoStore.Services.Plugins;

/// <summary>Takes plugins as zip files. They wait in Plugins/Uploaded until the next start puts them in their place.</summary>
public class UploadService(PluginCatalog catalog) : IUploadService
{
    public const long LARGEST_FILE = 20L << 20;

    /// <exception cref="NopException">The file is refused; the text says why.</exception>
    public virtual async Task<IList<IDescriptor>> UploadPluginsAndThemesAsync(IFormFile archivefile)
    {
        ArgumentNullException.ThrowIfNull(archivefile);
        if (!Path.GetExtension(archivefile.FileName).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            throw new NopException($"'{Path.GetFileName(archivefile.FileName)}' is no .zip file. Only zip archives can be uploaded.");
        if (archivefile.Length > LARGEST_FILE)
            throw new NopException($"The file has {archivefile.Length >> 20} MB, at most {LARGEST_FILE >> 20} MB can be uploaded.");

        try
        {
            using var stream = new MemoryStream();
            await archivefile.CopyToAsync(stream);
            using var archive = new PluginArchive(stream);
            return [.. archive.UnpackInto(catalog.UploadedDirectory)];
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or IOException)
        {
            throw new NopException($"'{Path.GetFileName(archivefile.FileName)}' cannot be read: it is no zip archive, or it is damaged. {exception.Message}");
        }
    }
}
