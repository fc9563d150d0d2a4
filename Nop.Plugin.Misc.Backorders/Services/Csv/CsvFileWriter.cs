using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>Writes what <see cref="CsvFileReader"/> reads: commas, CRLF, UTF-8 with its mark (without it spreadsheets take letters for others), and no formula.</summary>
public static class CsvFileWriter
{
    public static string ContentType => "text/csv; charset=utf-8";

    /// <param name="rows">As many cells as there are columns; null is empty.</param>
    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(true)))
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = NeedsQuotes }))
        {
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var cell in row)
                    writer.WriteField(CsvFormula.Guard(cell ?? string.Empty));

                writer.NextRecord();
            }
        }

        return stream.ToArray();
    }

    public static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>With a point and without zeros that say nothing.</summary>
    public static string OfAmount(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Of(DateOnly? day) => day?.ToString(CsvCells.DAY, CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Of(bool yes) => yes ? CsvCells.YES : CsvCells.NO;

    /// <summary>The library, told of one line end, forgets that readers take the others for one too.</summary>
    private static bool NeedsQuotes(ShouldQuoteArgs args)
    {
        return ConfigurationFunctions.ShouldQuote(args) || args.Field.AsSpan().ContainsAny('\r', '\n');
    }
}
