using System.Globalization;
using System.Text;

namespace DemoStore.Factories;

/// <summary>
/// The readable end of a product's address: letters and digits of its name, lower case, joined by hyphens.
/// It only decorates; the number before it decides which product is shown.
/// </summary>
public static class SeoName
{
    public static string From(string name)
    {
        var result = new StringBuilder();

        foreach (var letter in (name ?? string.Empty).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;

            if (char.IsAsciiLetterOrDigit(letter))
                result.Append(char.ToLowerInvariant(letter));
            else if (result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }
}
