using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A file of arrivals: what it would do, or what is wrong with it.</summary>
public record ArrivalImportModel : BaseNopModel
{
    /// <summary>The file that was checked, packed, so that what is applied is what was shown. Null before there is one.</summary>
    public string? Content { get; set; }

    public bool IsChecked { get; set; }

    public bool CanApply { get; set; }

    /// <summary>Why nothing was done; null where nothing stands in the way, or the table of errors says it.</summary>
    public string? Problem { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    /// <summary>The first ones of them, by row.</summary>
    public IList<ImportErrorModel> Errors { get; set; } = [];

    public int ErrorCount { get; set; }

    /// <summary>The first ones of them.</summary>
    public IList<ImportedArrivalModel> Rows { get; set; } = [];

    public int MoreRows { get; set; }
}

/// <param name="Row">As a spreadsheet counts; 0: the file as a whole.</param>
public record ImportErrorModel(int Row, string Column, string Message);

/// <param name="Before">Days, units and status in words; empty for a new arrival.</param>
public record ImportedArrivalModel(int Row, string What, string ProductName, string? Reference, string Before, string After);
