namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>
/// Texts as a database is asked for them whatever their capitals. Some know those of a to z alone, so that the small form of
/// "Ü-1" is "Ü-1" there and "ü-1" here: each text is asked for as it is written too.
/// </summary>
internal static class Spellings
{
    /// <summary>Lists of at most so many texts; all spellings of one are in the same list.</summary>
    public static IEnumerable<List<string>> Of(IEnumerable<string> texts, int most)
    {
        return texts
            .GroupBy(text => text.ToLowerInvariant(), StringComparer.Ordinal)
            .Chunk(most / 2)
            .Select(groups => groups.SelectMany(group => group.Prepend(group.Key)).Distinct(StringComparer.Ordinal).ToList());
    }
}
