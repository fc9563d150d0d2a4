using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Nop.Plugin.Misc.Backorders.Services.Csv;

/// <summary>
/// Reads an uploaded file as RFC 4180 has it, in UTF-8, with the names of the columns in its first row, in any order and
/// whatever the capitals. Cells are separated by commas, or by semicolons where the first row has these and no comma, as
/// spreadsheets write them in countries with decimal commas. Every error is collected; only past a limit reading ends.
/// Cost: O(bytes), and no more memory than twice the limit.
/// </summary>
public static class CsvFileReader
{
    /// <param name="columns">The columns that there are.</param>
    /// <param name="required">Those of them without which no row says anything.</param>
    public static async Task<CsvSheet> ReadAsync(Stream stream, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(required);
        if (await TakeAsync(stream) is not { } bytes)
            return Refused(CsvProblem.TooLarge, CsvLimits.MAX_MEGABYTES);

        return Decode(bytes) is { } text ? Parse(text, columns, required) : Refused(CsvProblem.NotUtf8);
    }

    private static CsvSheet Refused(CsvProblem problem, params object[] arguments)
    {
        return new CsvSheet([], [new CsvError(0, null, problem, arguments)]);
    }

    /// <returns>Null where there are more bytes than allowed; the rest is not read.</returns>
    private static async Task<byte[]?> TakeAsync(Stream stream)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
        {
            if (taken.Length + read > CsvLimits.MAX_BYTES)
                return null;

            taken.Write(buffer, 0, read);
        }

        return taken.ToArray();
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            var text = new UTF8Encoding(false, true).GetString(bytes, start, bytes.Length - start);

            // Another encoding of Unicode can be valid UTF-8 by accident; no text has such a character.
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static CsvSheet Parse(string text, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required)
    {
        var hasBadQuotes = false;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => hasBadQuotes = true,
            Delimiter = DelimiterOf(text),
            IgnoreBlankLines = false,
            Mode = CsvMode.RFC4180,
        });
        if (!parser.Read() || parser.Record is not { } names || hasBadQuotes || names.All(string.IsNullOrWhiteSpace))
            return Refused(CsvProblem.Empty);

        if (names.Length > CsvLimits.MAX_COLUMNS)
            return Refused(CsvProblem.TooManyColumns, CsvLimits.MAX_COLUMNS);

        var errors = new List<CsvError>();
        var head = Head(names, columns, required, errors);
        if (errors.Count > 0)
            return new CsvSheet([], errors);

        var rows = new List<CsvRow>();
        while (parser.Read())
        {
            if (parser.Row - 1 > CsvLimits.MAX_ROWS)
                return Refused(CsvProblem.TooManyRows, CsvLimits.MAX_ROWS);

            hasBadQuotes = false;
            var cells = parser.Record ?? [];
            if (hasBadQuotes)
                errors.Add(new CsvError(parser.Row, null, CsvProblem.Quotes));
            else if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            else if (cells.Length != names.Length)
                errors.Add(new CsvError(parser.Row, null, CsvProblem.CellCount, names.Length, cells.Length));
            else
                rows.Add(new CsvRow(parser.Row, head, [.. cells.Select(cell => CsvFormula.Strip(cell).Trim())]));
        }

        return new CsvSheet(rows, errors);
    }

    private static string DelimiterOf(string text)
    {
        var line = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);

        return line.Contains(';') && !line.Contains(',') ? ";" : ",";
    }

    private static Dictionary<string, int> Head(string[] names, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required, List<CsvError> errors)
    {
        var head = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < names.Length; index++)
        {
            var name = CsvFormula.Strip(names[index]).Trim();
            if (!columns.Contains(name, StringComparer.OrdinalIgnoreCase))
                errors.Add(new CsvError(1, name, CsvProblem.UnknownColumn, string.Join(", ", columns)));
            else if (!head.TryAdd(name, index))
                errors.Add(new CsvError(1, name, CsvProblem.ColumnTwice));
        }

        errors.AddRange(required.Where(name => !head.ContainsKey(name)).Select(name => new CsvError(1, name, CsvProblem.ColumnMissing)));

        return head;
    }
}
