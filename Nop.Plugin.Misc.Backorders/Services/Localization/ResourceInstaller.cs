using System.Text.Json;
using Nop.Core.Domain.Localization;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Services.Localization;

/// <inheritdoc />
public class ResourceInstaller : IResourceInstaller
{
    private const string FALLBACK = "en-US";

    private readonly ILanguageService _languageService;
    private readonly ILocalizationService _localizationService;

    public ResourceInstaller(ILanguageService languageService, ILocalizationService localizationService)
    {
        _languageService = languageService;
        _localizationService = localizationService;
    }

    public virtual async Task InstallAsync()
    {
        foreach (var language in await _languageService.GetAllLanguagesAsync(true))
            await InstallAsync(language);
    }

    public virtual async Task InstallAsync(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);

        if (FileFor(language, FindFiles()) is { } path)
            await _localizationService.AddOrUpdateLocaleResourceAsync(await ReadAsync(path), language.Id);
    }

    public virtual async Task UninstallAsync()
    {
        await _localizationService.DeleteLocaleResourcesAsync(BackordersDefaults.ResourcePrefix);
        await _localizationService.DeleteLocaleResourcesAsync("Security.Permission.Backorders.");
    }

    private static Dictionary<string, string> FindFiles()
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(ResourceInstaller).Assembly.Location) ?? string.Empty, "Localization");
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    }

    private static string? FileFor(Language language, Dictionary<string, string> files)
    {
        var culture = language.LanguageCulture ?? FALLBACK;
        var neutral = culture.Split('-')[0];
        return files.GetValueOrDefault(culture)
            ?? files.GetValueOrDefault(neutral)
            ?? files.Where(file => file.Key.StartsWith(neutral + "-", StringComparison.OrdinalIgnoreCase))
                .OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value).FirstOrDefault()
            ?? files.GetValueOrDefault(FALLBACK);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(string path)
    {
        var file = File.OpenRead(path);
        await using (file)
        {
            return await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(file)
                ?? throw new InvalidDataException($"{Path.GetFileName(path)} holds no resources.");
        }
    }
}
