using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Services.Csv;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <inheritdoc />
public class SupplierFiles : ISupplierFiles
{
    private const string NAME = "Name";
    private const string CONTACT = "Contact";
    private const string EMAIL = "Email";
    private const string PHONE = "Phone";
    private const string NOTE = "Note";
    private const string WORKING_DAYS = "WorkingDays";
    private const string ACTIVE = "Active";

    private readonly ISupplierService _supplierService;

    public SupplierFiles(ISupplierService supplierService)
    {
        _supplierService = supplierService;
    }

    private static IReadOnlyList<string> Columns => [NAME, CONTACT, EMAIL, PHONE, NOTE, WORKING_DAYS, .. LeadTimeCells.Columns, ACTIVE];

    public virtual async Task<byte[]> ExportAsync()
    {
        var suppliers = await _supplierService.GetAllAsync();

        return CsvFileWriter.Write(Columns, suppliers.Select(supplier => new[]
        {
            supplier.Name, supplier.ContactName, supplier.Email, supplier.Phone, supplier.Note, WeekdayNames.Write((Weekdays)supplier.WorkingDays),
            CsvFileWriter.Of(supplier.ProductionDays), CsvFileWriter.Of(supplier.TransportDays), CsvFileWriter.Of(supplier.CustomsDays), CsvFileWriter.Of(supplier.Active),
        }));
    }

    public virtual async Task<ImportResult> ImportAsync(Stream stream)
    {
        var sheet = await CsvFileReader.ReadAsync(stream, Columns, [NAME]);
        var errors = sheet.Errors.ToList();
        var known = (await _supplierService.GetAllAsync()).GroupBy(supplier => supplier.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var rows = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (added, changed) = (new List<Supplier>(), new List<Supplier>());
        foreach (var row in sheet.Rows)
        {
            var cells = new CsvCells(row, errors);
            var name = cells.Text(NAME, ISupplierService.LONGEST_NAME, isRequired: true) ?? string.Empty;
            if (name.Length > 0 && !rows.TryAdd(name, row.Number))
                cells.Refuse(NAME, CsvProblem.SameAsRow, rows[name]);

            var isKnown = known.TryGetValue(name, out var supplier);
            supplier ??= new Supplier { Active = true, WorkingDays = (int)Weekdays.MondayToFriday };
            var before = StateOf(supplier);
            Read(cells, name, supplier);
            if (!isKnown)
                added.Add(supplier);
            else if (StateOf(supplier) != before)
                changed.Add(supplier);
        }

        if (errors.Count > 0)
            return ImportResult.Refused(errors);

        if (added.Count + changed.Count > 0)
            await _supplierService.SaveAsync([.. added, .. changed]);

        return new ImportResult(added.Count, changed.Count, sheet.Rows.Count - added.Count - changed.Count, []);
    }

    private static void Read(CsvCells cells, string name, Supplier supplier)
    {
        supplier.Name = name;
        if (cells.Row.Has(CONTACT))
            supplier.ContactName = cells.Text(CONTACT, ISupplierService.LONGEST_TEXT);
        if (cells.Row.Has(EMAIL))
            supplier.Email = ReadEmail(cells);
        if (cells.Row.Has(PHONE))
            supplier.Phone = cells.Text(PHONE, ISupplierService.LONGEST_TEXT);
        if (cells.Row.Has(NOTE))
            supplier.Note = cells.Text(NOTE, ISupplierService.LONGEST_NOTE);
        if (cells.Row.Has(WORKING_DAYS))
            supplier.WorkingDays = (int)ReadWorkingDays(cells);
        if (cells.Row.Has(ACTIVE))
            supplier.Active = cells.YesOrNo(ACTIVE) ?? true;

        (supplier.ProductionDays, supplier.TransportDays, supplier.CustomsDays) =
            LeadTimeCells.Read(cells, supplier.ProductionDays, supplier.TransportDays, supplier.CustomsDays);
    }

    private static string? ReadEmail(CsvCells cells)
    {
        var email = cells.Text(EMAIL, ISupplierService.LONGEST_EMAIL);
        if (email is not null && !EmailAddress.IsOne(email))
            cells.Refuse(EMAIL, CsvProblem.NotAnEmail);

        return email;
    }

    private static Weekdays ReadWorkingDays(CsvCells cells)
    {
        var days = WeekdayNames.Read(cells.Row[WORKING_DAYS]);
        if (days is null or Weekdays.None)
            cells.Refuse(WORKING_DAYS, CsvProblem.NotOneOf, WeekdayNames.Write(Weekdays.EveryDay));

        return days ?? Weekdays.None;
    }

    private static (string, string?, string?, string?, string?, int, (int?, int?, int?), bool) StateOf(Supplier supplier)
    {
        return (supplier.Name, supplier.ContactName, supplier.Email, supplier.Phone, supplier.Note, supplier.WorkingDays,
            (supplier.ProductionDays, supplier.TransportDays, supplier.CustomsDays), supplier.Active);
    }
}
