using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <param name="Missing">Instead of "{0} on backorder", with {0} for the number; null: our words.</param>
/// <param name="NoDate">Instead of "No ship date yet."; null: our words.</param>
public readonly record struct OwnWords(string? Missing, string? NoDate);

/// <summary>
/// What a merchant says of goods that are not there, in words of the shop's own: settings for each way of selling below 0, which a
/// store may have for itself, and which have translations. A shop without any costs nothing but the settings themselves.
/// </summary>
public interface IShopWords
{
    Task<OwnWords> FindAsync(WordsKey key, int languageId);

    /// <summary>Takes the translations away, before the settings that they belong to go.</summary>
    Task ForgetTranslationsAsync();
}
