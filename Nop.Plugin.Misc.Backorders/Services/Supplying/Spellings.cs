namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>
/// Texts as a database is asked for them whatever their capitals. Some know those of a to z alone, so that the small form of
/// "Ü-1" is "Ü-1" there and "ü-1" here: each text is asked for as it is written too.
/// A database compares each row with each text, which no index helps it with. That is well for a few hundred texts and one
/// statement; of more, rows are read whole and looked up here: 8,000 rows by 8,000 texts took PostgreSQL half a minute,
/// and four times as long with each doubling.
/// </summary>
internal static class Spellings
{
    private const int AT_MOST = 900;

    /// <summary>All spellings, for one statement; null: there are too many to ask for.</summary>
    public static List<string>? Of(IEnumerable<string> texts)
    {
        var all = texts.SelectMany(text => new[] { text, text.ToLowerInvariant() }).Distinct(StringComparer.Ordinal).ToList();

        return all.Count > AT_MOST ? null : all;
    }
}
