namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>The trace that a release leaves in the shipment it makes, by which it is found again.</summary>
internal static class ReleaseMark
{
    private const int GUID_LENGTH = 32;

    public static string Write(Guid intentGuid)
    {
        return $"{BackordersDefaults.ReleaseTag}{intentGuid:N}";
    }

    /// <summary>The Guid in an admin comment, wherever in the text it stands; null where there is none.</summary>
    public static Guid? Read(string? adminComment)
    {
        var at = adminComment?.IndexOf(BackordersDefaults.ReleaseTag, StringComparison.Ordinal) ?? -1;
        if (at < 0)
            return null;

        var rest = adminComment.AsSpan(at + BackordersDefaults.ReleaseTag.Length);
        return rest.Length >= GUID_LENGTH && Guid.TryParseExact(rest[..GUID_LENGTH], "N", out var guid) ? guid : null;
    }
}
