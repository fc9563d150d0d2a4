namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>How much of a file is taken; what is above is refused with a message that names the limit.</summary>
public static class CsvLimits
{
    public const int MAX_MEGABYTES = 10;

    public const int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

    /// <summary>Bytes of a request that are taken in, so that a file that is too large is told the limit and not cut off by the server.</summary>
    public const int MAX_REQUEST_BYTES = 128 * 1024 * 1024;

    /// <summary>Without the row of names; empty rows count, for their cells may be empty on purpose.</summary>
    public const int MAX_ROWS = 50_000;

    public const int MAX_COLUMNS = 100;
}
