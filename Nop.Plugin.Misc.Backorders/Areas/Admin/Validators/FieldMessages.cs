using System.Globalization;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Validators;

/// <summary>Messages that name the field by its label and say what to do.</summary>
internal static class FieldMessages
{
    /// <param name="label">The whole name of the label's resource.</param>
    public static Task<string> RequiredAsync(ILocalizationService localizationService, string label)
    {
        return SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Field.Required", label);
    }

    public static Task<string> TooLongAsync(ILocalizationService localizationService, string label, int longest)
    {
        return SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Field.TooLong", label, longest);
    }

    public static Task<string> RangeAsync(ILocalizationService localizationService, string label, object lowest, object highest)
    {
        return SayAsync(localizationService, $"{BackordersDefaults.ResourcePrefix}.Field.Range", label, lowest, highest);
    }

    /// <summary>A text with the label as its first argument, ready for the WithMessageAwait that takes arguments, which formats it once more.</summary>
    public static async Task<string> SayAsync(ILocalizationService localizationService, string resource, string label, params object[] arguments)
    {
        var text = await localizationService.GetResourceAsync(resource);

        var message = string.Format(CultureInfo.CurrentCulture, text, [await localizationService.GetResourceAsync(label), .. arguments]);

        return message.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
