using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Csv;
using Nop.Plugin.Misc.Backorders.Services.Stock;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>By what rows and arrivals are told to be the same where no id is named; references whatever the capitals.</summary>
internal readonly record struct ArrivalIdentity(int SupplierId, string Reference, StockKey Key, int WarehouseId)
{
    public ArrivalIdentity InSmallLetters() => this with { Reference = Reference.ToLowerInvariant() };
}

/// <param name="ArrivalId">Null: the identity says which.</param>
internal sealed record NamedArrivalRow(CsvCells Cells, ArrivalIdentity Identity, int? ArrivalId);

/// <summary>Reads the rows of a file of arrivals: first which arrival a row is about, then what it says of it. What cannot be read is refused by cell.</summary>
internal static class ArrivalRows
{
    private const int LONGEST_NAME = 400;

    private static readonly IReadOnlyList<ArrivalStatus> _stated = [ArrivalStatus.Planned, ArrivalStatus.Confirmed, ArrivalStatus.InTransit, ArrivalStatus.Received, ArrivalStatus.Cancelled];

    /// <summary>Null where a cell cannot be read.</summary>
    public static ArrivalDraft? Read(NamedArrivalRow row, Arrival? before)
    {
        var (cells, identity, arrivalId) = row;
        var draft = before is null ? new ArrivalDraft() : ArrivalDraft.Of(before);
        var quantity = cells.WholeNumber(IArrivalFiles.QUANTITY, 1, ArrivalRules.HIGHEST_QUANTITY, isRequired: before is null || cells.Row.Has(IArrivalFiles.QUANTITY));
        var from = cells.Row.Has(IArrivalFiles.FROM) ? cells.Day(IArrivalFiles.FROM) : draft.From;
        var to = cells.Row.Has(IArrivalFiles.TO) ? cells.Day(IArrivalFiles.TO) : draft.To;
        var note = cells.Row.Has(IArrivalFiles.NOTE) ? cells.Text(IArrivalFiles.NOTE, ArrivalRules.LONGEST_NOTE) : draft.Note;
        var status = ReadStatus(cells, draft.Status);
        if (status is null || (quantity is null && (before is null || cells.Row.Has(IArrivalFiles.QUANTITY))))
            return null;

        return draft with
        {
            Key = identity.Key,
            SupplierId = arrivalId is null || cells.Row.Has(IArrivalFiles.SUPPLIER) ? identity.SupplierId : draft.SupplierId,
            WarehouseId = arrivalId is null || cells.Row.Has(IArrivalFiles.WAREHOUSE) ? identity.WarehouseId : draft.WarehouseId,
            Reference = arrivalId is null ? before?.Reference ?? identity.Reference : identity.Reference,
            Ordered = quantity ?? draft.Ordered,
            From = from,
            To = to,
            Status = status.Value,
            Note = note,
        };
    }

    /// <summary>Of a row of which nobody knows what it is about: its other cells are looked at all the same, so that every error is named at once.</summary>
    public static void Judge(CsvCells cells)
    {
        cells.WholeNumber(IArrivalFiles.QUANTITY, 1, ArrivalRules.HIGHEST_QUANTITY, isRequired: cells.Row.Has(IArrivalFiles.QUANTITY));
        cells.Day(IArrivalFiles.FROM);
        cells.Day(IArrivalFiles.TO);
        cells.Text(IArrivalFiles.NOTE, ArrivalRules.LONGEST_NOTE);
        ReadStatus(cells, ArrivalStatus.Planned);
    }

    private static ArrivalStatus? ReadStatus(CsvCells cells, ArrivalStatus stored)
    {
        var text = cells.Row[IArrivalFiles.STATUS].Replace(" ", string.Empty, StringComparison.Ordinal);
        if (text.Length == 0)
            return stored;

        foreach (var status in _stated)
        {
            if (string.Equals(text, status.ToString(), StringComparison.OrdinalIgnoreCase))
                return status;
        }

        cells.Refuse(IArrivalFiles.STATUS, CsvProblem.NotOneOf, string.Join(", ", _stated));
        return null;
    }

    /// <summary>Null where a cell names nothing, or more than one thing.</summary>
    public static NamedArrivalRow? Identify(CsvCells cells, ILookup<string, int> suppliers, ILookup<string, int> warehouses, ILookup<string, StockKey> skus)
    {
        var id = cells.WholeNumber(IArrivalFiles.ARRIVAL_ID, 1, int.MaxValue);
        var reference = cells.Text(IArrivalFiles.REFERENCE, ArrivalRules.LONGEST_REFERENCE, isRequired: cells.Row[IArrivalFiles.ARRIVAL_ID].Length == 0);
        var supplier = Find(cells, IArrivalFiles.SUPPLIER, suppliers);
        var warehouse = Find(cells, IArrivalFiles.WAREHOUSE, warehouses);
        var key = FindGoods(cells, skus);

        return (id is null && reference is null) || supplier is null || warehouse is null || key is null
            ? null
            : new NamedArrivalRow(cells, new ArrivalIdentity(supplier.Value, reference ?? string.Empty, key.Value, warehouse.Value), id);
    }

    /// <summary>0 where it is empty.</summary>
    private static int? Find(CsvCells cells, string column, ILookup<string, int> names)
    {
        if (cells.Text(column, LONGEST_NAME) is not { } name)
            return 0;

        var ids = names[name].ToList();
        if (ids is [var id])
            return id;

        if (ids.Count == 0)
            cells.Refuse(column, CsvProblem.NotFound, name);
        else
            cells.Refuse(column, CsvProblem.NameTwice, name, ids.Count);

        return null;
    }

    private static StockKey? FindGoods(CsvCells cells, ILookup<string, StockKey> skus)
    {
        if (cells.Text(IArrivalFiles.SKU, LONGEST_NAME, isRequired: true) is not { } sku)
            return null;

        if (sku[0] == '#')
        {
            var parts = sku[1..].Split('/');
            if (parts.Length <= 2 && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                return new StockKey(int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);

            cells.Refuse(IArrivalFiles.SKU, CsvProblem.NotFound, sku);
            return null;
        }

        var keys = skus[sku].ToList();
        if (keys is [var key])
            return key;

        if (keys.Count == 0)
            cells.Refuse(IArrivalFiles.SKU, CsvProblem.NotFound, sku);
        else
            cells.Refuse(IArrivalFiles.SKU, CsvProblem.Ambiguous, sku, keys.Count);

        return null;
    }
}
